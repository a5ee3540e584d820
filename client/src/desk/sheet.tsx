import type { ReactNode } from 'react';
import { Weave } from '../ui/weave.tsx';
import styles from './sheet.module.css';

interface SheetProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A small page with one thing to do, under a band of the weave. */
export function Sheet({ title, children }: SheetProps) {
  return (
    <section className={styles.sheet} aria-labelledby="sheet">
      <div className={styles.band}>
        <Weave />
      </div>
      <div className={styles.body}>
        <h1 id="sheet">{title}</h1>
        {children}
      </div>
    </section>
  );
}
