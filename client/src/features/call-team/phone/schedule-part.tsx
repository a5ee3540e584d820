import { daysOf, localMoments } from '@tabarman/shared/call-team/moments.ts';
import type { SeekingView } from '@tabarman/shared/call-team/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatDate } from '@tabarman/shared/language/date.ts';
import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { Card } from '../../../ui/card.tsx';
import styles from './seeking.module.css';

const DAY_MS = 24 * 60 * 60_000;
const two = (n: number) => String(n).padStart(2, '0');
const clock = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

interface SchedulePartProps {
  readonly view: Pick<SeekingView, 'schedule' | 'you'>;
  readonly reference: Language;
}

/** TB12: by the days of the own country, each time by the clocks of all three; what is over is folded away. */
export function SchedulePart({ view: { schedule, you }, reference }: SchedulePartProps) {
  const say = useSeekingMessages();
  if (schedule.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{say('seek.schedule')}</summary>
      <div className={styles.stack}>
        {daysOf(schedule, you.country ?? 'KG').map(({ day, items }) => (
          <Card key={day}>
            <div className={styles.stack}>
              <h2>{formatDate(say.language, day * DAY_MS, 'long', 0)}</h2>
              {items.map((item) => (
                <div key={`${item.startsAt} ${textIn(item.title, reference, reference)}`}>
                  <p><b>{textIn(item.title, say.language, reference)}</b></p>
                  {timesOf(item.startsAt, item.endsAt).map(({ countries, day: of, from, to }) => (
                    <p key={`${of} ${from}`} className={styles.soft}>{of === day ? '' : `${formatDate(say.language, of * DAY_MS, 'short', 0)} `}{from}–{to} · {countries.map((country) => say(`seek.country.${country}`)).join(', ')}</p>
                  ))}
                  {textIn(item.place, say.language, reference) === '' ? null : <p>{textIn(item.place, say.language, reference)}</p>}
                  {item.link === null ? null : <p><a href={item.link} target="_blank" rel="noreferrer">{item.link}</a></p>}
                </div>
              ))}
            </div>
          </Card>
        ))}
      </div>
    </details>
  );
}

/** Countries whose clocks say the same stand together; a day that has begun in one and not in another is said. */
function timesOf(startsAt: number, endsAt: number) {
  const ends = localMoments(endsAt);
  const times = localMoments(startsAt).map(({ country, day, minute }, i) => ({ countries: [country], day, from: clock(minute), to: clock(ends[i]!.minute) }));
  return times.reduce<typeof times>((all, one) => {
    const same = all.find(({ day, from }) => day === one.day && from === one.from);
    if (same) same.countries.push(...one.countries);
    else all.push(one);
    return all;
  }, []);
}
