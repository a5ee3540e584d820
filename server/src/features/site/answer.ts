import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import type { Request, Response } from 'express';
import { notFoundPage } from './not-found-page.ts';
import type { KeptPage } from './page-cache.ts';

/** How long a page stands before it is asked for anew, and how long an older one may be shown while that is done. */
export const KEEP = 'public, max-age=60, stale-while-revalidate=300';

/** A language of an address, where it is offered. */
export function languageIn(asked: string, offered: readonly Language[] | undefined): Language | null {
  const language = languageSchema.safeParse(asked);
  return language.success && offered?.includes(language.data) === true ? language.data : null;
}

/** What the browser asks for first, among what is offered. */
export function spoken(request: Request, offered: readonly Language[], otherwise: Language): Language {
  const asked = request.acceptsLanguages(languages.filter((language) => offered.includes(language)));
  return languages.find((language) => language === asked) ?? otherwise;
}

export function missing(request: Request, response: Response, start: string | null, language: Language | null = null): void {
  response.status(404).set({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8', vary: 'accept-language' });
  response.end(notFoundPage(language ?? spoken(request, languages, 'ru'), start));
}

export function answer(response: Response, page: KeptPage | null, otherwise: () => void): void {
  if (!page) return otherwise();
  const { req: request } = response;
  response.set({ 'cache-control': KEEP, etag: page.etag, 'content-type': page.type, vary: 'accept-encoding' });
  if (request.get('if-none-match')?.includes(page.etag) === true) return void response.status(304).end();
  const body = page.packed && request.acceptsEncodings('gzip') === 'gzip' ? page.packed : page.body;
  if (body !== page.body) response.set('content-encoding', 'gzip');
  response.set('content-length', String(body.length));
  return void response.end(request.method === 'HEAD' ? undefined : body);
}
