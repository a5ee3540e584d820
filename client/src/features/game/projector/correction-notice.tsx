import type { ProjectorView, PublicCorrection } from '@tabarman/shared/game/views.ts';
import { useEffect, useState } from 'react';
import { useMessages, useMessagesIn } from '../../../i18n/projector/messages.ts';
import styles from './correction-notice.module.css';
import type { Words } from './words.ts';

/** Long enough to be read twice in two languages. */
const SHOWN_MS = 15_000;
/** A screen that is opened later need not tell what the hall heard then. */
const NEWS_MS = 60_000;

interface CorrectionNoticeProps {
  readonly view: ProjectorView;
  readonly now: () => number;
}

/** C4: what was corrected, over the scene for a short while. It waits while a question is open. */
export function CorrectionNotice({ view: { correction, scene, languages }, now }: CorrectionNoticeProps) {
  const first = useMessages();
  const second = useMessagesIn(languages[1]);
  const [told, setTold] = useState(() => (correction !== null && now() - correction.at > NEWS_MS ? correction.number : 0));
  const isCalm = scene.name !== 'question' && scene.name !== 'testCard' && scene.name !== 'rest';
  const number = correction !== null && correction.number > told && isCalm ? correction.number : null;
  useEffect(() => {
    if (number === null) return;
    const timer = setTimeout(setTold, SHOWN_MS, number);
    return () => clearTimeout(timer);
  }, [number]);
  return (
    <div className={styles.place} role="status">
      {number === null || correction === null ? null : (
        <div className={styles.notice}>
          {[first, ...(second === undefined ? [] : [second])].map((t) => (
            <p key={t.language} lang={t.language}>{wordsOf(correction, t)}</p>
          ))}
          <p className={styles.reason}>{first('correction.reason', { text: correction.reason })}</p>
        </div>
      )}
    </div>
  );
}

function wordsOf({ index, isVoid, moved }: PublicCorrection, t: Words): string {
  const what = index === null ? t('correction.ofPoints') : t(isVoid ? 'correction.void' : 'correction.ofQuestion', { n: index + 1 });
  // A sealed board keeps how many moved.
  return moved === null ? `${what}.` : `${what}: ${moved === 0 ? t('correction.nobodyMoves') : t('correction.moved', { n: moved })}.`;
}
