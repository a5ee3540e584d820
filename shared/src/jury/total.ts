import type { Criterion } from '../call/schema.ts';
import { mean as meanOf, sampleDeviation } from '../stats/moments.ts';

/** What one juror said of one work. An abstention is a review that gives no marks; who recuses has a conflict, and the work needs another juror. */
export type Review =
  | { readonly work: string; readonly juror: string; readonly kind: 'marks'; readonly marks: Readonly<Record<string, number>> }
  | { readonly work: string; readonly juror: string; readonly kind: 'abstained' | 'recused' };

export type Weighed = Pick<Criterion, 'id' | 'weight' | 'scale' | 'isInformational' | 'tracks'>;

/** One juror's total of one work, 0–100. */
export interface Mark { readonly work: string; readonly juror: string; readonly total: number }

export interface WorkTotal {
  /** 0–100; null while nobody marked it. */
  readonly mean: number | null;
  readonly median: number | null;
  /** Standard deviation of its totals with n − 1 in the denominator; null below two. */
  readonly spread: number | null;
  readonly marked: number;
  readonly abstained: number;
  readonly recused: number;
}

/** JU1: the criteria that count for works of a track; `null` is a work of no track. */
export const countedFor = (criteria: readonly Weighed[], track: string | null): readonly Weighed[] =>
  criteria.filter((one) => !one.isInformational && (one.tracks.length === 0 || (track !== null && one.tracks.includes(track))));

/**
 * JU1: marks of one sheet as 0–100: each criterion counts from the least point of its scale to the most, by its weight. Null when a criterion that counts
 * has no mark, or none counts: half a sheet is no total.
 */
export function totalOf(marks: Readonly<Record<string, number>>, criteria: readonly Weighed[], track: string | null): number | null {
  const counted = countedFor(criteria, track);
  let points = 0;
  let weights = 0;
  for (const { id, weight, scale } of counted) {
    const mark = marks[id];
    if (mark === undefined) return null;
    const least = scale[0]!.value;
    points += (weight * (mark - least)) / (scale.at(-1)!.value - least);
    weights += weight;
  }
  return weights === 0 ? null : (100 * points) / weights;
}

/** Whole sheets as marks, in the order of work and juror, so that sums do not depend on the order in which they came. */
export function marksOf(reviews: readonly Review[], criteria: readonly Weighed[], trackOf: (work: string) => string | null): readonly Mark[] {
  return reviews
    .flatMap((one) => {
      const total = one.kind === 'marks' ? totalOf(one.marks, criteria, trackOf(one.work)) : null;
      return total === null ? [] : [{ work: one.work, juror: one.juror, total }];
    })
    .toSorted(byWorkAndJuror);
}

export const byWorkAndJuror = (a: Mark, b: Mark): number => compare(a.work, b.work) || compare(a.juror, b.juror);
const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

/** JU2: mean, median and spread of one work; an abstention and a recusal are told and count for nothing. */
export function workTotal(work: string, marks: readonly Mark[], reviews: readonly Review[]): WorkTotal {
  const totals = marks.filter((one) => one.work === work).map(({ total }) => total).toSorted((a, b) => a - b);
  const n = totals.length;
  const said = (kind: Review['kind']) => reviews.filter((one) => one.work === work && one.kind === kind).length;
  return {
    mean: n === 0 ? null : meanOf(totals),
    median: n === 0 ? null : (totals[(n - 1) >> 1]! + totals[n >> 1]!) / 2,
    spread: n < 2 ? null : sampleDeviation(totals),
    marked: n, abstained: said('abstained'), recused: said('recused'),
  };
}
