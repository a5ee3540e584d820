import { type Contender, type QualificationRules, qualify } from './qualification.ts';

/** If the stage ended now: `safe` whatever comes, `out` whatever comes, else `reach`, with a seat now or without. */
export type Outlook = 'safe' | 'in' | 'reach' | 'out';

export interface OutlookEntry extends Omit<Contender, 'place'> {
  /** Most points it can still get. */
  readonly most: number;
}

/**
 * QL10: what every entry can still hope for. Safe is who has a seat even when it gets nothing more and all others everything; out is who
 * has none when it is the other way round. Both go by points alone: a tie with somebody is no seat, and no farewell.
 */
export function outlook(entries: readonly OutlookEntry[], rules: QualificationRules): ReadonlyMap<string, Outlook> {
  const now = outcomes(entries, rules, (entry) => entry.points);
  return new Map(entries.map((entry) => {
    const worst = outcomes(entries, rules, (other) => other.points + (other === entry ? 0 : other.most)).get(entry.id);
    if (worst === 'in') return [entry.id, 'safe'];
    const best = outcomes(entries, rules, (other) => other.points + (other === entry ? other.most : 0)).get(entry.id);
    if (best !== 'in' && best !== 'tied') return [entry.id, 'out'];
    return [entry.id, now.get(entry.id) === 'in' ? 'in' : 'reach'];
  }));
}

function outcomes(entries: readonly OutlookEntry[], rules: QualificationRules, pointsOf: (entry: OutlookEntry) => number): ReadonlyMap<string, string> {
  const totals = entries.map((entry) => ({ ...entry, points: pointsOf(entry) }));
  const sorted = totals.map((entry) => entry.points).sort((a, b) => b - a);
  const contenders = totals.map((entry): Contender => ({ ...entry, place: sorted.indexOf(entry.points) + 1 }));
  const { verdicts } = qualify({ contenders, rules, playOffs: [], promised: new Map() });
  return new Map([...verdicts].map(([id, { outcome }]) => [id, outcome]));
}

/** A game of the stage as far as it was played: points so far, and the most it can still bring. */
export interface GameSoFar {
  readonly points: number;
  readonly most: number;
}

/** Points that an entry can still gain, when the best `bestOf` of its games count (null: all). */
export function mostPoints(games: readonly GameSoFar[], bestOf: number | null): number {
  const sum = (points: readonly number[]) => points.toSorted((a, b) => b - a).slice(0, bestOf ?? points.length).reduce((total, one) => total + one, 0);
  return sum(games.map(({ points, most }) => points + most)) - sum(games.map(({ points }) => points));
}
