import { languages } from '@tabarman/shared/kernel/language.ts';
import { Router } from 'express';
import { answer, KEEP, languageIn, missing, spoken } from '../answer.ts';
import type { CallSite } from './site.ts';

export interface CallPageParts {
  readonly callSite: CallSite;
}

/** Below its home. */
const pages = ['rules', 'works', 'results'] as const;

/** CL10: the public pages of calls. What is no language here may be a page of the product, and goes on. */
export function callPages({ callSite }: CallPageParts): Router {
  const router = Router();
  router.get('/:slug', async (request, response) => {
    const found = await callSite.find(request.params.slug);
    if (!found) return missing(request, response, null);
    return response.set({ vary: 'accept-language', 'cache-control': KEEP }).redirect(302, `/calls/${found.slug}/${spoken(request, found.call.languages, found.call.reference)}`);
  });
  // The fragment of a link, an invitation, goes along in the browser.
  router.get('/:slug/take-part', (request, response) => response.redirect(302, `/t/${encodeURIComponent(request.params.slug)}`));
  router.get('/:slug/:language{/*path}', async (request, response, next) => {
    const { slug, language: asked, path = [] } = request.params as { slug: string; language: string; path?: readonly string[] };
    if (languageIn(asked, languages) === null) return next();
    const found = await callSite.find(slug);
    const language = languageIn(asked, found?.call.languages);
    const page = path.length === 0 ? 'home' : path.length === 1 ? (pages.find((one) => one === path[0]) ?? null) : null;
    const kept = found && language && page ? await callSite.page(found, language, page) : null;
    return answer(response, kept, () => missing(request, response, found && `/calls/${found.slug}/${language ?? found.call.reference}`, language));
  });
  return router;
}
