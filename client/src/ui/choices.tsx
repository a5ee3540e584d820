import { useId } from 'react';
import styles from './choices.module.css';

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly offered: readonly { readonly value: T; readonly title: string; readonly text?: string }[];
  /** Undefined before anything is chosen. */
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
}

/** One of a few ways, each said in a sentence. */
export function Choices<T extends string>({ legend, offered, value, onChange }: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {offered.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input type="radio" name={name} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            <b>{choice.title}</b>
            {choice.text === undefined ? null : <span className={styles.text}>{choice.text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  readonly title: string;
  readonly text?: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is so or not, said in a sentence. */
export function Switch({ title, text, isOn, isDisabled = false, onChange }: SwitchProps) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={isOn} disabled={isDisabled} onChange={(event) => onChange(event.target.checked)} />
      <span>
        <b>{title}</b>
        {text === undefined ? null : <span className={styles.text}>{text}</span>}
      </span>
    </label>
  );
}
