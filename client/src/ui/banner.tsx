import type { ReactNode } from 'react';
import styles from './banner.module.css';

interface BannerProps {
  /** `notice` is read out when the reader pauses, `alarm` at once. */
  readonly tone?: 'notice' | 'alarm';
  readonly children: ReactNode;
  /** Something to press beside the words. */
  readonly action?: ReactNode;
}

/** A strip across the screen: what happened, what is safe, what to do. */
export function Banner({ tone = 'notice', children, action }: BannerProps) {
  return (
    <div className={styles.banner} data-tone={tone} role={tone === 'alarm' ? 'alert' : 'status'}>
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
