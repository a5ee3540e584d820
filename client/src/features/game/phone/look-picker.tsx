import { useMessages } from '../../../i18n/phone/messages.ts';
import { Look as LookTile, lookColours, lookPatterns } from '../../../ui/look.tsx';
import styles from './look-picker.module.css';
import type { Look } from './seat.ts';

const numbersTo = (count: number) => Array.from({ length: count }, (_, n) => n);

/** Twelve motifs and eight cloths, each a strip that is swiped. */
export function LookPicker({ look, onChange }: { readonly look: Look; readonly onChange: (look: Look) => void }) {
  const t = useMessages();
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.legend}>{t('join.look')}</legend>
      <Strip
        label={(n) => t('join.pattern', { n })}
        looks={numbersTo(lookPatterns).map((pattern) => ({ ...look, pattern }))}
        chosen={look.pattern}
        onChoose={onChange}
      />
      <Strip
        label={(n) => t('join.colour', { n })}
        looks={numbersTo(lookColours).map((colour) => ({ ...look, colour }))}
        chosen={look.colour}
        onChoose={onChange}
      />
    </fieldset>
  );
}

interface StripProps {
  readonly label: (n: number) => string;
  readonly looks: readonly Look[];
  readonly chosen: number;
  readonly onChoose: (look: Look) => void;
}

function Strip({ label, looks, chosen, onChoose }: StripProps) {
  const name = label(0);
  return (
    <div className={styles.strip}>
      {looks.map((look, n) => (
        <label key={n} className={styles.choice}>
          <input type="radio" className="heard" name={name} aria-label={label(n + 1)} checked={n === chosen} onChange={() => onChoose(look)} />
          <LookTile {...look} />
        </label>
      ))}
    </div>
  );
}
