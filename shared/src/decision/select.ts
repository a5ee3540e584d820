import type { Award } from '../call/schema.ts';
import type { Remark, Why } from './remark.ts';

type By = Award['quotas'][number]['by'];

/** A work as it stands before an award. `bar` says why it may not have it at all; null when it may. */
export interface Candidate {
  readonly id: string;
  /** The total that decides, 0–100; null while it has none. */
  readonly total: number | null;
  readonly country: string | null;
  readonly track: string | null;
  readonly organisation: string | null;
  /** What it asked for, in the currency of the call; counts where the award names no amount. */
  readonly asks: number;
  /** Criteria whose mean is below their floor. */
  readonly below: readonly string[];
  readonly bar: 'notEligible' | 'withdrawn' | 'conflict' | 'hasAnother' | null;
  /** Its place among works of the same total where people put them in order; 0 while they did not. */
  readonly order: number;
}

export interface Selection {
  /** From the best. */
  readonly awarded: readonly string[];
  readonly reserves: readonly string[];
  readonly remarks: ReadonlyMap<string, Remark>;
  /** The least of all groups together had no room or no money, so none of them was kept to. */
  readonly isLeastDropped: boolean;
  /** Works of one total of which some are awarded and some are not; the order of ids parted them, and people have to. */
  readonly tied: readonly string[];
}

/** After a withdrawal: who keeps the award, and who alone may enter. */
export interface Again { readonly kept: readonly string[]; readonly reserves: readonly string[] }

/**
 * DC3: whether going from the top finds the best choice there is. Caps and budget alone leave every part of a choice allowed, so it does for `rank`; the least of
 * one kind of group is kept free exactly, those of several, or beside caps of another kind, are not. For `sum` money must not count, nor groups that overlap.
 */
export function isTopDownExact({ quotas, budget, choose }: Pick<Award, 'quotas' | 'budget' | 'choose'>): boolean {
  const isOneKind = quotas.length <= 1;
  return choose === 'sum' ? isOneKind && budget === null : isOneKind || quotas.every(({ least }) => least === 0);
}

const groupOf = (one: Candidate, by: By) => one[by];
const byTotal = (a: Candidate, b: Candidate) => b.total! - a.total! || a.order - b.order || Number(a.id > b.id) - Number(a.id < b.id);

/** Those who may have the award, from the best, with what it has to do with them; and what the others are told. */
export interface Pool {
  readonly works: readonly Candidate[];
  readonly barred: ReadonlyMap<string, Remark>;
  readonly isKept: (one: Candidate) => boolean;
  readonly mayEnter: (one: Candidate) => boolean;
  readonly price: (one: Candidate) => number;
}

export function poolOf(candidates: readonly Candidate[], award: Award, again: Again | null): Pool {
  const barred = new Map<string, Remark>();
  const works: Candidate[] = [];
  for (const one of candidates) {
    const bar = barOf(one, award);
    if (bar === null) works.push(one);
    else barred.set(one.id, bar);
  }
  return {
    works: works.toSorted(byTotal), barred,
    isKept: (one) => again?.kept.includes(one.id) ?? false,
    mayEnter: (one) => again === null || again.reserves.includes(one.id),
    price: (one) => award.amount ?? one.asks,
  };
}

/** What keeps a work from an award before it is compared with others. */
function barOf(one: Candidate, award: Award): Remark | null {
  if (one.bar !== null) return { kind: one.bar };
  if (award.track !== null && one.track !== award.track) return { kind: 'otherTrack' };
  if (one.total === null) return { kind: 'noTotal' };
  if (one.below.length > 0) return { kind: 'belowFloor', criteria: [...one.below] };
  return award.leastTotal !== null && one.total < award.leastTotal ? { kind: 'belowTotal' } : null;
}

/**
 * DC2: who has an award: from the top, each is taken unless its group has its most, the money is short, or the place or the money is needed for groups that
 * have not their least. A least that too few works above the threshold can fill goes to the next. Null where this is not exact (`isTopDownExact`).
 */
export function select(candidates: readonly Candidate[], award: Award, again: Again | null = null): Selection | null {
  if (!isTopDownExact(award)) return null;
  const pool = poolOf(candidates, award, again);
  const { isKept, mayEnter, price } = pool;
  const least = award.quotas.find((quota) => quota.least > 0);

  const awarded = pool.works.filter(isKept);
  const rest = pool.works.filter((one) => !isKept(one) && mayEnter(one));
  const needs = (taken: readonly Candidate[], left: readonly Candidate[]) => cheapest(taken, left, least, price);
  const fits = (taken: readonly Candidate[], need: Need) =>
    taken.length + need.places <= award.count && (award.budget === null || total(taken, price) + need.money <= award.budget);
  const isLeastDropped = !fits(awarded, needs(awarded, rest));

  const passed: [Candidate, Why][] = [];
  for (const one of rest) {
    if (awarded.length >= award.count) {
      passed.push([one, { kind: 'cut' }]);
      continue;
    }
    const next = [...awarded, one];
    const full = award.quotas.find(({ by, most }) => groupOf(one, by) !== null && awarded.filter((other) => groupOf(other, by) === groupOf(one, by)).length >= most);
    if (full !== undefined) passed.push([one, { kind: 'capped', by: full.by, of: groupOf(one, full.by)! }]);
    else if (!fits(next, NOTHING_NEEDED)) passed.push([one, { kind: 'budget' }]);
    else if (least !== undefined && !isLeastDropped && !fits(next, needs(next, rest.filter((other) => !next.includes(other))))) passed.push([one, { kind: 'kept' }]);
    else awarded.push(one);
  }
  return told(pool, awarded, passed, award, isLeastDropped);
}

/** DC1, DC5: the remark of every work, of who is awarded and who is passed over, from the best. */
export function told({ works, barred }: Pool, chosen: readonly Candidate[], passed: readonly (readonly [Candidate, Why])[], award: Award, isLeastDropped: boolean): Selection {
  const remarks = new Map(barred);
  const awarded = chosen.toSorted(byTotal);
  for (const one of awarded) remarks.set(one.id, { kind: 'awarded' });
  passed.forEach(([one, why], at) => remarks.set(one.id, at < award.reserves ? { kind: 'reserve', place: at + 1, why } : { kind: 'passed', why }));
  for (const one of works) if (!remarks.has(one.id)) remarks.set(one.id, { kind: 'passed', why: { kind: 'notReserve' } });
  const place = ({ total: points, order }: Candidate) => `${points} ${order}`;
  const cut = new Set(passed.filter(([, why]) => why.kind !== 'budget').map(([one]) => place(one)));
  const tiedAt = new Set(awarded.map(place).filter((at) => cut.has(at)));
  return {
    awarded: awarded.map(({ id }) => id),
    reserves: passed.slice(0, award.reserves).map(([{ id }]) => id),
    remarks, isLeastDropped,
    tied: works.filter((one) => tiedAt.has(place(one))).map(({ id }) => id),
  };
}

interface Need { readonly places: number; readonly money: number }
const NOTHING_NEEDED: Need = { places: 0, money: 0 };
const total = (all: readonly Candidate[], price: (one: Candidate) => number) => all.reduce((sum, one) => sum + price(one), 0);

/** The places and the least money by which every group comes to its least, as far as there are works for it. */
function cheapest(taken: readonly Candidate[], left: readonly Candidate[], quota: Award['quotas'][number] | undefined, price: (one: Candidate) => number): Need {
  if (quota === undefined) return NOTHING_NEEDED;
  const chosen = [...Map.groupBy(left.filter((one) => groupOf(one, quota.by) !== null), (one) => groupOf(one, quota.by))].flatMap(([group, own]) => {
    const has = taken.filter((one) => groupOf(one, quota.by) === group).length;
    return own.toSorted((a, b) => price(a) - price(b)).slice(0, Math.max(0, Math.min(quota.least, quota.most) - has));
  });
  return { places: chosen.length, money: total(chosen, price) };
}
