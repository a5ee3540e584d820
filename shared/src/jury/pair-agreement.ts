import { type Comparison, outcomeOf, pairKey } from './comparison.ts';

/** How far jurors say the same of the same two works. */
export interface PairAgreement {
  /** Twos of jurors who compared the same two works. */
  readonly shared: number;
  /** 0–1: the same counts 1, equal beside another ½, the opposite 0; null where nothing is shared. */
  readonly share: number | null;
}

/** PW7. */
export function agreementOf(comparisons: readonly Comparison[]): PairAgreement {
  let [shared, same] = [0, 0];
  for (const [, own] of Map.groupBy(comparisons, ({ first, second }) => pairKey(first, second))) {
    const said = own.map((one) => ({ juror: one.juror, better: outcomeOf(one)?.better ?? null }));
    said.forEach((one, i) => {
      for (const other of said.slice(i + 1)) {
        if (other.juror === one.juror) continue;
        shared += 1;
        same += one.better === other.better ? 1 : one.better === null || other.better === null ? 0.5 : 0;
      }
    });
  }
  return { shared, share: shared === 0 ? null : same / shared };
}

/** Of one juror: threes of works that they compared each with each and parted, and those of them that go in a circle. */
export interface Consistency { readonly threes: number; readonly circles: number }

/** PW7: a ≻ b ≻ c ≻ a is no order (M. G. Kendall and B. Babington Smith, On the Method of Paired Comparisons, 1940). */
export function consistencyOf(comparisons: readonly Comparison[]): Consistency {
  const beats = new Map<string, Set<string>>();
  for (const one of comparisons) {
    const outcome = outcomeOf(one);
    if (outcome) beats.set(outcome.better, (beats.get(outcome.better) ?? new Set()).add(outcome.other));
  }
  const won = (a: string, b: string) => beats.get(a)?.has(b) ?? false;
  const met = (a: string, b: string) => won(a, b) || won(b, a);
  const works = [...new Set(comparisons.flatMap(({ first, second }) => [first, second]))].toSorted();
  let [threes, circles] = [0, 0];
  works.forEach((a, i) => {
    const others = works.slice(i + 1).filter((b) => met(a, b));
    others.forEach((b, at) => {
      for (const c of others.slice(at + 1)) {
        if (!met(b, c)) continue;
        threes += 1;
        if (won(a, b) && won(b, c) && won(c, a) || won(b, a) && won(c, b) && won(a, c)) circles += 1;
      }
    });
  });
  return { threes, circles };
}

/** PW7: comparisons of a juror that part two works, and those of them that go with the order of the strengths. */
export function alongOf(comparisons: readonly Comparison[], strengths: ReadonlyMap<string, number>): { readonly parted: number; readonly along: number } {
  const parted = comparisons.flatMap((one) => outcomeOf(one) ?? []);
  return { parted: parted.length, along: parted.filter(({ better, other }) => (strengths.get(better) ?? 0) > (strengths.get(other) ?? 0)).length };
}
