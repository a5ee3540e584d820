import type { TotalKind } from '../call/schema.ts';
import { adjusted, type Adjusted } from '../jury/severity.ts';
import { countedFor, marksOf, type Review, type WorkTotal, workTotal } from '../jury/total.ts';
import { mean as meanOf } from '../stats/moments.ts';
import type { DecidedWork } from './table.ts';
import { beside, type Measured, said, type SheetToCount, type ToDecide, type WorkToDecide } from './to-decide.ts';

/** What sheets with marks say of each work; those of older versions, and of who has a conflict, count for nothing. */
export function measuredByMarks(given: ToDecide): Measured {
  const { call, works } = given;
  const versions = new Map(works.map(({ id, version }) => [id, version]));
  const sheets = given.sheets
    .filter(({ workId, workVersion, jurorId }) => versions.get(workId) === workVersion && !given.isBarred(jurorId, workId))
    .toSorted((a, b) => compare(a.workId, b.workId) || compare(a.jurorId, b.jurorId));
  const reviews = sheets.map(({ workId: work, jurorId: juror, kind, marks }): Review => (kind === 'marks' ? { work, juror, kind, marks } : { work, juror, kind }));
  const trackOf = new Map(works.map(({ id, track }) => [id, track]));
  const marks = marksOf(reviews, call.criteria, (work) => trackOf.get(work) ?? null);
  const model = adjusted(marks);
  return {
    works: works.map((work) => measuredOf(work, given, sheets.filter(({ workId }) => workId === work.id), workTotal(work.id, marks, reviews), model)),
    judged: { by: 'marks', marks }, parts: model.parts, severity: call.jury.total === 'adjusted' ? Object.fromEntries(model.severity) : {}, counted: sheets,
  };
}

function measuredOf(work: WorkToDecide, { call, sayings }: ToDecide, sheets: readonly SheetToCount[], { mean, median, spread, marked, abstained, recused }: WorkTotal, model: Adjusted): Omit<DecidedWork, 'remarks'> {
  const { isWithdrawn: _, memberIds, ...own } = work;
  const feedback = call.criteria.filter(({ tracks }) => tracks.length === 0 || (work.track !== null && tracks.includes(work.track))).map(({ id: criterion }) => {
    const given = sheets.flatMap(({ kind, marks }) => (kind === 'marks' && marks[criterion] !== undefined ? [marks[criterion]] : []));
    return { criterion, mean: given.length === 0 ? null : meanOf(given), marks: given.length, comments: sheets.flatMap(({ comments }) => said(comments[criterion])) };
  });
  const counted = new Set(countedFor(call.criteria, work.track).map(({ id }) => id));
  const floors = new Map(call.criteria.flatMap(({ id, floor }) => (floor !== null && counted.has(id) ? [[id, floor] as const] : [])));
  const by: Record<Exclude<TotalKind, 'strength'>, number | null> = { mean: settled(mean), median: settled(median), adjusted: settled(model.totals.get(work.id) ?? null) };
  return {
    ...own, memberIds: [...memberIds], total: { ...by, strength: null }[call.jury.total], ...by, spread, marked, abstained, recused,
    below: feedback.flatMap(({ criterion, mean: own }) => (own !== null && own < (floors.get(criterion) ?? -Infinity) ? [criterion] : [])),
    ...beside(work, sayings), feedback, words: sheets.flatMap(({ toApplicant }) => said(toApplicant)),
  };
}

/** DC5: to the millionth of a point: works that are equal stand so whatever the last bits of their sums are. */
const settled = (points: number | null) => (points === null ? null : Math.round(points * 1e6) / 1e6);
const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
