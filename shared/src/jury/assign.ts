import { createRandom } from '../kernel/random.ts';
import type { Constraint, IntegerProgram, Term } from '../solver/integer-program.ts';
import { canRead } from './load.ts';

export interface Assignable {
  readonly id: string;
  readonly languages: readonly string[];
  readonly background: string | null;
  readonly most: number | null;
}
export interface Pair { readonly jurorId: string; readonly workId: string }

export interface AssignWish {
  /** Of every work. */
  readonly reviews: number;
  readonly backgrounds: readonly { readonly id: string; readonly least: number }[];
  /** As it is: what need not change does not. */
  readonly existing: readonly Pair[];
  /** By hand, begun or handed in: kept, unless there is a conflict. */
  readonly fixed: readonly Pair[];
  /** Reviews of each work by those who are not among the jurors any more. */
  readonly already: ReadonlyMap<string, number>;
  readonly isBarred: (jurorId: string, workId: string) => boolean;
  /** Decides between equals, which do not follow the alphabet. */
  readonly seed: number;
}

/** JU15: what gives way where not all can be kept, in this order: even loads, mixed backgrounds, the number of reviews. Conflicts, languages and the most that somebody takes never do. */
export const softRules = ['even', 'backgrounds', 'reviews'] as const;
export type SoftRule = (typeof softRules)[number];

/** Whole costs: one review too few outweighs all that is below it; a pair that is there already costs nothing. */
const COST = { short: 1_000_000, background: 20_000, uneven: 2_000, new: 100, chance: 10 };

interface Work { readonly id: string; readonly languages: readonly string[] }

export interface AssignmentProgram {
  readonly program: IntegerProgram;
  /** The pairs of a solution. */
  readonly read: (values: readonly number[]) => Pair[];
}

/**
 * JU15: who judges what, as an integer program: one choice for every pair that may be; every work gets its reviews and its backgrounds, every juror a load that is as even
 * as their most allows, and as little as can be is changed. Rules that are `dropped` may be broken, at a cost that keeps them as far as can be.
 */
export function assignmentProgram(jurors: readonly Assignable[], works: readonly Work[], wish: AssignWish, dropped: readonly SoftRule[]): AssignmentProgram {
  const { reviews, backgrounds, isBarred } = wish;
  const random = createRandom(wish.seed);
  const [existing, fixed] = [keys(wish.existing), keys(wish.fixed)];
  const pairs = works.flatMap((work) => jurors.flatMap((juror) => {
    const pair = { jurorId: juror.id, workId: work.id };
    const isFixed = fixed.has(keyOf(pair));
    return isBarred(juror.id, work.id) || !(isFixed || canRead(juror, work)) ? [] : [{ ...pair, juror, isFixed }];
  }));
  const variables: { least: number; most: number }[] = pairs.map(({ isFixed }) => ({ least: isFixed ? 1 : 0, most: 1 }));
  const costs: Term[] = pairs.flatMap((pair, i) => (existing.has(keyOf(pair)) || pair.isFixed ? [] : [[i, COST.new + Math.floor(random() * COST.chance)] as const]));
  const constraints: Constraint[] = [];
  /** A number by which a dropped rule may be broken, at its cost each. */
  const slack = (most: number, cost: number): number => {
    costs.push([variables.length, cost]);
    return variables.push({ least: 0, most }) - 1;
  };
  const indexed = pairs.map((pair, i) => ({ ...pair, i }));
  const byWork = Map.groupBy(indexed, ({ workId }) => workId);
  const byJuror = Map.groupBy(indexed, ({ jurorId }) => jurorId);
  const one = ({ i }: { readonly i: number }): Term => [i, 1];

  let total = 0;
  for (const { id } of works) {
    const own = byWork.get(id) ?? [];
    const need = Math.max(reviews - (wish.already.get(id) ?? 0), own.filter(({ isFixed }) => isFixed).length);
    total += Math.min(need, own.length);
    const terms = own.map(one);
    if (dropped.includes('reviews')) terms.push([slack(need, COST.short), 1]);
    constraints.push({ terms, least: need, most: need });
    for (const { id: background, least } of backgrounds) {
      const able = own.filter(({ juror }) => juror.background === background);
      if (least === 0) continue;
      const asked: Term[] = able.map(one);
      if (dropped.includes('backgrounds')) asked.push([slack(least, COST.background), 1]);
      constraints.push({ terms: asked, least, most: null });
    }
  }
  const most = jurors.map((juror) => {
    const own = byJuror.get(juror.id) ?? [];
    const held = own.filter(({ isFixed }) => isFixed).length;
    return { juror, own, held, cap: Math.max(held, Math.min(juror.most ?? Infinity, own.length)) };
  });
  const level = evenLevel(most.map(({ cap }) => cap), total);
  for (const { own, held, cap } of most) {
    if (own.length === 0) continue;
    const terms = own.map(one);
    constraints.push({ terms, least: null, most: cap });
    const [least, upper] = [Math.min(cap, Math.max(0, level - 2)), Math.min(cap, Math.max(held, level + 1))];
    if (dropped.includes('even')) {
      constraints.push({ terms: [...terms, [slack(own.length, COST.uneven), -1]], least: null, most: upper }, { terms: [...terms, [slack(own.length, COST.uneven), 1]], least, most: null });
    } else constraints.push({ terms, least, most: upper });
  }
  return {
    program: { variables, constraints, objective: { toward: 'least', terms: costs }, ties: [] },
    read: (values) => pairs.flatMap(({ jurorId, workId }, i) => (values[i] === 1 ? [{ jurorId, workId }] : [])),
  };
}

/** The least load that all could have at most, so that together they do `total`: who can do less does what they can. */
function evenLevel(caps: readonly number[], total: number): number {
  let level = 0;
  while (caps.reduce((sum, cap) => sum + Math.min(cap, level), 0) < total && caps.some((cap) => cap > level)) level += 1;
  return level;
}

export const keyOf = ({ jurorId, workId }: Pair): string => `${jurorId} ${workId}`;
const keys = (pairs: readonly Pair[]) => new Set(pairs.map(keyOf));
