import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { PictureView } from '@tabarman/shared/media/schema.ts';
import { Picture } from '../../../ui/picture.tsx';
import { Shape } from '../../../ui/shape.tsx';
import { InLanguages, type Said } from './in-languages.tsx';
import type { BarView } from './kind-screen.ts';
import styles from './option-bars.module.css';
import { RightMark } from './right-mark.tsx';
import type { Words } from './words.ts';

interface OptionBarsProps {
  readonly options: readonly (readonly Said[])[];
  readonly pictures?: readonly (PictureView | undefined)[];
  /** One bar per option, in the same order. */
  readonly bars: readonly BarView[];
  /** How many answered: the whole that a bar is a part of. */
  readonly answered: number;
  /** Nothing is right, and nothing steps back. */
  readonly isPoll?: boolean;
  readonly t: Words;
}

/** The options again, each with how many chose it; the right ones in full colour, with a check and the word. */
export function OptionBars({ options, pictures = [], bars, answered, isPoll = false, t }: OptionBarsProps) {
  return (
    <ol className={styles.bars} data-count={options.length}>
      {options.map((texts, index) => {
        const { count = 0, right = false } = bars[index] ?? {};
        const picture = pictures[index];
        const isFull = right || isPoll;
        return (
          <li key={index} className={styles.option} data-option={index} data-right={isFull || undefined}>
            <span className={styles.chip}><Shape index={index} /></span>
            {picture ? <Picture picture={picture} size="large" className={styles.picture} /> : null}
            <p className={styles.text} data-fit>
              <InLanguages isAnswer texts={texts} mark={right ? <RightMark>{t('reveal.right')}</RightMark> : undefined} />
            </p>
            <strong className={styles.count}>{formatNumber(t.language, count)}</strong>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ transform: `scaleX(${answered === 0 ? 0 : count / answered})` }} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
