import { Chart, type Mark } from './chart.tsx';
import styles from './chart.module.css';

interface LineChartProps {
  readonly label: string;
  readonly hint: string;
  readonly marks: readonly Mark[];
  /** At most two; a value is a share of the whole, null where there is none. */
  readonly lines: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly percent: (share: number) => string;
}

/** How shares went on, from mark to mark. The lines differ by dots and dashes, not by colour alone. */
export function LineChart({ label, hint, marks, lines, percent }: LineChartProps) {
  return (
    <>
      <ul className={styles.keys} aria-hidden="true">
        {lines.map(({ name }, line) => (
          <li key={name}>
            <svg className={styles.sample} viewBox="0 0 40 12">
              <path className={styles.line} data-line={line} d="M0 6H40" />
              <circle className={styles.dot} data-line={line} cx="20" cy="6" r="5" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <Chart
        label={label}
        hint={hint}
        marks={marks}
        from={0}
        to={1}
        ticks={[0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, says: percent(at) }))}
        behind={({ x, y }) => lines.map(({ name, values }, line) => <path key={name} className={styles.line} data-line={line} d={pathOf(values, x, y)} />)}
        draw={(mark, { x, y }) =>
          lines.map(({ name, values }, line) => {
            const value = values[mark] ?? null;
            return value === null ? null : <circle key={name} className={styles.dot} data-line={line} cx={x(mark)} cy={y(value)} r="5" />;
          })
        }
      />
    </>
  );
}

/** Broken where a value is missing. */
function pathOf(values: readonly (number | null)[], x: (mark: number) => number, y: (value: number) => number): string {
  return values.map((value, i) => (value === null ? '' : `${(values[i - 1] ?? null) === null ? 'M' : 'L'}${x(i)} ${y(value)}`)).join('');
}
