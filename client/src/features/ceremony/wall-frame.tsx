import type { ReactNode } from 'react';
import { Weave } from '../../ui/weave.tsx';
import styles from './wall-frame.module.css';

interface Told {
  readonly language: string;
  readonly title: string;
  /** What the wall shows right now, beside the title. */
  readonly head: string;
  /** Said alone, large, in place of a list. */
  readonly sentence: string | null;
  readonly children: ReactNode;
}

/** What walls on which places come out have in common: whose they are, what is shown, and the cloth below. Every word on it was sent. */
export function WallFrame({ language, title, head, sentence, children }: Told) {
  return (
    <div className={styles.wall} lang={language}>
      <header className={styles.head}><h1>{title}</h1><p>{head}</p></header>
      <main className={styles.main} aria-live="polite">{sentence === null ? children : <p className={styles.sentence}>{sentence}</p>}</main>
      <Foot />
    </div>
  );
}

/** Before anything was sent, and after it is over. */
export function BareWall() {
  return <div className={styles.wall}><main className={styles.main}><p className={styles.sentence}>Tabarman</p></main><Foot /></div>;
}

const Foot = () => <div className={styles.cloth} aria-hidden="true"><Weave seed={3} /></div>;
