import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { PictureView } from '@tabarman/shared/media/schema.ts';
import { Picture } from '../../../ui/picture.tsx';
import { Shape } from '../../../ui/shape.tsx';
import { InLanguages, type Said } from './in-languages.tsx';
import styles from './option-tiles.module.css';

interface OptionView {
  readonly id: string;
  readonly text: string;
  readonly picture?: PictureView | undefined;
}

/** Pictures of the options, in the first of the projector's languages. */
export function optionPictures([first]: readonly { readonly options: readonly OptionView[] }[]): readonly (PictureView | undefined)[] {
  return (first?.options ?? []).map(({ picture }) => picture);
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

interface OptionTilesProps {
  readonly options: readonly (readonly Said[])[];
  readonly pictures?: readonly (PictureView | undefined)[];
}

/** Options to choose from: colour, shape, letter, picture and text. */
export function OptionTiles({ options, pictures = [] }: OptionTilesProps) {
  return (
    <ol className={styles.tiles} data-count={options.length}>
      {options.map((texts, index) => {
        const picture = pictures[index];
        return (
          <li key={index} className={styles.tile} data-option={index}>
            <Shape index={index} />
            {picture ? <Picture picture={picture} size="large" className={styles.picture} /> : null}
            <p className={styles.text} data-fit><InLanguages isAnswer texts={texts} /></p>
          </li>
        );
      })}
    </ol>
  );
}
