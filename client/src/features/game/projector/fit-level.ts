/** How tightly a scene is set. Sizes are `max(least, size × scale)`; a scene's style sheet says which sizes. */
export interface FitLevel {
  readonly scale: number;
  /** Smallest text in rem. 1/25 of the picture's height is 1.92rem. */
  readonly leastRem: number;
  /** `rows`: what stands side by side comes one below the other. */
  readonly layout: 'roomy' | 'rows' | 'tight';
  /** Whether the second language is shown. */
  readonly hasSecond: boolean;
  /** Whether a word may break where it has no hyphen. */
  readonly breaksWords: boolean;
}

const LEAST_REM = 1.92;
const roomy: FitLevel = { scale: 1, leastRem: LEAST_REM, layout: 'roomy', hasSecond: true, breaksWords: false };

/**
 * From roomy to tight. Sizes go down to the least that the back row can read; then the layout changes; then the second
 * language goes, which every phone still has. Only what no arrangement can hold at that size goes below it: small is
 * better than cut.
 */
export const fitLevels: readonly FitLevel[] = [
  ...[1, 0.9, 0.8, 0.7, 0.6, 0.5].map((scale) => ({ ...roomy, scale })),
  ...[0.8, 0.65, 0.5].map((scale): FitLevel => ({ ...roomy, scale, layout: 'rows' })),
  { ...roomy, scale: 0.5, layout: 'tight' },
  ...[0.8, 0.65, 0.5].map((scale) => ({ ...roomy, scale, hasSecond: false })),
  ...[0.65, 0.5].map((scale): FitLevel => ({ ...roomy, scale, layout: 'rows', hasSecond: false })),
  ...[1, 0.88, 0.76, 0.66, 0.57, 0.5, 0.43].map(
    (part): FitLevel => ({ scale: 0.5 * part, leastRem: LEAST_REM * part, layout: 'tight', hasSecond: false, breaksWords: true }),
  ),
];

/** The first level that fits, else the tightest. */
export function chooseLevel(levels: readonly FitLevel[], fits: (level: FitLevel) => boolean): FitLevel | undefined {
  return levels.find(fits) ?? levels.at(-1);
}
