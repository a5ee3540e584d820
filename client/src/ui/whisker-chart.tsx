import { Chart, type Mark } from './chart.tsx';
import styles from './chart.module.css';
import { ticksOf } from './ticks.ts';

export interface Spread {
  readonly least: number;
  /** The middle half; without it there is a dot at `middle`. */
  readonly box?: readonly [lower: number, upper: number];
  readonly middle: number;
  readonly most: number;
}

interface WhiskerChartProps {
  readonly label: string;
  readonly hint: string;
  /** Null where nothing was measured. */
  readonly marks: readonly (Mark & { readonly spread: Spread | null })[];
  readonly say: (value: number) => string;
}

/** How far values are spread: a line from the least to the most, a box or a dot in the middle. */
export function WhiskerChart({ label, hint, marks, say }: WhiskerChartProps) {
  const spreads = marks.flatMap(({ spread }) => spread ?? []);
  const ticks = ticksOf(Math.min(0, ...spreads.map((s) => s.least)), Math.max(0, ...spreads.map((s) => s.most)));
  return (
    <Chart
      label={label}
      hint={hint}
      marks={marks}
      from={ticks[0] ?? 0}
      to={ticks.at(-1) ?? 1}
      ticks={ticks.map((at) => ({ at, says: say(at) }))}
      draw={(mark, { x, y, step }) => {
        const spread = marks[mark]?.spread ?? null;
        if (spread === null) return null;
        const { least, most, middle, box } = spread;
        const half = Math.min(14, step * 0.32);
        return (
          <>
            <line className={styles.whisker} x1={x(mark)} x2={x(mark)} y1={y(most)} y2={y(least)} />
            {box ? <rect className={styles.box} x={x(mark) - half} y={y(box[1])} width={2 * half} height={Math.max(3, y(box[0]) - y(box[1]))} rx="2" /> : null}
            {box ? <line className={styles.middle} x1={x(mark) - half} x2={x(mark) + half} y1={y(middle)} y2={y(middle)} /> : <circle className={styles.dot} cx={x(mark)} cy={y(middle)} r={Math.min(6, half)} />}
          </>
        );
      }}
    />
  );
}
