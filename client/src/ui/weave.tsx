import { useId } from 'react';
import { band, placed } from './band.ts';
import { createRandom } from './random.ts';
import { weaveFigure } from './threads.ts';
import styles from './weave.module.css';

/** Enough for a band eighteen times as wide as high. */
const repeats = 11;

interface WeaveProps {
  /** Another seed, another piece of the same cloth. */
  readonly seed?: number;
}

/** A band of ikat that covers its box at any proportion. Ornament: never behind text. */
export function Weave({ seed = 1 }: WeaveProps) {
  const id = useId();
  const random = createRandom(seed);
  return (
    <svg className={styles.weave} viewBox={`0 0 ${band.width * repeats} ${band.height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <g id={id}>
        {placed.map(({ layers, ...where }, figure) => {
          const paths = weaveFigure(layers.map(([, profile]) => profile), { ...where, thread: 3, slip: 4, random });
          return layers.map(([dye], layer) => <path key={`${figure}-${layer}`} stroke={`var(--${dye})`} d={paths[layer]} />);
        })}
      </g>
      {Array.from({ length: repeats - 1 }, (_, index) => (
        <use key={index} href={`#${id}`} x={band.width * (index + 1)} />
      ))}
    </svg>
  );
}
