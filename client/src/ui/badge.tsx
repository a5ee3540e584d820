import type { ReactNode } from 'react';
import styles from './badge.module.css';

interface BadgeProps {
  readonly tone?: 'plain' | 'right' | 'wrong' | 'notice';
  /** In the cell of a table, which scrolls sooner than it breaks a word of state in two. */
  readonly isOneLine?: boolean;
  readonly children: ReactNode;
}

/** A short word of state beside a name: draft, removed, co-host. */
export function Badge({ tone = 'plain', isOneLine = false, children }: BadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone} data-one-line={isOneLine || undefined}>
      {children}
    </span>
  );
}
