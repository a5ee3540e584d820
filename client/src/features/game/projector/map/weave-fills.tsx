import styles from './map.module.css';
import { tones } from '@tabarman/shared/place/map/levels.ts';

/** Half the width of the lozenge that each tone is woven of, as a share of its cell: the better, the denser. */
const SHARE = { 1: 0.16, 2: 0.26, 3: 0.36, 4: 0.46, 5: 0.58 } as const;
const CELL = 1.1;

/** The cloths that regions are filled with: tone and weave say the same, so that either is enough. */
export function WeaveFills({ id, scale = 1 }: { readonly id: string; readonly scale?: number }) {
  return (
    <defs>
      {tones.map((tone) => (
        <pattern key={tone} id={`${id}-${tone}`} width={CELL} height={CELL} patternUnits="userSpaceOnUse" patternTransform={`scale(${1 / scale})`}>
          <rect className={styles.ground} data-tone={tone} width={CELL} height={CELL} />
          <path className={styles.thread} data-tone={tone} d={lozenge(CELL / 2, CELL / 2, SHARE[tone] * CELL)} />
        </pattern>
      ))}
      <pattern id={`${id}-few`} width={CELL} height={CELL} patternUnits="userSpaceOnUse" patternTransform={`scale(${1 / scale}) rotate(45)`}>
        <rect className={styles.ground} data-tone="few" width={CELL} height={CELL} />
        <rect className={styles.thread} data-tone="few" width={0.16} height={CELL} />
      </pattern>
    </defs>
  );
}

function lozenge(x: number, y: number, half: number): string {
  return `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`;
}
