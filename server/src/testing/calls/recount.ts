/**
 * A second program that counts a call again, with nothing of the product: the formulas are written anew from the rules. EX4: what it finds has to be what is released.
 */

export interface RawCriterion {
  readonly id: string;
  readonly weight: number;
  readonly isInformational: boolean;
  readonly tracks: readonly string[];
  readonly scale: readonly { readonly value: number }[];
}
/** The newest of its juror and work, of the newest version of the work. */
export interface RawSheet {
  readonly workId: string;
  readonly jurorId: string;
  readonly kind: string;
  readonly marks: Readonly<Record<string, number>>;
}
export interface RawWork {
  readonly id: string;
  readonly track: string | null;
}

export interface CountedWork {
  /** Of 100; null where no sheet is whole. */
  readonly mean: number | null;
  readonly median: number | null;
  readonly adjusted: number | null;
  /** Null below two whole sheets. */
  readonly spread: number | null;
  readonly marked: number;
  /** The mean of its marks, by criterion, on its own scale. */
  readonly means: Readonly<Record<string, number>>;
  /** What each juror gave, of 100. */
  readonly byJuror: Readonly<Record<string, number>>;
}

/** The total that decides. Comparisons in pairs are not counted here. */
export function decisive(work: CountedWork, kind: string): number | null {
  if (kind === 'mean' || kind === 'median' || kind === 'adjusted') return work[kind];
  throw new Error(`${kind} is not counted again`);
}

const RIDGE = 1;
const FEWEST = 4;

const add = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
const mean = (numbers: readonly number[]) => add(numbers) / numbers.length;
const isOf = (track: string | null) => ({ tracks }: RawCriterion) => tracks.length === 0 || tracks.some((one) => one === track);

/** A mark of 100: from the least to the most of its scale. */
function share({ scale }: RawCriterion, mark: number): number {
  const values = scale.map(({ value }) => value);
  return (100 * (mark - Math.min(...values))) / (Math.max(...values) - Math.min(...values));
}

/** JU1: null where a criterion that counts has no mark. */
function sheetTotal(criteria: readonly RawCriterion[], track: string | null, marks: RawSheet['marks']): number | null {
  const counting = criteria.filter(({ isInformational }) => !isInformational).filter(isOf(track));
  if (counting.length === 0 || counting.some(({ id }) => !(id in marks))) return null;
  return add(counting.map((one) => one.weight * share(one, marks[one.id]!))) / add(counting.map(({ weight }) => weight));
}

export function recount(criteria: readonly RawCriterion[], works: readonly RawWork[], sheets: readonly RawSheet[]): ReadonlyMap<string, CountedWork> {
  const trackOf = new Map(works.map(({ id, track }) => [id, track]));
  const marked = sheets.filter(({ kind, workId }) => kind === 'marks' && trackOf.has(workId));
  const totals = marked.flatMap(({ workId, jurorId, marks }) => {
    const total = sheetTotal(criteria, trackOf.get(workId)!, marks);
    return total === null ? [] : [{ workId, jurorId, total }];
  });
  const level = leastSquares(totals);
  return new Map(works.map(({ id, track }) => {
    const own = totals.filter(({ workId }) => workId === id);
    const sorted = own.map(({ total }) => total).toSorted((a, b) => a - b);
    const n = sorted.length;
    const middle = n % 2 === 1 ? sorted[(n - 1) / 2]! : (sorted[n / 2 - 1]! + sorted[n / 2]!) / 2;
    const given = criteria.filter(isOf(track)).flatMap(({ id: criterion }) => {
      const marks = marked.filter(({ workId }) => workId === id).flatMap((sheet) => (criterion in sheet.marks ? [sheet.marks[criterion]!] : []));
      return marks.length === 0 ? [] : [[criterion, mean(marks)] as const];
    });
    return [id, {
      marked: n, mean: n === 0 ? null : mean(sorted), median: n === 0 ? null : middle, adjusted: level.get(id) ?? null,
      spread: n < 2 ? null : Math.sqrt(add(sorted.map((one) => (one - mean(sorted)) ** 2)) / (n - 1)),
      means: Object.fromEntries(given), byJuror: Object.fromEntries(own.map(({ jurorId, total }) => [jurorId, total])),
    }];
  }));
}

/**
 * JU3: levels θ of works where Σ(x − θ + β)² + λ Σ β² is least, β being nought for who reviewed fewer than four. Its normal equations are solved at once, where the
 * product comes nearer step by step: n_i θ_i − Σ_j β_j = Σ_j x_ij for every work, and (n_j + λ) β_j − Σ_i θ_i = −Σ_i x_ij for every juror.
 */
function leastSquares(totals: readonly { readonly workId: string; readonly jurorId: string; readonly total: number }[]): ReadonlyMap<string, number> {
  const works = [...new Set(totals.map(({ workId }) => workId))];
  const jurors = [...new Set(totals.map(({ jurorId }) => jurorId))].filter((juror) => totals.filter(({ jurorId }) => jurorId === juror).length >= FEWEST);
  const size = works.length + jurors.length;
  const rows = Array.from({ length: size }, () => Array.from({ length: size + 1 }, () => 0));
  jurors.forEach((_, j) => { rows[works.length + j]![works.length + j]! += RIDGE; });
  for (const { workId, jurorId, total } of totals) {
    const i = works.indexOf(workId);
    const j = jurors.indexOf(jurorId);
    rows[i]![i]! += 1;
    rows[i]![size]! += total;
    if (j < 0) continue;
    const b = works.length + j;
    rows[i]![b]! -= 1;
    rows[b]![i]! -= 1;
    rows[b]![b]! += 1;
    rows[b]![size]! -= total;
  }
  const solved = eliminate(rows);
  return new Map(works.map((work, i) => [work, solved[i]!]));
}

/** Gauss and Jordan, with the largest pivot. */
function eliminate(rows: number[][]): number[] {
  const n = rows.length;
  for (let k = 0; k < n; k += 1) {
    const best = rows.reduce((at, row, r) => (r >= k && Math.abs(row[k]!) > Math.abs(rows[at]![k]!) ? r : at), k);
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    const pivot = rows[k]![k]!;
    rows[k] = rows[k]!.map((one) => one / pivot);
    rows.forEach((row, r) => {
      const times = row[k]!;
      if (r !== k && times !== 0) rows[r] = row.map((one, c) => one - times * rows[k]![c]!);
    });
  }
  return rows.map((row) => row[n]!);
}

/** VO5: how often each work was voted for, and how often without the ballots of `out`; with how many ballots there are and count. */
export function recountVotes(ballots: readonly { readonly voter: string; readonly works: readonly string[] }[], out: ReadonlySet<string>) {
  const counts = new Map<string, { before: number; after: number }>();
  let [cast, counted] = [0, 0];
  for (const { voter, works } of ballots) {
    if (works.length === 0) continue;
    cast += 1;
    if (!out.has(voter)) counted += 1;
    for (const work of works) {
      const count = counts.get(work) ?? { before: 0, after: 0 };
      counts.set(work, { before: count.before + 1, after: count.after + (out.has(voter) ? 0 : 1) });
    }
  }
  return { cast, counted, counts };
}

interface WallRow { readonly soFar: number | null; readonly gained: number | null; readonly place: number | null; readonly total: number | null }

/** Totals that are nearer than this are one. */
const ONE = 1e-6;

/** RV1, RV2: what a wall may show of each work after so many steps: parts in their order, as far as any work has them, and then places from the last. */
export function recountWall(works: readonly { readonly id: string; readonly total: number; readonly parts: Readonly<Record<string, number>> }[], order: readonly string[], shown: number): ReadonlyMap<string, WallRow> {
  const steps = order.filter((part) => works.some(({ parts }) => part in parts));
  const placeOf = (total: number) => 1 + works.filter((other) => other.total > total + ONE).length;
  const places = [...new Set(works.map(({ total }) => placeOf(total)))].toSorted((a, b) => b - a);
  const out = new Set(places.slice(0, Math.max(0, shown - steps.length)));
  const newest = shown >= 1 && shown <= steps.length ? steps[shown - 1]! : null;
  return new Map(works.map(({ id, total, parts }) => {
    const known = steps.slice(0, shown).flatMap((part) => (part in parts ? [parts[part]!] : []));
    const isOut = out.has(placeOf(total));
    return [id, { soFar: known.length === 0 ? null : mean(known), gained: newest !== null && newest in parts ? parts[newest]! : null, place: isOut ? placeOf(total) : null, total: isOut ? total : null }];
  }));
}
