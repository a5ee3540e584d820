import type { Language } from '../kernel/language.ts';
import type { CountryCode } from '../place/codes.ts';

/** Somebody who takes part in a call and looks for a team, as far as a good team depends on it. */
export interface Seeker {
  readonly id: string;
  /** A role of the call, by its id. */
  readonly role: string;
  readonly country: CountryCode;
  readonly languages: readonly Language[];
  /** From 0, none, to 3, much. */
  readonly experience: number;
  /** Ideas of the board that one would work on, by their ids. */
  readonly ideas: readonly string[];
}

/** What a call asks of every team. */
export interface TeamWish {
  readonly least: number;
  readonly most: number;
  readonly roles: readonly { readonly id: string; readonly least: number }[];
  readonly countries: number;
}

export const factors = ['roles', 'balance', 'countries', 'language', 'experience', 'alone', 'idea', 'size'] as const;
export type Factor = (typeof factors)[number];
export type Weights = Readonly<Record<Factor, number>>;

/** TB1: how much each thing counts, told with every proposal. The first six and `size` are taken off, for what a team lacks. */
export const usualWeights: Weights = { roles: 50, balance: 10, countries: 12, language: 25, experience: 6, alone: 5, idea: 3, size: 40 };

/** One thing that a team gains or loses by, in points, and who or what it is about. */
export interface FactorPoints {
  readonly factor: Factor;
  readonly points: number;
}

/**
 * TB2: how well people fit in one team, thing by thing; more is better. By weight:
 * `roles` for each person missing of a role that must be there; `balance` for each that the most frequent of those roles has over the rarest, but one;
 * `countries` gained for each country beyond the first; `language` lost where all share none; `experience` for each step that the mean is from the
 * mean of all; `alone` for each who is the only one of a country among others of one country; `idea` gained for each who wants the idea that most
 * want, from two on; `size` for each person too few or too many.
 */
export function fitOf(team: readonly Seeker[], wish: TeamWish, weights: Weights, meanExperience: number): FactorPoints[] {
  const points: Readonly<Record<Factor, number>> = {
    roles: -sum(wish.roles.map(({ id, least }) => Math.max(0, least - count(team, (one) => one.role === id)))),
    balance: -unevenness(team, wish),
    countries: Math.max(0, new Set(team.map(({ country }) => country)).size - 1),
    language: team.length < 2 || sharedLanguages(team).length > 0 ? 0 : -1,
    experience: team.length === 0 ? 0 : -Math.abs(sum(team.map(({ experience }) => experience)) / team.length - meanExperience),
    alone: -aloneIn(team).length,
    idea: sharedIdea(team)?.wanted ?? 0,
    size: -Math.max(0, wish.least - team.length, team.length - wish.most),
  };
  // What is lost nothing of is 0, not -0.
  return factors.map((factor) => ({ factor, points: points[factor] * weights[factor] + 0 }));
}

/** Points of a team together, of {@link fitOf}. */
export function pointsOf(fit: readonly FactorPoints[]): number {
  return sum(fit.map(({ points }) => points));
}

/** Languages that all of them speak. */
export function sharedLanguages(team: readonly Pick<Seeker, 'languages'>[]): Language[] {
  const [first, ...rest] = team;
  return first === undefined ? [] : first.languages.filter((language) => rest.every((one) => one.languages.includes(language)));
}

/** TB3: who is the only one of a country while all others are of one: somebody to speak to is missing. */
export function aloneIn(team: readonly Seeker[]): Seeker[] {
  if (team.length < 3) return [];
  return team.filter((one) => new Set(team.filter((other) => other !== one).map(({ country }) => country)).size === 1 && count(team, ({ country }) => country === one.country) === 1);
}

/** The idea that most of them want, from two on; of equals the first by its id. */
export function sharedIdea(team: readonly Seeker[]): { readonly id: string; readonly wanted: number } | null {
  const wanted = new Map<string, number>();
  for (const id of team.flatMap(({ ideas }) => [...new Set(ideas)])) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  const [best] = [...wanted].filter(([, n]) => n > 1).toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return best === undefined ? null : { id: best[0], wanted: best[1] };
}

function unevenness(team: readonly Seeker[], { roles }: TeamWish): number {
  const counts = roles.filter(({ least }) => least > 0).map(({ id }) => count(team, (one) => one.role === id));
  return counts.length < 2 ? 0 : Math.max(0, Math.max(...counts) - Math.min(...counts) - 1);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
const count = <T>(things: readonly T[], is: (one: T) => boolean) => things.filter(is).length;
