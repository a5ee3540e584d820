import { pageAt } from '@tabarman/shared/site/page.ts';
import { type RequestHandler, Router } from 'express';
import { answer, KEEP, languageIn, missing, spoken } from './answer.ts';
import { resultsSchema } from './results-data.ts';
import type { Visits } from '../visit/service.ts';
import type { Site } from './service.ts';

export interface SiteParts {
  readonly site: Site;
  readonly visits: Visits;
}

/** SI2, SI3: the public pages of seasons, at addresses that hold their language. */
export function siteRoutes({ site, visits }: SiteParts): Router {
  const router = Router();
  const data = (name: 'results.csv' | 'results.json'): RequestHandler<{ slug: string }> => async (request, response) => {
    const season = await site.find(request.params.slug);
    return answer(response, season && (await site.data(season, name)), () => missing(request, response, null));
  };

  router.get('/results.schema.json', (_, response) => response.set('cache-control', KEEP).type('application/schema+json').send(resultsSchema()));
  router.get('/:slug', async (request, response) => {
    const season = await site.find(request.params.slug);
    if (!season) return missing(request, response, null);
    return response.set({ vary: 'accept-language', 'cache-control': KEEP }).redirect(302, `/s/${season.slug}/${spoken(request, season.season.languages, season.season.reference)}`);
  });
  router.get('/:slug/results.csv', data('results.csv'));
  router.get('/:slug/results.json', data('results.json'));
  router.get('/:slug/qr.svg', async (request, response) => {
    const season = await site.find(request.params.slug);
    return answer(response, season && (await site.qr(season)), () => missing(request, response, null));
  });
  router.get('/:slug/:language/calendar.ics', async (request, response) => {
    const season = await site.find(request.params.slug);
    const language = languageIn(request.params.language, season?.season.languages);
    return answer(response, season && language && (await site.calendar(season, language)), () => missing(request, response, null));
  });
  router.get('/:slug/:language/picture{/*path}', async (request, response) => {
    const { slug, language: asked, path = [] } = request.params as Asked;
    const season = await site.find(slug);
    const language = languageIn(asked, season?.season.languages);
    const page = pageAt(path);
    return answer(response, season && language && page && (await site.picture(season, language, page)), () => missing(request, response, null));
  });
  router.get('/:slug/:language{/*path}', async (request, response) => {
    const { slug, language: asked, path = [] } = request.params as Asked;
    const season = await site.find(slug);
    const language = languageIn(asked, season?.season.languages);
    const page = pageAt(path);
    const { find } = request.query;
    const wanted = page?.at === 'table' && typeof find === 'string' && find.trim() !== '' ? find.trim().slice(0, 80) : null;
    const found = season && language && page ? await site.page(season, language, page, wanted) : null;
    if (found && season && language && page && request.method === 'GET') visits.count(season.id, language, page.at, request.get('user-agent'));
    return answer(response, found, () => missing(request, response, season && `/s/${season.slug}/${language ?? season.season.reference}`, language));
  });
  return router;
}

interface Asked {
  readonly slug: string;
  readonly language: string;
  readonly path?: readonly string[];
}
