import type { ReactNode } from 'react';
import styles from './column-page.module.css';

interface ColumnPageProps {
  /** What stands over the page while it holds, as that nothing gets through. */
  readonly banner: ReactNode;
  readonly children: ReactNode;
}

/** A page of one column, as wide as a phone reads well, that fills the screen. */
export function ColumnPage({ banner, children }: ColumnPageProps) {
  return (
    <div className={styles.page}>
      {banner}
      <main className={styles.main}>{children}</main>
    </div>
  );
}
