import type { MediaKind, Topic } from '../grant/topics.ts';
import type { Language } from '../kernel/language.ts';
import type { CountryCode } from '../place/codes.ts';
import type { PublicItem } from './item.ts';

/** What is looked for; null for all. */
export interface Wanted {
  readonly find: string | null;
  readonly language: Language | null;
  readonly country: CountryCode | null;
  readonly topic: Topic | null;
  readonly kind: MediaKind | null;
}

export const everything: Wanted = { find: null, language: null, country: null, topic: null, kind: null };

/** Letters and digits alone, so that marks, case and how an Uzbek ʻ was typed do not matter. */
const plain = (text: string) => text.normalize('NFKD').toLowerCase().replaceAll(/[\p{M}ʻʼ'’‘`´]/gu, '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** PB3: every word that is looked for is in title, summary or names, in whatever language; and everything else that is wanted holds. */
export function isWanted(item: PublicItem, { find, language, country, topic, kind }: Wanted): boolean {
  if (language !== null && !item.languages.includes(language)) return false;
  if (country !== null && !item.countries.includes(country)) return false;
  if (topic !== null && !item.topics.includes(topic)) return false;
  if (kind !== null && item.kind !== kind) return false;
  const words = find === null ? [] : plain(find).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const text = plain([...Object.values(item.title), ...Object.values(item.summary), item.credit].join(' '));
  return words.every((word) => text.includes(word));
}

/** Newest first; of one moment by their codes. */
export function inOrder<One extends Pick<PublicItem, 'code' | 'addedAt'>>(items: readonly One[]): One[] {
  return items.toSorted((a, b) => b.addedAt - a.addedAt || (a.code < b.code ? -1 : 1));
}
