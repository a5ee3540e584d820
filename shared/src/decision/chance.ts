import type { Award } from '../call/schema.ts';
import type { Comparison } from '../jury/comparison.ts';
import { bradleyTerry } from '../jury/pairwise.ts';
import { type Posterior, posteriorOf } from '../jury/posterior.ts';
import type { Mark } from '../jury/total.ts';
import { choose, type Solve } from './choose.ts';
import { type Again, type Candidate, isTopDownExact, select } from './select.ts';
import { without } from './without.ts';

/** Between these it is not known whether a work has the award. */
export const OPEN = { from: 0.2, to: 0.8 };

/** What totals were made of, and how sure they are follows from: marks, or comparisons of works. */
export type Judged =
  | { readonly by: 'marks'; readonly marks: readonly Mark[] }
  | { readonly by: 'pairs'; readonly works: readonly string[]; readonly comparisons: readonly Comparison[] };

/** DC9: how sure the totals are; null where too little is known to say. */
export const sureness = (judged: Judged): Posterior | null => (judged.by === 'marks' ? posteriorOf(judged.marks) : bradleyTerry(judged.works, judged.comparisons).posterior);

/** Awards whose chances are counted from the top: all up to the first that takes an integer program. */
export function countable(awards: readonly Award[]): readonly Award[] {
  const first = awards.findIndex((award) => !isTopDownExact(award));
  return first < 0 ? awards : awards.slice(0, first);
}

/** By award and work, how often a work has an award. */
export type Wins = ReadonlyMap<string, ReadonlyMap<string, number>>;
/** By how much each total is moved in one draw. */
export type Moved = ReadonlyMap<string, number>;

/** How often works have awards in so many draws. */
export interface Counted { readonly wins: Wins; readonly drawn: number }

/** What awards are given from: the works, the awards in their order, and by award who keeps it after a withdrawal (DC7). */
export interface ToCount {
  readonly candidates: readonly Candidate[];
  readonly awards: readonly Award[];
  readonly again: ReadonlyMap<string, Again>;
}

/**
 * DC9: how often each work has each of the awards when every total is moved by a draw of what is not known of it (`jury/posterior.ts`), by the whole rule of the
 * awards, one after another; works without marks keep what they have. Awards up to the first that takes an integer program.
 */
export function countWins({ candidates, awards, again }: ToCount, draws: Iterable<Moved>): Wins {
  const wins = noWins(candidates, awards);
  for (const moved of draws) {
    const then = movedBy(candidates, moved);
    const has = new Set<string>();
    for (const award of awards) {
      for (const id of select(without(then, has), award, again.get(award.id) ?? null)!.awarded) {
        add(wins, award.id, id);
        has.add(id);
      }
    }
  }
  return wins;
}

/**
 * DC18: the same for awards of every kind, draw after draw until none is left, `isOver` says so, or the solver has no time; only whole draws are counted. By `sum`
 * whichever choice of the most points is found first is taken: sums of totals that were drawn are the same by chance of the last thousandth alone.
 */
export async function countPrograms({ candidates, awards, again }: ToCount, draws: readonly Moved[], solve: Solve, isOver: (drawn: number) => boolean): Promise<Counted> {
  const wins = noWins(candidates, awards);
  const quickly: Solve = (program) => solve(program.objective.terms.length === 0 ? program : { ...program, ties: [] });
  let drawn = 0;
  for (const moved of draws) {
    if (isOver(drawn)) break;
    const then = movedBy(candidates, moved);
    const has = new Set<string>();
    const given: (readonly [award: string, work: string])[] = [];
    for (const award of awards) {
      const found = await choose(without(then, has), award, quickly, again.get(award.id) ?? null);
      if (found === null) return { wins, drawn };
      for (const id of found.awarded) {
        given.push([award.id, id]);
        has.add(id);
      }
    }
    for (const [award, id] of given) add(wins, award, id);
    drawn += 1;
  }
  return { wins, drawn };
}

const noWins = (candidates: readonly Candidate[], awards: readonly Award[]) => new Map(awards.map(({ id }) => [id, new Map(candidates.map((one) => [one.id, 0]))]));

const add = (wins: ReadonlyMap<string, Map<string, number>>, award: string, work: string): void => {
  const own = wins.get(award)!;
  own.set(work, (own.get(work) ?? 0) + 1);
};

const movedBy = (candidates: readonly Candidate[], moved: Moved): Candidate[] => candidates.map((one) => (one.total === null ? one : { ...one, total: one.total + (moved.get(one.id) ?? 0) }));

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
