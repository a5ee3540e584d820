import type { ReactNode } from 'react';
import styles from './wait.module.css';

/** Something is awaited: the words say what, and how many are missing where that is known. */
export function Wait({ children }: { readonly children: ReactNode }) {
  return (
    <output className={styles.wait}>
      <span className={styles.threads} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span>{children}</span>
    </output>
  );
}
