import { Chart, type Mark } from './chart.tsx';
import styles from './chart.module.css';
import { ticksOf } from './ticks.ts';

interface ColumnChartProps {
  readonly label: string;
  readonly hint: string;
  readonly marks: readonly (Mark & { readonly value: number; readonly isRight?: boolean })[];
  /** What stands at the top; without it the next round number over the greatest. */
  readonly most?: number;
  readonly say: (value: number) => string;
}

/** How many there are of each. */
export function ColumnChart({ label, hint, marks, most, say }: ColumnChartProps) {
  const ticks = ticksOf(0, most ?? Math.max(1, ...marks.map(({ value }) => value))).filter((at) => most !== undefined || Number.isInteger(at));
  return (
    <Chart
      label={label}
      hint={hint}
      marks={marks}
      from={0}
      to={ticks.at(-1) ?? 1}
      ticks={ticks.map((at) => ({ at, says: say(at) }))}
      draw={(mark, { x, y, step }) => {
        const { value = 0, isRight = false } = marks[mark] ?? {};
        const width = Math.min(48, step * 0.7);
        return <rect className={styles.column} data-tone={isRight ? 'right' : undefined} x={x(mark) - width / 2} y={y(value)} width={width} height={y(0) - y(value)} rx={Math.min(3, width / 4)} />;
      }}
    />
  );
}
