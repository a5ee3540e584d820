import type { CSSProperties } from 'react';
import { WritingLine } from '../../projector/writing-line.tsx';
import type { KindScreens } from '../../projector/kind-screen.ts';
import styles from './projector.module.css';

export const cloud: KindScreens<'cloud'> = {
  hint: 'survey.words',
  Ask: WritingLine,
  Reveal({ bars, answered, t }) {
    const most = Math.max(1, ...bars.map((bar) => bar.count));
    return (
      <div className={styles.cloud}>
        <p className={styles.count}>{t('survey.answers', { n: answered })}</p>
        <ol className={styles.words}>
          {inCloud(bars).map(({ typed, count }) => (
            // The area of a word grows with its count, as in any cloud one reads by eye: its height with the root.
            <li key={typed} style={{ '--size': Math.sqrt(count / most) } as CSSProperties} data-most={count === most || undefined}>
              {typed} <span className="heard">{count}</span>
            </li>
          ))}
        </ol>
      </div>
    );
  },
};

/** The commonest in the middle, the others to both sides of it. */
function inCloud<Word>(words: readonly Word[]): Word[] {
  return [...words.filter((_, i) => i % 2 === 1).reverse(), ...words.filter((_, i) => i % 2 === 0)];
}
