/** Of five tones, 5 the best; `few` for too few players to have a place, `none` for nobody. */
export type Level = 1 | 2 | 3 | 4 | 5 | 'few' | 'none';
export const tones = [1, 2, 3, 4, 5] as const;

export interface Levels {
  readonly of: (id: string) => Level;
  /** The lowest and the highest score that has a place; null when none has. */
  readonly range: readonly [number, number] | null;
}

interface Scored {
  readonly id: string;
  readonly score: number;
  readonly place: number | null;
}

/** Tones by five equal steps between the lowest and the highest score: equal scores have equal tones. */
export function levelsOf(rows: readonly Scored[]): Levels {
  const scores = rows.filter((row) => row.place !== null).map((row) => row.score);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const byId = new Map(rows.map((row) => [row.id, row.place === null ? 'few' : toneOf(row.score, low, high)] as const));
  return { of: (id) => byId.get(id) ?? 'none', range: scores.length === 0 ? null : [low, high] };
}

function toneOf(score: number, low: number, high: number): Level {
  const share = high === low ? 1 : (score - low) / (high - low);
  return tones[Math.min(4, Math.floor(share * 5))] ?? 5;
}
