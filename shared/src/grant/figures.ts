import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import type { Language } from '../kernel/language.ts';
import { type CountryCode, countryCodes } from '../place/codes.ts';
import { daySchema } from './day.ts';
import { mediaKinds, type Topic, topics } from './topics.ts';

/**
 * GR8: the numbers of a published work, each as its channel shows it on a day, counted from its publication on:
 * reach: people who saw it, or views where the channel knows no people; likes and shares, together the engagement;
 * messages: comments and letters that came for it, the activity. What a channel does not tell is null, never 0.
 */
const count = z.int().min(0).max(2_000_000_000).nullable();
export const readingSchema = z.strictObject({ on: daySchema, reach: count, likes: count, shares: count, messages: count }).meta({ id: 'Reading' });
export type Reading = z.infer<typeof readingSchema>;

/** A work as it was published somewhere. */
export const publicationSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  url: z.url({ protocol: /^https?$/ }).max(500),
  kind: z.enum(mediaKinds), language: languageSchema, topic: z.enum(topics), country: z.enum(countryCodes), publishedOn: daySchema,
}).meta({ id: 'Publication' });
export type Publication = z.infer<typeof publicationSchema>;

export const measures = ['reach', 'engagement', 'activity'] as const;
export type Measure = (typeof measures)[number];
export type Measured = Readonly<Record<Measure, number | null>>;

export interface Measurable extends Pick<Publication, 'language' | 'topic' | 'country'> {
  readonly readings: readonly Reading[];
}

const added = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : a + b);
const nothing: Measured = { reach: null, engagement: null, activity: null };

/** GR8: a reading as the three measures. */
export function measuresOf({ reach, likes, shares, messages }: Omit<Reading, 'on'>): Measured {
  return { reach, engagement: added(likes, shares), activity: messages };
}

/** GR8: what is known of a work on a day: of each number the newest reading until then that has it. Readings may come in any order. */
export function knownOn(readings: readonly Reading[], day: string): Measured {
  const until = readings.filter(({ on }) => on <= day).toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  const newest = (name: 'reach' | 'likes' | 'shares' | 'messages') => until.find((one) => one[name] !== null)?.[name] ?? null;
  return measuresOf({ reach: newest('reach'), likes: newest('likes'), shares: newest('shares'), messages: newest('messages') });
}

/** GR9: the sum over works on a day; null where none of them tells that number. */
export function totalOn(works: readonly Pick<Measurable, 'readings'>[], day: string): Measured {
  return works.map(({ readings }) => knownOn(readings, day)).reduce((all, one) => ({
    reach: added(all.reach, one.reach), engagement: added(all.engagement, one.engagement), activity: added(all.activity, one.activity),
  }), nothing);
}

export interface Total extends Measured { readonly works: number }
export interface Totals {
  readonly all: Total;
  readonly byLanguage: readonly (Total & { readonly of: Language })[];
  readonly byCountry: readonly (Total & { readonly of: CountryCode })[];
  readonly byTopic: readonly (Total & { readonly of: Topic })[];
}

/** GR9: the totals on a day, of all and by what they are divided by, the most works first. Each division adds up to the whole. */
export function totalsOn(works: readonly Measurable[], day: string): Totals {
  const total = (some: readonly Measurable[]): Total => ({ works: some.length, ...totalOn(some, day) });
  const by = <Of extends string>(of: (work: Measurable) => Of) => [...Map.groupBy(works, of)].map(([group, own]) => ({ of: group, ...total(own) }))
    .toSorted((a, b) => b.works - a.works || (a.of < b.of ? -1 : 1));
  return { all: total(works), byLanguage: by(({ language }) => language), byCountry: by(({ country }) => country), byTopic: by(({ topic }) => topic) };
}

/** GR9: the totals over time: on each day on which something was read, oldest first. */
export function seriesOf(works: readonly Pick<Measurable, 'readings'>[]): readonly (Measured & { readonly on: string })[] {
  const days = [...new Set(works.flatMap(({ readings }) => readings.map(({ on }) => on)))].sort();
  return days.map((on) => ({ on, ...totalOn(works, on) }));
}
