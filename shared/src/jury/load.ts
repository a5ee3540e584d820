/** Jurors who are wanted: `works` P, each marked `reviews` n times, `minutes` t for each review, and T minutes of one juror. */
export interface LoadWish { readonly works: number; readonly reviews: number; readonly minutes: number; readonly perJuror: number }

/** JU7: jurors that are needed, ⌈P·n·t ∕ T⌉, and never fewer than one work needs. None for no works. */
export const jurorsNeeded = ({ works, reviews, minutes, perJuror }: LoadWish): number =>
  works === 0 ? 0 : Math.max(reviews, Math.ceil((works * reviews * minutes) / perJuror));

export interface Judge { readonly id: string; readonly languages: readonly string[]; readonly country: string }
export interface Judged { readonly id: string; readonly language: string; readonly country: string }
export interface Short { readonly by: 'language' | 'country'; readonly of: string; readonly works: number; readonly needed: number; readonly have: number }

/**
 * JU7: languages and countries whose works have too few jurors: who reads the language; and, where jurors do not judge their own country, who is from another.
 * Each group is counted by itself, so that no warning is a false one; that there is none does not mean that all can be assigned.
 */
export function shortOf(works: readonly Judged[], jurors: readonly Judge[], wish: Omit<LoadWish, 'works'>, isOwnCountryBarred: boolean): readonly Short[] {
  const group = (by: Short['by'], key: (work: Judged) => string, can: (juror: Judge, of: string) => boolean) =>
    [...Map.groupBy(works, key)].map(([of, own]) => ({
      by, of, works: own.length, needed: jurorsNeeded({ ...wish, works: own.length }), have: jurors.filter((juror) => can(juror, of)).length,
    }));
  return [
    ...group('language', ({ language }) => language, ({ languages }, of) => languages.includes(of)),
    ...(isOwnCountryBarred ? group('country', ({ country }) => country, ({ country }, of) => country !== of) : []),
  ].filter(({ needed, have }) => have < needed).toSorted((a, b) => Number(`${a.by} ${a.of}` > `${b.by} ${b.of}`) * 2 - 1);
}
