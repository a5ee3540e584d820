import type { HallCodeView } from '@tabarman/shared/game/views.ts';
import { type CSSProperties, useEffect, useState } from 'react';
import { Ring } from '../../../ui/ring.tsx';
import styles from './hall-code.module.css';
import type { Words } from './words.ts';

const TURN_MS = 15_000;

interface HallCodeProps {
  readonly code: HallCodeView;
  /** The server's clock. */
  readonly now: () => number;
  readonly t: Words;
}

/** The digits that let newcomers in, with a ring that empties until the next ones come. */
export function HallCode({ code, now, t }: HallCodeProps) {
  return <CodeOfTurn key={code.until} code={code} now={now} t={t} />;
}

function CodeOfTurn({ code: { code, until }, now, t }: HallCodeProps) {
  const [seenAt] = useState(now);
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    // One turn later it lets nobody in any more: a screen that is cut off must not send people to a closed door.
    const timer = setTimeout(() => setOld(true), Math.max(0, until + TURN_MS - now()));
    return () => clearTimeout(timer);
  }, [until, now]);
  if (isOld) return null;
  return (
    <span className={styles.code}>
      <span className={styles.word}>{t('hallCode.word')}</span>
      <strong className={styles.digits} aria-label={Array.from(code).join(' ')}>{code}</strong>
      <span className={styles.ring} style={{ '--shown': `${Math.min(0, until - TURN_MS - seenAt)}ms` } as CSSProperties}>
        <Ring fraction={1} label={t('hallCode.changes')} />
      </span>
    </span>
  );
}
