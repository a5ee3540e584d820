import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './chart.module.css';

export interface Mark {
  /** Below the axis; left out where there is no room. */
  readonly label: string;
  /** All that the mark shows, in words: heard, and seen below the picture. */
  readonly says: string;
}

/** Where things are drawn: px from the left by mark, px from the top by value. */
export interface Plot {
  readonly x: (mark: number) => number;
  readonly y: (value: number) => number;
  /** Px from mark to mark. */
  readonly step: number;
}

interface ChartProps {
  readonly label: string;
  /** Below the picture until a mark is read. */
  readonly hint: string;
  readonly marks: readonly Mark[];
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly says: string }[];
  /** What belongs to no mark. */
  readonly behind?: (plot: Plot) => ReactNode;
  readonly draw: (mark: number, plot: Plot) => ReactNode;
}

const HEIGHT = 240;
const edge = { top: 10, right: 10, bottom: 26, left: 46 };
/** Of a letter below the axis, and between two labels. */
const LETTER = 8;
const UNMEASURED = 640;

/** A picture of numbers, one stop of the Tab key: arrow keys go from mark to mark, and each is read out. */
export function Chart({ label, hint, marks, from, to, ticks, behind, draw }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [read, setRead] = useState<number | null>(null);
  const bottom = HEIGHT - edge.bottom;
  const step = (width - edge.left - edge.right) / Math.max(1, marks.length);
  const plot: Plot = {
    x: (mark) => edge.left + (mark + 0.5) * step,
    y: (value) => bottom - ((Math.min(to, Math.max(from, value)) - from) / (to - from || 1)) * (bottom - edge.top),
    step,
  };
  const longest = Math.max(...marks.map(({ label: below }) => below.length), 2);
  const every = Math.max(1, Math.ceil((longest + 1) * LETTER / step));
  const stop = Math.min(read ?? 0, marks.length - 1);
  const move = (event: KeyboardEvent<SVGGElement>) => {
    const next = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const found = event.currentTarget.parentElement?.querySelectorAll<SVGGElement>('[data-mark]')[Math.min(marks.length - 1, Math.max(0, next))];
    found?.focus();
  };
  return (
    <div ref={frame} className={styles.chart}>
      <svg className={styles.picture} viewBox={`0 0 ${width} ${HEIGHT}`} role="group" aria-label={label}>
        <g aria-hidden="true">
          {ticks.map(({ at, says }) => (
            <g key={at}>
              <line className={styles.grid} data-zero={at === 0 || undefined} x1={edge.left} x2={width - edge.right} y1={plot.y(at)} y2={plot.y(at)} />
              <text className={styles.words} x={edge.left - 8} y={plot.y(at) + 4} textAnchor="end">{says}</text>
            </g>
          ))}
          {marks.map((mark, i) => (i % every === 0 ? <text key={i} className={styles.words} x={plot.x(i)} y={HEIGHT - 6} textAnchor="middle">{mark.label}</text> : null))}
          {behind?.(plot)}
        </g>
        {marks.map(({ says }, i) => (
          <g
            key={i}
            data-mark=""
            data-read={i === read || undefined}
            className={styles.mark}
            role="img"
            aria-label={says}
            tabIndex={i === stop ? 0 : -1}
            onFocus={() => setRead(i)}
            onPointerEnter={() => setRead(i)}
            onKeyDown={move}
          >
            <rect className={styles.reach} x={edge.left + i * step} y={edge.top} width={step} height={bottom - edge.top} rx={Math.min(6, step / 3)} />
            {draw(i, plot)}
          </g>
        ))}
      </svg>
      <p className={styles.readout} aria-hidden="true">{read === null ? hint : marks[read]?.says ?? hint}</p>
    </div>
  );
}

/** Letters keep their size: the picture is drawn as wide as it is shown. */
function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(UNMEASURED);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => entry && entry.contentRect.width > 0 && setWidth(Math.round(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
