import type { ReactNode } from 'react';
import { Weave } from '../../../../ui/weave.tsx';
import styles from './notice.module.css';

/** Instead of a game: why there is none to see. */
export function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <main className={styles.notice}>
      <div className={styles.band} aria-hidden="true"><Weave seed={2} /></div>
      <div className={styles.words} role="status"><h1>{children}</h1></div>
    </main>
  );
}
