import { jsonFeed, rssFeed } from '@tabarman/shared/collection/feed.ts';
import { shortCode } from '@tabarman/shared/collection/item.ts';
import type { Wanted } from '@tabarman/shared/collection/search.ts';
import { collectionWord } from '@tabarman/shared/collection/words.ts';
import { mediaKinds, topics } from '@tabarman/shared/grant/topics.ts';
import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { type Request, type Response, Router } from 'express';
import * as z from 'zod';
import type { Collection } from '../../collection/service.ts';
import { notFoundPage } from '../not-found-page.ts';
import { keep, type KeptPage, type Made, PageCache } from '../page-cache.ts';
import { qrSvg } from '../qr.ts';
import { itemPage, outPage } from './item-page.ts';
import { collectionPage } from './list-page.ts';

export interface CollectionPageParts {
  readonly collection: Collection;
  /** Where people reach this server; null when only this machine does. */
  readonly joinOrigin: () => string | null;
  /** The same, or where this machine does. */
  readonly publicOrigin: () => string;
}

const MOST_BYTES = 16 * 1024 * 1024;
const HTML = 'text/html; charset=utf-8';
/** PB2: what is taken out is gone at once, so nobody may show a page without asking whether it is still so. */
const ASK = 'no-cache';

const word = z.string().trim().min(1).max(80).nullable().catch(null);
const wanted: z.ZodType<Wanted> = z.object({
  find: word, language: languageSchema.nullable().catch(null), country: z.enum(countryCodes).nullable().catch(null), topic: z.enum(topics).nullable().catch(null), kind: z.enum(mediaKinds).nullable().catch(null),
});
const part = z.coerce.number().int().min(1).max(10_000).catch(1);

/** The public collection: pages by language, feeds, and short links with their QR codes at `/k`. */
export function collectionPages({ collection, joinOrigin, publicOrigin }: CollectionPageParts): { readonly pages: Router; readonly links: Router } {
  const cache = new PageCache(MOST_BYTES);
  const pages = Router();
  const links = Router();

  async function kept(key: readonly (string | number)[], make: (items: Awaited<ReturnType<Collection['shown']>>['items']) => Made | null): Promise<KeptPage | null> {
    const { stamp, items } = await collection.shown();
    return cache.get([stamp, joinOrigin() ?? '', ...key].join(' '), async () => make(items));
  }

  async function feed(request: Request, response: Response, language: Language | null, name: 'feed.json' | 'rss.xml') {
    const origin = publicOrigin();
    const page = part.parse(request.query['page'] ?? 1);
    const shown = language ?? 'en';
    const parts = { origin, title: `Tabarman · ${collectionWord(shown, 'collection')}`, description: collectionWord(shown, 'about'), language };
    const found = await kept(['feed', origin, language ?? '', name, page], (items) => (name === 'feed.json'
      ? { type: 'application/feed+json; charset=utf-8', body: Buffer.from(JSON.stringify(jsonFeed(items, { ...parts, page }))) }
      : { type: 'application/rss+xml; charset=utf-8', body: Buffer.from(rssFeed(items, parts)) }));
    // Readers of feeds in other people's pages ask from there.
    response.set('access-control-allow-origin', '*');
    return answer(response, found);
  }

  pages.get('/', (request, response) => response.set('vary', 'accept-language').redirect(302, `/collection/${readBy(request)}`));
  for (const name of ['feed.json', 'rss.xml'] as const) {
    pages.get(`/${name}`, (request, response) => feed(request, response, null, name));
    pages.get(`/:language/${name}`, async (request, response) => {
      const language = languageSchema.safeParse(request.params.language);
      return language.success ? feed(request, response, language.data, name) : missing(request, response);
    });
  }
  pages.get('/:language', async (request, response) => {
    const language = languageSchema.safeParse(request.params.language);
    if (!language.success) return missing(request, response);
    const asked = wanted.parse({ find: null, language: null, country: null, topic: null, kind: null, ...request.query });
    const at = part.parse(request.query['part'] ?? 1);
    const make = (items: Parameters<typeof collectionPage>[0]) => {
      const page = collectionPage(items, language.data, asked, at);
      return page === null ? null : { type: HTML, body: Buffer.from(page) };
    };
    // What is searched is made anew each time: people look for all kinds of things.
    if (asked.find !== null) {
      const made = make((await collection.shown()).items);
      return made ? answer(response, await keep(made)) : missing(request, response, language.data);
    }
    const found = await kept(['list', language.data, JSON.stringify(asked), at], make);
    return found ? answer(response, found) : missing(request, response, language.data);
  });
  pages.get('/:language/:code', async (request, response) => {
    const language = languageSchema.safeParse(request.params.language);
    const code = shortCode.safeParse(request.params.code);
    if (!language.success || !code.success) return missing(request, response);
    const found = await kept(['item', language.data, code.data], (items) => {
      const item = items.find((one) => one.code === code.data);
      return item ? { type: HTML, body: Buffer.from(itemPage(item, language.data, joinOrigin())) } : null;
    });
    if (found) return answer(response, found);
    if (await collection.isOut(code.data)) return response.status(410).set({ 'cache-control': ASK, 'content-type': HTML }).end(outPage(language.data));
    return missing(request, response, language.data);
  });

  links.get('/:code', (request, response) => {
    const code = shortCode.safeParse(request.params.code.toUpperCase());
    if (!code.success) return missing(request, response);
    return response.set({ vary: 'accept-language', 'cache-control': ASK }).redirect(302, `/collection/${readBy(request)}/${code.data}`);
  });
  links.get('/:code/qr.svg', async (request, response) => {
    const code = shortCode.safeParse(request.params.code);
    const { items } = await collection.shown();
    if (!code.success || !items.some((item) => item.code === code.data)) return missing(request, response);
    return response.set({ 'cache-control': ASK, 'content-type': 'image/svg+xml' }).end(qrSvg(`${publicOrigin()}/k/${code.data}`));
  });
  return { pages, links };
}

const readBy = (request: Request): Language => languages.find((language) => language === request.acceptsLanguages([...languages])) ?? 'ru';

function missing(request: Request, response: Response, language: Language = readBy(request)) {
  return response.status(404).set({ 'cache-control': ASK, 'content-type': HTML, vary: 'accept-language' }).end(notFoundPage(language, `/collection/${language}`));
}

function answer(response: Response, page: KeptPage | null) {
  if (!page) return response.status(404).end();
  const { req: request } = response;
  response.set({ 'cache-control': ASK, etag: page.etag, 'content-type': page.type, vary: 'accept-encoding' });
  if (request.get('if-none-match')?.includes(page.etag) === true) return response.status(304).end();
  const body = page.packed && request.acceptsEncodings('gzip') === 'gzip' ? page.packed : page.body;
  if (body !== page.body) response.set('content-encoding', 'gzip');
  return response.set('content-length', String(body.length)).end(request.method === 'HEAD' ? undefined : body);
}
