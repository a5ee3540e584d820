/**
 * Jurors who are wanted: `works` P, each marked `reviews` n times, `minutes` t for each review, and T minutes of one juror. `fewest` is how many one work needs: as many as
 * reviews, unless one juror gives several.
 */
export interface LoadWish { readonly works: number; readonly reviews: number; readonly minutes: number; readonly perJuror: number; readonly fewest?: number }

/** JU7: jurors that are needed, ⌈P·n·t ∕ T⌉, and never fewer than one work needs. None for no works. */
export const jurorsNeeded = ({ works, reviews, minutes, perJuror, fewest = reviews }: LoadWish): number =>
  works === 0 ? 0 : Math.max(fewest, Math.ceil((works * reviews * minutes) / perJuror));

export interface Judge { readonly id: string; readonly languages: readonly string[]; readonly countries: readonly string[] }
/** `languages` are all in which it is written: whoever reads one of them can judge it. `country` is null where it is not told. */
export interface Judged { readonly id: string; readonly languages: readonly string[]; readonly country: string | null }
/** `of` is a country, or languages joined by `+`. */
export interface Short { readonly by: 'language' | 'country'; readonly of: string; readonly works: number; readonly needed: number; readonly have: number }

/** A work of which nobody knows the language can be read by all. */
export const canRead = ({ languages }: Pick<Judge, 'languages'>, work: Pick<Judged, 'languages'>): boolean =>
  work.languages.length === 0 || work.languages.some((one) => languages.includes(one));

/**
 * JU7: languages and countries whose works have too few jurors: who reads one of the languages; and, where jurors do not judge their own country, who is from another.
 * Each group is counted by itself, so that no warning is a false one; that there is none does not mean that all can be assigned.
 */
export function shortOf(works: readonly Judged[], jurors: readonly Judge[], wish: Omit<LoadWish, 'works'>, isOwnCountryBarred: boolean): readonly Short[] {
  const group = (by: Short['by'], key: (work: Judged) => string | null, can: (juror: Judge, work: Judged) => boolean) =>
    [...Map.groupBy(works, key)].flatMap(([of, own]) => (of === null ? [] : [{
      by, of, works: own.length, needed: jurorsNeeded({ ...wish, works: own.length }), have: jurors.filter((juror) => can(juror, own[0]!)).length,
    }]));
  return [
    ...group('language', ({ languages }) => (languages.length === 0 ? null : languages.toSorted().join('+')), canRead),
    ...(isOwnCountryBarred ? group('country', ({ country }) => country, ({ countries }, { country }) => !countries.includes(country!)) : []),
  ].filter(({ needed, have }) => have < needed).toSorted((a, b) => Number(`${a.by} ${a.of}` > `${b.by} ${b.of}`) * 2 - 1);
}
