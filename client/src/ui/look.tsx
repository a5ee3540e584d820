import { useId } from 'react';
import { figures } from './figures.ts';
import styles from './look.module.css';
import { createRandom } from '@tabarman/shared/kernel/random.ts';
import { weaveFigure } from '@tabarman/shared/weave/threads.ts';

/** How many patterns and colours a player chooses from. */
export const lookPatterns = figures.length;
export const lookColours = 8;

/** Side of the square that holds a motif. */
const SIZE = 44;

interface LookProps {
  /** 0 to 11. */
  readonly pattern: number;
  /** 0 to 7. */
  readonly colour: number;
}

const woven = new Map<number, readonly string[]>();

function pathsOf(pattern: number): readonly string[] {
  const known = woven.get(pattern);
  if (known !== undefined) return known;
  const figure = figures[pattern % figures.length] ?? figures[0];
  const paths = weaveFigure(figure, { x: 22, y: 22, reach: 17, rise: 18, thread: 2, slip: 1.3, random: createRandom(pattern + 1) });
  woven.set(pattern, paths);
  return paths;
}

function Motif({ pattern, id }: { readonly pattern: number; readonly id?: string }) {
  return (
    <g className={styles.motif} id={id}>
      {pathsOf(pattern).map((path, layer) => (
        <path key={layer} d={path} />
      ))}
    </g>
  );
}

/** A player's motif. Decoration: the name beside it says who it is. Its size is --look (default 2.75rem). */
export function Look({ pattern, colour }: LookProps) {
  return (
    <svg className={styles.look} data-colour={colour} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <Motif pattern={pattern} />
    </svg>
  );
}

/** Enough for a bolt twice as wide as high, or a little higher than wide. */
const across = 5;
const down = 6;

/** Cloth grown from a player's motif, that covers its box. Ornament. */
export function LookCloth({ pattern, colour }: LookProps) {
  const id = useId();
  return (
    <svg className={styles.cloth} data-colour={colour} viewBox={`0 0 ${SIZE * across} ${SIZE * down}`} preserveAspectRatio="xMidYMin slice" aria-hidden="true">
      <Motif pattern={pattern} id={id} />
      {Array.from({ length: across * down - 1 }, (_, i) => (
        <use key={i} href={`#${id}`} x={SIZE * ((i + 1) % across)} y={SIZE * Math.floor((i + 1) / across)} />
      ))}
    </svg>
  );
}
