import type { Language } from '@tabarman/shared/kernel/language.ts';
import { Shape } from '../../../ui/shape.tsx';
import { InLanguages, type Said } from './in-languages.tsx';
import styles from './option-tiles.module.css';

interface OptionView {
  readonly id: string;
  readonly text: string;
}

/** Each option's text in the projector's languages. */
export function saidOptions(asks: readonly { readonly options: readonly OptionView[] }[], languages: readonly Language[]): readonly (readonly Said[])[] {
  const [first] = asks;
  return (first?.options ?? []).map((_, index) =>
    asks.flatMap(({ options }, i) => {
      const language = languages[i];
      const option = options[index];
      return language && option ? [{ language, text: option.text }] : [];
    }),
  );
}

/** Options to choose from: colour, shape, letter and text. */
export function OptionTiles({ options }: { readonly options: readonly (readonly Said[])[] }) {
  return (
    <ol className={styles.tiles} data-count={options.length}>
      {options.map((texts, index) => (
        <li key={index} className={styles.tile} data-option={index}>
          <Shape index={index} />
          <p className={styles.text} data-fit><InLanguages isAnswer texts={texts} /></p>
        </li>
      ))}
    </ol>
  );
}
