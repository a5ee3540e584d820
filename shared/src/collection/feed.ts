import * as z from 'zod';
import { type Language, languages } from '../kernel/language.ts';
import { textIn } from '../kernel/text.ts';
import { itemSchema, type Item, type PublicItem, sourceSchema } from './item.ts';
import { licenceName } from './licence.ts';

/**
 * PB5: the collection as a JSON Feed 1.1 (jsonfeed.org/version/1.1) and as RSS 2.0 (rssboard.org/rss-specification). What JSON Feed has no word for is
 * in `_tabarman`, whole, so that another instance reads back what was written.
 */

export const FEED_VERSION = 'https://jsonfeed.org/version/1.1';
/** So many works are on one page of a feed. */
export const FEED_PAGE = 100;
const SUMMARY = 300;

export interface FeedParts {
  /** Where people reach this server, without a slash at the end. */
  readonly origin: string;
  readonly title: string;
  readonly description: string;
  /** In which titles and summaries are; null for each work's own. */
  readonly language: Language | null;
  /** From 1. */
  readonly page: number;
}

/** The page of a work; without a language it goes to the reader's. */
export const itemPath = (code: string, language: Language | null): string => (language === null ? `/k/${code}` : `/collection/${language}/${code}`);
export const feedPath = (language: Language | null, name: 'feed.json' | 'rss.xml'): string => (language === null ? `/collection/${name}` : `/collection/${language}/${name}`);

/** What this instance calls a work for ever; of one that came from another it is what that one calls it. */
export const idOf = ({ code, source }: Pick<PublicItem, 'code' | 'source'>, origin: string): string => source?.id ?? `${origin}${itemPath(code, null)}`;

const ownLanguage = (item: Item): Language => languages.find((language) => item.languages.includes(language) && item.title[language] !== undefined) ?? languages.find((language) => item.title[language] !== undefined) ?? 'en';

/** A page of the feed as data; items newest first, as they are given. */
export function jsonFeed(items: readonly PublicItem[], { origin, title, description, language, page }: FeedParts) {
  const from = (page - 1) * FEED_PAGE;
  const address = `${origin}${feedPath(language, 'feed.json')}`;
  return {
    version: FEED_VERSION, title, description, home_page_url: `${origin}/collection${language === null ? '' : `/${language}`}`, feed_url: page === 1 ? address : `${address}?page=${page}`,
    ...(from + FEED_PAGE < items.length ? { next_url: `${address}?page=${page + 1}` } : {}),
    ...(language === null ? {} : { language }), icon: `${origin}/icon.svg`,
    items: items.slice(from, from + FEED_PAGE).map((item) => {
      const shown = language ?? ownLanguage(item);
      const { code, addedAt, changedAt, source, ...work } = item;
      const summary = textIn(item.summary, shown, 'ru');
      return {
        id: idOf(item, origin), url: `${origin}${itemPath(code, language)}`, external_url: item.url, title: textIn(item.title, shown, 'ru'),
        content_text: `${summary === '' ? textIn(item.title, shown, 'ru') : summary}\n\n${item.credit}\n${licenceName(item.licence)}\n${item.url}`, ...(summary === '' ? {} : { summary: Array.from(summary).slice(0, SUMMARY).join('') }),
        date_published: new Date(addedAt).toISOString(), date_modified: new Date(changedAt).toISOString(),
        authors: [{ name: item.credit }], tags: [...item.topics, ...item.countries, item.kind], language: shown,
        _tabarman: { ...work, source },
      };
    }),
  };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** XML 1.0 has no way to write most control characters. */
const xml = (text: string) => Array.from(text).filter((char) => /[\t\n\r]|[^\p{Cc}\uFFFE\uFFFF]/u.test(char)).join('').toWellFormed().replaceAll(/[&<>"']/g, (char) => entities[char] ?? char);

/** The newest works as RSS 2.0. */
export function rssFeed(items: readonly PublicItem[], { origin, title, description, language }: Omit<FeedParts, 'page'>): string {
  const newest = items.slice(0, FEED_PAGE);
  const lines = newest.map((item) => {
    const shown = language ?? ownLanguage(item);
    return `<item><title>${xml(textIn(item.title, shown, 'ru'))}</title><link>${xml(`${origin}${itemPath(item.code, language)}`)}</link><guid isPermaLink="false">${xml(idOf(item, origin))}</guid>`
      + `<pubDate>${new Date(item.addedAt).toUTCString()}</pubDate><description>${xml(`${textIn(item.summary, shown, 'ru')}\n\n${item.credit}. ${licenceName(item.licence)}`.trim())}</description>`
      + `${[...item.topics, ...item.countries, item.kind].map((tag) => `<category>${xml(tag)}</category>`).join('')}</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${xml(title)}</title><link>${xml(`${origin}/collection${language === null ? '' : `/${language}`}`)}</link>`
    + `<description>${xml(description)}</description>${language === null ? '' : `<language>${language}</language>`}<atom:link href="${xml(`${origin}${feedPath(language, 'rss.xml')}`)}" rel="self" type="application/rss+xml"/>`
    + `${newest[0] ? `<lastBuildDate>${new Date(newest[0].addedAt).toUTCString()}</lastBuildDate>` : ''}\n${lines.join('\n')}\n</channel></rss>\n`;
}

/** What any JSON Feed has; of its items only what is needed here. */
const feedSchema = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/1'), title: z.string().max(500), next_url: z.url({ protocol: /^https?$/ }).optional(),
  items: z.array(z.object({ id: z.union([z.string(), z.number()]).transform(String), url: z.string().optional(), title: z.string().optional(), _tabarman: z.unknown().optional() })).max(2_000),
});
const extension = itemSchema.extend({ source: z.object({ name: z.string() }).nullable().catch(null) });

/** Why a work of a feed cannot be taken: it says no licence, language, country or topic that is known here; or it has no address. */
export type FeedFault = 'incomplete' | 'no_address';

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  /** Its page in that collection. */
  readonly url: string;
  /** Whose it was before that collection had it; empty when its own. */
  readonly before: string;
  readonly item: Item | null;
  readonly fault: FeedFault | null;
}

/** PB6: a page of a feed as another instance, or any other program, wrote it. Null when it is no JSON Feed. Nothing of it is trusted: all of it is parsed. */
export function readFeed(data: unknown): { readonly title: string; readonly next: string | null; readonly entries: readonly FeedEntry[] } | null {
  const feed = feedSchema.safeParse(data);
  if (!feed.success) return null;
  const { title, next_url: next, items } = feed.data;
  return {
    title: title.slice(0, 200), next: next ?? null,
    entries: items.map(({ id, url, title: of, _tabarman }): FeedEntry => {
      const read = extension.safeParse(_tabarman);
      const page = sourceSchema.shape.url.safeParse(url).data ?? null;
      const shared = { id: id.slice(0, 500), title: (of ?? '').slice(0, 200), url: page ?? '' };
      if (!read.success) return { ...shared, before: '', item: null, fault: 'incomplete' };
      const { source, ...item } = read.data;
      return page === null || id.length > 500 || id === '' ? { ...shared, before: '', item: null, fault: 'no_address' } : { ...shared, before: source?.name.slice(0, 200) ?? '', item, fault: null };
    }),
  };
}
