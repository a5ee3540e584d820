import type { Award, Call, TotalKind } from './schema.ts';

type Jury = Pick<Call, 'jury'>;

/** Numbers that are made of marks by criteria. */
export const markTotals = ['mean', 'median', 'adjusted'] as const satisfies readonly TotalKind[];

/** PW1: whether jurors compare works in pairs instead of marking them by criteria. */
export const isInPairs = ({ jury }: Jury): boolean => jury.total === 'strength';

/** Comparisons that every work gets where nothing else was said: with fewer, chance orders works as much as quality does. */
const COMPARISONS = 10;

/** PW1: a call whose works are judged the other way, without what has no meaning there; what criteria are called stays, as what is looked at. */
export function judgedIn(call: Call, way: 'pairs' | 'criteria'): Call {
  if (isInPairs(call) === (way === 'pairs')) return call;
  // A threshold for means of marks says nothing of strengths, nor the other way round.
  const awards = call.awards.map((award) => ({ ...award, leastTotal: null }));
  if (way === 'criteria') return { ...call, awards, jury: { ...call.jury, total: 'mean', others: 'afterOwn', reviews: 3 } };
  return {
    ...call, awards, criteria: call.criteria.map((one) => ({ ...one, floor: null })),
    jury: { ...call.jury, total: 'strength', others: 'never', reviews: COMPARISONS, samples: 0, backgrounds: [] },
  };
}

/** PW1: whether a call asks for something that comparisons cannot give. */
export const hasMoreThanPairs = ({ jury, criteria }: Pick<Call, 'jury' | 'criteria'>): boolean =>
  isInPairs({ jury }) && (jury.samples > 0 || jury.backgrounds.length > 0 || jury.others !== 'never' || criteria.some(({ floor }) => floor !== null));

/** PW2: whether any award compares two works: those of two tracks need no common scale where every award is for one track. */
export const isTogether = (awards: readonly Pick<Award, 'track'>[], a: string | null, b: string | null): boolean =>
  awards.some(({ track }) => track === null || (track === a && track === b));

/** PW2: pairs that some award compares, among works of these tracks. */
export function pairsTogether(awards: readonly Pick<Award, 'track'>[], tracks: readonly (string | null)[]): number {
  const sizes = [...Map.groupBy(tracks, (track) => track)].map(([track, { length }]) => ({ track, length }));
  const pairs = sizes.flatMap((one, i) => sizes.slice(i).map((other) => (!isTogether(awards, one.track, other.track) ? 0 : one === other ? (one.length * (one.length - 1)) / 2 : one.length * other.length)));
  return pairs.reduce((sum, n) => sum + n, 0);
}
