/** How tightly a scene is set. Sizes are `max(least, size × scale)`; a scene's style sheet says which sizes. */
export interface FitLevel {
  readonly scale: number;
  /** Smallest text in rem. */
  readonly leastRem: number;
  /** Two arrangements of the same parts; which is which, is for the scene to say. */
  readonly layout: 'columns' | 'rows';
  /** Little air between the parts. */
  readonly isDense: boolean;
  /** Where the second language is shown too. */
  readonly second: 'everywhere' | 'answers' | 'nowhere';
  /** The last resort: words may break anywhere, and what was read before is left out. */
  readonly isLast: boolean;
}

/** 1/25 of the picture's height: what the back row can read. */
const LEAST_REM = 1.92;

const layouts = ['columns', 'rows'] as const;

function readable(second: FitLevel['second']): FitLevel[] {
  const base = { leastRem: LEAST_REM, second, isLast: false };
  return [
    ...[1, 0.9, 0.8, 0.7, 0.6, 0.5].flatMap((scale) => layouts.map((layout) => ({ ...base, scale, layout, isDense: false }))),
    ...layouts.map((layout) => ({ ...base, scale: 0.5, layout, isDense: true })),
  ];
}

function last(part: number): FitLevel[] {
  const base = { scale: 0.5 * part, leastRem: LEAST_REM * part, second: 'nowhere', isDense: true, isLast: true } as const;
  return layouts.map((layout) => ({ ...base, layout }));
}

/**
 * From roomy to tight. Text is as large as any arrangement allows, down to the least that the back row can read; then the
 * second language goes, which every phone still has, and from the answers last. Only what no arrangement can hold at that
 * size goes below it: small is better than cut.
 */
export const fitLevels: readonly FitLevel[] = [
  ...readable('everywhere'),
  ...readable('answers'),
  ...readable('nowhere'),
  ...[1, 0.92, 0.84, 0.77, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4].flatMap(last),
];

/** The first level that fits, else the tightest. */
export function chooseLevel(levels: readonly FitLevel[], fits: (level: FitLevel) => boolean): FitLevel | undefined {
  return levels.find(fits) ?? levels.at(-1);
}
