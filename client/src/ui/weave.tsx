import { useId, useMemo } from 'react';
import { band, type Dye, placed } from '@tabarman/shared/weave/band.ts';
import { createRandom } from '@tabarman/shared/kernel/random.ts';
import { weaveFigure } from '@tabarman/shared/weave/threads.ts';
import styles from './weave.module.css';

/** Enough for a band eighteen times as wide as high. */
const repeats = 11;

/** The paths of one repeat, in the order they lie on each other. */
function strokesOf(seed: number): { dye: Dye; path: string }[] {
  const random = createRandom(seed);
  return placed.flatMap(({ layers, ...where }) => {
    const paths = weaveFigure(layers.map(([, profile]) => profile), { ...where, thread: 3, slip: 4, random });
    return layers.map(([dye], layer) => ({ dye, path: paths[layer] ?? '' }));
  });
}

interface WeaveProps {
  /** Another seed, another piece of the same cloth. */
  readonly seed?: number;
}

/** A band of ikat that covers its box at any proportion. Ornament: never behind text. */
export function Weave({ seed = 1 }: WeaveProps) {
  const id = useId();
  // Weaving a repeat takes some milliseconds on a cheap phone, a new picture of the same cloth takes none.
  const strokes = useMemo(() => strokesOf(seed), [seed]);
  return (
    <svg className={styles.weave} viewBox={`0 0 ${band.width * repeats} ${band.height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <g id={id}>
        {strokes.map(({ dye, path }, index) => (
          <path key={index} stroke={`var(--${dye})`} d={path} />
        ))}
      </g>
      {Array.from({ length: repeats - 1 }, (_, index) => (
        <use key={index} href={`#${id}`} x={band.width * (index + 1)} />
      ))}
    </svg>
  );
}
