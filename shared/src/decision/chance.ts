import type { Award } from '../call/schema.ts';
import type { Comparison } from '../jury/comparison.ts';
import { bradleyTerry } from '../jury/pairwise.ts';
import { type Posterior, posteriorOf } from '../jury/posterior.ts';
import type { Mark } from '../jury/total.ts';
import { without } from './without.ts';
import { type Candidate, isTopDownExact, select } from './select.ts';

/** How often the award is given anew, with totals that might have been. */
export const DRAWS = 2_000;
/** Between these it is not known whether a work has the award. */
export const OPEN = { from: 0.2, to: 0.8 };

/** What totals were made of, and how sure they are follows from: marks, or comparisons of works. */
export type Judged =
  | { readonly by: 'marks'; readonly marks: readonly Mark[] }
  | { readonly by: 'pairs'; readonly works: readonly string[]; readonly comparisons: readonly Comparison[] };

/** DC9: how sure the totals are; null where too little is known to say. */
export const sureness = (judged: Judged): Posterior | null => (judged.by === 'marks' ? posteriorOf(judged.marks) : bradleyTerry(judged.works, judged.comparisons).posterior);

/** Awards whose chances can be counted: all up to the first that takes an integer program, of which thousands take too long. */
export function countable(awards: readonly Award[]): readonly Award[] {
  const first = awards.findIndex((award) => !isTopDownExact(award));
  return first < 0 ? awards : awards.slice(0, first);
}

/**
 * DC9: how often each work has each of the awards when every total is moved by a draw of what is not known of it (`jury/posterior.ts`), by the whole rule of the
 * awards, one after another; works without marks keep what they have. By award and work.
 */
export function countWins(candidates: readonly Candidate[], awards: readonly Award[], draws: Iterable<ReadonlyMap<string, number>>): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const wins = new Map(awards.map(({ id }) => [id, new Map(candidates.map((one) => [one.id, 0]))]));
  for (const moved of draws) {
    const then = candidates.map((one) => (one.total === null ? one : { ...one, total: one.total + (moved.get(one.id) ?? 0) }));
    const has = new Set<string>();
    for (const award of awards) {
      const own = wins.get(award.id)!;
      for (const id of select(without(then, has), award)!.awarded) {
        own.set(id, own.get(id)! + 1);
        has.add(id);
      }
    }
  }
  return wins;
}

/** DC10: works of which it is not known whether they have the award, the least known first. */
export const openWorks = (chances: ReadonlyMap<string, number>): string[] => [...chances]
  .filter(([, chance]) => chance >= OPEN.from && chance <= OPEN.to)
  .toSorted(([a, x], [b, y]) => Math.abs(x - 0.5) - Math.abs(y - 0.5) || Number(a > b) - Number(a < b))
  .map(([id]) => id);

export interface AskedPair { readonly juror: string; readonly work: string }

/** DC10: so many more jurors for each of the works, of those who may mark it and did not, the least loaded first; fewer where there are none. */
export function moreJurors(works: readonly string[], jurors: readonly string[], each: number, loadOf: (juror: string) => number, isAllowed: (juror: string, work: string) => boolean): AskedPair[] {
  const added = new Map<string, number>();
  const load = (juror: string) => loadOf(juror) + (added.get(juror) ?? 0);
  return works.flatMap((work) => {
    const asked = jurors.filter((juror) => isAllowed(juror, work)).toSorted((a, b) => load(a) - load(b) || Number(a > b) - Number(a < b)).slice(0, each);
    for (const juror of asked) added.set(juror, (added.get(juror) ?? 0) + 1);
    return asked.map((juror) => ({ juror, work }));
  });
}
