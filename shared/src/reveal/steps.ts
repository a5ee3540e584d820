import { mean } from '../stats/moments.ts';

/**
 * The reveal of a call: totals come out part by part, of jurors, criteria or countries, and then the places from the last to the first. What is known of the
 * places is never more than what follows from what was shown.
 */

export const revealBys = ['jury', 'criterion', 'country'] as const;
export type RevealBy = (typeof revealBys)[number];

/** One work as it is revealed: its total, 0–100, and what it is made of. */
export interface RevealedWork {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly country: string | null;
  /** The one that decides. */
  readonly total: number;
  /** What one juror gave, 0–100; of a criterion, the mean of all jurors. None of it has to be there for every work. */
  readonly parts: Readonly<Record<string, number>>;
}

export type RevealStep =
  /** What one juror or one criterion gave, to all works at once. */
  | { readonly kind: 'part'; readonly part: string }
  /** The works of one country, among themselves, without a place. */
  | { readonly kind: 'country'; readonly country: string }
  /** Who has a place; all who share it. */
  | { readonly kind: 'place'; readonly place: number; readonly works: readonly string[] };

/** RV1: what is shown one after another: parts in the given order, or countries, and then every place from the last to the first, equal works together. */
export function revealSteps(works: readonly RevealedWork[], by: RevealBy, parts: readonly string[]): RevealStep[] {
  const countries = [...new Set(works.flatMap(({ country }) => country ?? []))].toSorted();
  const before: RevealStep[] = by === 'country' ? countries.map((country) => ({ kind: 'country', country })) : parts.filter((part) => works.some((work) => work.parts[part] !== undefined)).map((part) => ({ kind: 'part', part }));
  const places = [...Map.groupBy(works, ({ total }) => works.filter((other) => other.total > total).length + 1)].toSorted(([a], [b]) => b - a);
  return [...before, ...places.map(([place, of]): RevealStep => ({ kind: 'place', place, works: of.map(({ id }) => id).toSorted() }))];
}

export interface RevealRow {
  readonly number: number;
  readonly title: string;
  readonly country: string | null;
  /** The mean of the parts that were shown; null before any was, and of a work that has none of them. */
  readonly soFar: number | null;
  /** What the newest part gave it; null where it gave nothing. */
  readonly gained: number | null;
  /** Null until its place is announced. */
  readonly place: number | null;
  readonly total: number | null;
}

/** What a wall shows. It holds a title only of works that compete in the open anyway, and a total only of those whose place is announced. */
export interface RevealWall {
  readonly step: { readonly kind: 'soon' | 'part' | 'country' | 'place' | 'end'; readonly part: string | null; readonly country: string | null };
  /** Best first by what is known; of works of which nothing is known, in the order of their numbers. */
  readonly rows: readonly RevealRow[];
}

/** RV2: what a wall is sent after so many steps: made of the steps that were shown, and of nothing else. */
export function showReveal(works: readonly RevealedWork[], steps: readonly RevealStep[], shown: number): RevealWall {
  const seen = steps.slice(0, shown);
  const last = seen.at(-1);
  const parts = seen.flatMap((step) => (step.kind === 'part' ? [step.part] : []));
  const places = new Map(seen.flatMap((step) => (step.kind === 'place' ? step.works.map((id) => [id, step.place] as const) : [])));
  const newest = last?.kind === 'part' ? last.part : null;
  const rows = works.map((work): RevealRow => {
    const known = parts.flatMap((part) => work.parts[part] ?? []);
    const place = places.get(work.id) ?? null;
    return {
      number: work.number, title: work.title, country: work.country, soFar: known.length === 0 ? null : mean(known), gained: newest === null ? null : (work.parts[newest] ?? null),
      place, total: place === null ? null : work.total,
    };
  });
  // A place that is announced stands below all that are not: it was the last of them.
  const order = (a: RevealRow, b: RevealRow) => (a.place ?? 0) - (b.place ?? 0) || (b.soFar ?? -1) - (a.soFar ?? -1) || a.number - b.number;
  const country = last?.kind === 'country' ? last.country : null;
  const isOver = steps.length > 0 && shown > steps.length;
  return {
    step: { kind: isOver ? 'end' : (last?.kind ?? 'soon'), part: newest, country },
    rows: rows.filter((row) => country === null || row.country === country).toSorted(order),
  };
}
