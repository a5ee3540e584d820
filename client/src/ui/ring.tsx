import type { ReactNode, Ref } from 'react';
import styles from './ring.module.css';

interface RingProps {
  /** How much of the ring is filled, 0 to 1. */
  readonly fraction: number;
  /** What it measures, for those who hear it. */
  readonly label: string;
  readonly role?: 'timer' | 'img';
  /** Stands in the middle. */
  readonly children?: ReactNode;
  /** The moving arc, for a caller that moves it between renders by its `stroke-dashoffset` (0 full, 100 empty). */
  readonly arc?: Ref<SVGCircleElement>;
}

/** A ring that never changes its size. It is as large as --ring (default 4.75rem). */
export function Ring({ fraction, label, role = 'img', children, arc }: RingProps) {
  return (
    <span className={styles.ring} role={role} aria-label={label}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className={styles.track} cx="50" cy="50" r="45" />
        <circle ref={arc} className={styles.arc} cx="50" cy="50" r="45" pathLength="100" strokeDashoffset={100 * (1 - fraction)} />
      </svg>
      <span className={styles.middle}>{children}</span>
    </span>
  );
}
