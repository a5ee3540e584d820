import { useNarrowed } from './narrowed.tsx';
import styles from './ticks.module.css';

interface TicksProps<Value extends string> {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly offered: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  /** How the field is called that narrows a long list; without it there is none. */
  readonly search?: string;
  readonly value: readonly Value[];
  readonly onChange: (value: Value[]) => void;
}

/** Any number of some things. They stay in the order in which they are offered. */
export function Ticks<Value extends string>({ legend, hint, offered, search, value, onChange }: TicksProps<Value>) {
  const { field, shown } = useNarrowed(offered, ({ label }) => label, search);
  const toggle = (one: Value) => onChange(offered.map((other) => other.value).filter((other) => (other === one) !== value.includes(other)));
  return (
    <fieldset className={styles.ticks}>
      <legend>{legend}</legend>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {field}
      {shown.map((one) => (
        <label key={one.value} className={styles.tick} lang={one.lang}>
          <input type="checkbox" checked={value.includes(one.value)} onChange={() => toggle(one.value)} />
          {one.label}
        </label>
      ))}
    </fieldset>
  );
}
