import type { PictureView } from '@tabarman/shared/media/schema.ts';
import { CheckIcon } from '../../../ui/icon.tsx';
import { Picture } from '../../../ui/picture.tsx';
import { Shape } from '../../../ui/shape.tsx';
import styles from './option-tiles.module.css';
import { useDigitKeys } from './use-digit-keys.ts';

export interface Option {
  readonly id: string;
  readonly text: string;
  readonly picture?: PictureView | undefined;
}

interface OptionTilesProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  /** Whether several can be chosen. */
  readonly isMany?: boolean;
  /** Nothing can be chosen any more; what was chosen stays in sight. */
  readonly isClosed?: boolean;
  readonly onChoose: (id: string) => void;
}

/** Options as colour, shape, letter and text. A closed one keeps the focus, so that a reader stays where it was. */
export function OptionTiles({ label, options, chosen, isMany = false, isClosed = false, onChoose }: OptionTilesProps) {
  const choose = (id: string | undefined) => id !== undefined && !isClosed && onChoose(id);
  useDigitKeys(options.length, (index) => choose(options[index]?.id));
  return (
    <div className={styles.tiles} role="group" aria-label={label} data-dense={options.length > 4 || undefined}>
      {options.map(({ id, text, picture }, index) => {
        const isChosen = chosen.includes(id);
        return (
          <button
            key={id}
            type="button"
            className={styles.tile}
            data-option={index}
            data-chosen={isChosen || undefined}
            aria-disabled={isClosed || undefined}
            {...(isMany ? { role: 'checkbox', 'aria-checked': isChosen } : { 'aria-pressed': isChosen })}
            onClick={() => choose(id)}
          >
            <Shape index={index} />
            {picture ? <Picture picture={picture} size="small" className={styles.picture} /> : null}
            <span className={styles.text}>{text}</span>
            {isMany ? <span className={styles.box}>{isChosen ? <CheckIcon /> : null}</span> : null}
          </button>
        );
      })}
    </div>
  );
}
