import { remarkNames } from '@tabarman/shared/decision/names.ts';
import { formatNumber, formatPercent } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { localTime } from '../../i18n/local-time.ts';
import styles from './decision.module.css';
import type { DecidedAward, DecisionView } from './decision-types.ts';
import { workName } from './names.ts';

interface DiscussPartProps {
  readonly view: DecisionView;
  readonly of: DecidedAward;
  /** Of which it is not known whether they have an award. */
  readonly open: readonly string[];
  readonly chances: Readonly<Record<string, number>> | null;
}

/** DC10, DC14, JU29: what is to be discussed or was, with how it was marked and what jurors said of it; a work that the own conflict hides is not there. */
export function DiscussPart({ view: { call, table, notes }, of, open, chances }: DiscussPartProps) {
  const t = useMessages();
  const { criterion: nameOf } = remarkNames(call, t.language);
  const works = table.works.filter(({ id }) => open.includes(id) || of.tied.includes(id) || notes.some((note) => note.work === id)).toSorted((a, b) => (b.total ?? 0) - (a.total ?? 0) || a.number - b.number);
  if (works.length === 0) return null;
  const number = (value: number | null) => (value === null ? '—' : formatNumber(t.language, value, { maxDecimals: 1 }));
  return (
    <section className={styles.stack} aria-labelledby="decision-discuss">
      <h2 id="decision-discuss">{t('decision.discuss')}</h2>
      <p className={styles.soft}>{t('decision.discussText')}</p>
      {works.map((work) => {
        const chance = chances?.[work.id];
        return (
          <details key={work.id} className={styles.discussed}>
            <summary><b>{workName(work)}</b> · {number(work.total)}{chance === undefined ? null : ` · ${formatPercent(t.language, chance)}`}</summary>
            <ul className={styles.list}>
              {work.feedback.map(({ criterion, mean, comments }) => (
                <li key={criterion}>{nameOf(criterion)}: <b>{number(mean)}</b>{comments.map((comment, i) => <q key={`${i} ${comment}`} className={styles.said}>{comment}</q>)}</li>
              ))}
              {notes.filter((note) => note.work === work.id).map(({ by, at, text }, i) => <li key={`${i} ${at}`}><b>{by}</b> · {localTime(t.language, at)}<q className={styles.said}>{text}</q></li>)}
              {work.words.map((words, i) => <li key={`${i} ${words}`}>{words}</li>)}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
