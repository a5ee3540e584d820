import type { ReactNode } from 'react';
import { CheckIcon } from '../../../ui/icon.tsx';
import styles from './right-mark.module.css';

/** The check that stands at what was right, with the word beside it. */
export function RightMark({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.mark}>
      <CheckIcon />
      {children}
    </span>
  );
}
