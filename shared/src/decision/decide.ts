import type { Call, TotalKind } from '../call/schema.ts';
import { allows } from '../call/windows.ts';
import { adjusted, type Adjusted } from '../jury/severity.ts';
import { countedFor, type Mark, marksOf, type Review, type WorkTotal, workTotal } from '../jury/total.ts';
import { mean as meanOf } from '../stats/moments.ts';
import { choose, type Solve } from './choose.ts';
import type { Again, Candidate } from './select.ts';
import type { DecidedWork, DecisionOpening, DecisionTable, Sayings } from './table.ts';
import { without } from './without.ts';

/** A work that was handed in. */
export interface WorkToDecide {
  readonly id: string;
  readonly number: number;
  /** Of what was handed in last: sheets of others do not count. */
  readonly version: number;
  readonly title: string;
  readonly team: string | null;
  readonly memberIds: readonly string[];
  readonly country: string | null;
  readonly track: string | null;
  readonly organisation: string | null;
  readonly asks: number;
  readonly isWithdrawn: boolean;
}

/** What a juror handed in of a work, the newest. */
export interface SheetToCount {
  readonly workId: string;
  readonly workVersion: number;
  readonly jurorId: string;
  readonly kind: Review['kind'];
  readonly marks: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly toApplicant: string;
  readonly at: number;
}

export interface ToDecide {
  readonly call: Call;
  readonly works: readonly WorkToDecide[];
  readonly sheets: readonly SheetToCount[];
  /** Whether a juror has a conflict with a work: such sheets count for nothing. */
  readonly isBarred: (jurorId: string, workId: string) => boolean;
  readonly sayings: Sayings;
  /** By award, after a release: who keeps it, and who alone may enter (DC7). */
  readonly again: ReadonlyMap<string, Again> | null;
}

export interface Decided { readonly table: DecisionTable; readonly marks: readonly Mark[]; readonly candidates: readonly Candidate[] }

/** DC1–DC8, DC11: a decision from the sheets, the rules of the call and what people said; nothing else goes into it. Null when time was up. */
export async function decide(given: ToDecide, solve: Solve): Promise<Decided | null> {
  const { call, sayings, again } = given;
  const works = given.works.toSorted((a, b) => a.number - b.number);
  const versions = new Map(works.map(({ id, version }) => [id, version]));
  const sheets = given.sheets
    .filter(({ workId, workVersion, jurorId }) => versions.get(workId) === workVersion && !given.isBarred(jurorId, workId))
    .toSorted((a, b) => compare(a.workId, b.workId) || compare(a.jurorId, b.jurorId));
  const reviews = sheets.map(({ workId: work, jurorId: juror, kind, marks }): Review => (kind === 'marks' ? { work, juror, kind, marks } : { work, juror, kind }));
  const trackOf = new Map(works.map(({ id, track }) => [id, track]));
  const marks = marksOf(reviews, call.criteria, (work) => trackOf.get(work) ?? null);
  const model = adjusted(marks);
  const measured = works.map((work) => measuredOf(work, given, sheets.filter(({ workId }) => workId === work.id), workTotal(work.id, marks, reviews), model));
  const candidates = measured.map(({ id, total, country, track, organisation, asks, below, bar, order }): Candidate => ({ id, total, country, track, organisation, asks, below, bar, order }));

  const awards: DecisionTable['awards'] = [];
  const remarks = new Map(works.map(({ id }) => [id, {} as DecidedWork['remarks']]));
  const has = new Set<string>();
  for (const award of call.awards) {
    const found = await choose(without(candidates, has), award, solve, again?.get(award.id) ?? null);
    if (found === null) return null;
    for (const id of found.awarded) has.add(id);
    for (const [id, remark] of found.remarks) remarks.get(id)![award.id] = remark;
    awards.push({ award, awarded: [...found.awarded], reserves: [...found.reserves], isLeastDropped: found.isLeastDropped, tied: [...found.tied] });
  }
  return {
    marks, candidates,
    table: {
      kind: call.jury.total, currency: call.currency, awards,
      works: measured.map((work) => ({ ...work, remarks: remarks.get(work.id)! })),
      parts: model.parts, severity: call.jury.total === 'adjusted' ? Object.fromEntries(model.severity) : {},
      sheets: { counted: sheets.length, newestAt: sheets.length === 0 ? null : Math.max(...sheets.map(({ at }) => at)) },
      sayings,
    },
  };
}

/** DC11: what stands against calling it final, at an instant; what people accepted with a reason does not. */
export function openingsOf({ table: { works, awards, parts, kind, sayings }, call, now }: { readonly table: DecisionTable; readonly call: Call; readonly now: number }): DecisionOpening[] {
  const found: readonly (readonly [DecisionOpening, boolean])[] = [
    ['no_works', works.length === 0],
    ['review_open', allows(call, 'review', now)],
    ['reviews_missing', works.some((work) => missingReviews(work, call) > 0)],
    ['ties', awards.some(({ tied }) => tied.length > 0)],
    ['least_dropped', awards.some(({ isLeastDropped }) => isLeastDropped)],
    ['unconnected', kind === 'adjusted' && parts > 1],
  ];
  return found.flatMap(([opening, isSo]) => (isSo && !sayings.accepted.some((one) => one.opening === opening) ? [opening] : []));
}

/** How many reviews a work lacks; an abstention is one. Of works that cannot have an award none. */
export const missingReviews = ({ bar, marked, abstained }: Pick<DecidedWork, 'bar' | 'marked' | 'abstained'>, { jury }: Call): number =>
  (bar === null ? Math.max(0, jury.reviews - marked - abstained) : 0);

function measuredOf(work: WorkToDecide, { call, sayings }: ToDecide, sheets: readonly SheetToCount[], { mean, median, spread, marked, abstained, recused }: WorkTotal, model: Adjusted): Omit<DecidedWork, 'remarks'> {
  const { isWithdrawn, memberIds, ...own } = work;
  const feedback = call.criteria.filter(({ tracks }) => tracks.length === 0 || (work.track !== null && tracks.includes(work.track))).map(({ id: criterion }) => {
    const given = sheets.flatMap(({ kind, marks }) => (kind === 'marks' && marks[criterion] !== undefined ? [marks[criterion]] : []));
    return { criterion, mean: given.length === 0 ? null : meanOf(given), marks: given.length, comments: sheets.flatMap(({ comments }) => said(comments[criterion])) };
  });
  const counted = new Set(countedFor(call.criteria, work.track).map(({ id }) => id));
  const floors = new Map(call.criteria.flatMap(({ id, floor }) => (floor !== null && counted.has(id) ? [[id, floor] as const] : [])));
  const by: Record<TotalKind, number | null> = { mean, median, adjusted: model.totals.get(work.id) ?? null };
  return {
    ...own, memberIds: [...memberIds], total: by[call.jury.total], ...by, spread, marked, abstained, recused,
    below: feedback.flatMap(({ criterion, mean: own }) => (own !== null && own < (floors.get(criterion) ?? -Infinity) ? [criterion] : [])),
    bar: isWithdrawn ? 'withdrawn' : (sayings.bars.find((one) => one.work === work.id)?.bar ?? null),
    order: sayings.orders.reduce((order, { works }) => Math.max(order, works.indexOf(work.id) + 1), 0),
    feedback, words: sheets.flatMap(({ toApplicant }) => said(toApplicant)),
  };
}

const said = (words: string | undefined) => (words === undefined || words.trim() === '' ? [] : [words.trim()]);
const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
