import type { CorrectionView } from '@tabarman/shared/game/correction-views.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { localTime } from '../../../i18n/local-time.ts';
import styles from './corrections.module.css';
import { wholeKeyWords } from './key-words.ts';

type Words = ReturnType<typeof useMessages>;

/** C2: the audit: what was corrected, by whom, when and why, and what it changed. */
export function CorrectionList({ corrections }: { readonly corrections: readonly CorrectionView[] }) {
  const t = useMessages();
  return (
    <ol className={styles.audit} reversed>
      {corrections.map((correction) => {
        const { number, at, by, reason, moved, podium } = correction;
        const change = changeOf(t, correction);
        return (
          <li key={number} value={number}>
            <b>{subjectWords(t, correction)}</b>
            {change === null ? null : <p>{shortly(change)}</p>}
            <p>{t('correct.reasonWas', { text: reason })}</p>
            <p className={styles.soft}>
              {localTime(t.language, at)} · {by} · {t('correct.moved', { n: moved })}
              {podium === 0 ? '' : ` · ${t('correct.podium', { n: podium })}`}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** Of a long list of spellings only what came and went; else both as they are. */
function shortly({ before, after }: { readonly before: string; readonly after: string }): string {
  const [had, has] = [before.split(', '), after.split(', ')];
  if (had.length < 2 && has.length < 2) return `${before} → ${after}`;
  const [came, went] = [has.filter((s) => !had.includes(s)), had.filter((s) => !has.includes(s))];
  return [...came.map((s) => `+ ${s}`), ...went.map((s) => `− ${s}`)].join(', ') || `${before} → ${after}`;
}

export function subjectWords(t: Words, { subject }: CorrectionView): string {
  switch (subject.what) {
    case 'void': return t('correct.wasVoid', { n: subject.index + 1 });
    case 'reinstate': return t('correct.wasReinstated', { n: subject.index + 1 });
    case 'key': return t('correct.wasKey', { n: subject.index + 1 });
    case 'points': return t('correct.wasPoints', { name: subject.name, points: signed(t, subject.points) });
  }
}

/** What was right before and is now, where that is what was corrected. */
export function changeOf(t: Words, { subject }: CorrectionView): { readonly before: string; readonly after: string } | null {
  if (subject.what !== 'key') return null;
  return { before: wholeKeyWords(t, subject.content, subject.before), after: wholeKeyWords(t, subject.content, subject.after) };
}

function signed(t: Words, points: number): string {
  return `${points > 0 ? '+' : '−'}${formatNumber(t.language, Math.abs(points))}`;
}
