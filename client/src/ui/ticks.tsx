import styles from './ticks.module.css';

interface TicksProps<Value extends string> {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly offered: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  readonly value: readonly Value[];
  readonly onChange: (value: Value[]) => void;
}

/** Any number of a few things. They stay in the order in which they are offered. */
export function Ticks<Value extends string>({ legend, hint, offered, value, onChange }: TicksProps<Value>) {
  const toggle = (one: Value) => onChange(offered.map((other) => other.value).filter((other) => (other === one) !== value.includes(other)));
  return (
    <fieldset className={styles.ticks}>
      <legend>{legend}</legend>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {offered.map((one) => (
        <label key={one.value} className={styles.tick} lang={one.lang}>
          <input type="checkbox" checked={value.includes(one.value)} onChange={() => toggle(one.value)} />
          {one.label}
        </label>
      ))}
    </fieldset>
  );
}
