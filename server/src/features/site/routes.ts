import { createHash } from 'node:crypto';
import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { type Response, Router } from 'express';
import { sendProblem } from '../../edge/send-problem.ts';
import type { Clock } from '../game/ports.ts';
import type { Releases } from '../release/service.ts';
import type { SeasonDesk } from '../season/service.ts';
import type { ReleasedStage } from './results-page.ts';
import { type PublicSeason, seasonPage, seasonPages } from './season-pages.ts';

export interface SiteParts {
  readonly seasons: SeasonDesk;
  readonly releases: Releases;
  readonly clock: Clock;
}

/** How long a page stands before it is asked for anew: a season changes by the day. */
const KEEP_S = 60;

/** SI2, SI3: the public pages of seasons, at addresses that hold their language. */
export function siteRoutes({ seasons, releases, clock }: SiteParts): Router {
  const router = Router();
  const found = async (slug: string): Promise<PublicSeason | null> => {
    const season = await seasons.published(slug);
    const [newest, ...older] = season?.versions ?? [];
    if (!season || !newest) return null;
    const results: ReleasedStage[] = [];
    for (const { id } of newest.season.stages) {
      const [last, ...before] = await releases.released(season.row.id, id);
      if (last) results.push({ stage: id, versions: [last, ...before] });
    }
    return { slug: season.row.slug, versions: [newest, ...older], results };
  };

  router.get('/:slug', async (request, response) => {
    const season = await found(request.params.slug);
    if (!season) return sendProblem(response, 'not_found');
    const { languages: offered, reference } = season.versions[0].season;
    const asked = request.acceptsLanguages(languages.filter((language) => offered.includes(language)));
    return response.set('vary', 'accept-language').redirect(302, `/s/${season.slug}/${asked === false ? reference : asked}`);
  });

  router.get(['/:slug/:language', '/:slug/:language/:page'], async (request, response) => {
    const { slug = '', language: asked, page: name = 'home' } = request.params as Readonly<Record<string, string>>;
    const language = languageSchema.safeParse(asked);
    const page = seasonPages.find((one) => one === name);
    const season = language.success && page ? await found(slug) : null;
    if (!season || !language.success || !page || !season.versions[0].season.languages.includes(language.data)) return sendProblem(response, 'not_found');
    return send(response, seasonPage(season, page, language.data, clock.now()));
  });
  return router;
}

function send(response: Response, page: string) {
  const etag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 27)}"`;
  response.set({ 'cache-control': `public, max-age=${KEEP_S}`, etag, 'content-type': 'text/html; charset=utf-8' });
  if (response.req.get('if-none-match') === etag) return response.status(304).end();
  return response.send(page);
}
