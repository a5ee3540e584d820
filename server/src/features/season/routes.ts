import { countriesOf } from '@tabarman/shared/season/countries.ts';
import type { Standing } from '@tabarman/shared/access/roles.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { SeasonVersion } from './ports.ts';
import type { SeasonDesk } from './service.ts';

export interface SeasonRouteParts {
  readonly seasons: SeasonDesk;
}

/** How long devices may keep what is public of a season. */
const KEEP_S = 30;

export function seasonRoutes({ seasons }: SeasonRouteParts) {
  async function written(id: string) {
    const found = await seasons.written(id);
    if (!found) throw problem('not_found');
    const { row: { slug, season, number }, versions, faults, locked } = found;
    return { id, slug, season, number, faults: [...faults], locked: [...locked], versions: versions.map(shown) };
  }

  /** A26: of a season as it is written and as it is public. */
  async function mayWrite(person: Standing, id: string) {
    const found = await seasons.written(id);
    if (!found) throw problem('not_found');
    for (const { season } of [found.row, ...found.versions.slice(0, 1)]) mustAnswerFor(person, countriesOf(season));
  }

  return {
    list: api.seasons.list.use(signedIn).handler(async () => (await seasons.list()).map(({ id, slug, season, published, createdAt, updatedAt }) => ({
      id, slug, published, createdAt, updatedAt, title: season.title, reference: season.reference, stages: season.stages.length, entriesOpenAt: season.entries.opensAt,
    }))),

    create: api.seasons.create.use(signedIn).handler(async ({ input: { title, language }, context }) => written(await seasons.create(context.signedIn.id, title, language, context.signedIn.scope.countries))),

    get: api.seasons.get.use(signedIn).handler(({ input }) => written(input.id)),

    save: api.seasons.save.use(signedIn).handler(async ({ input: { id, number, season }, context }) => {
      await mayWrite(context.signedIn, id);
      mustAnswerFor(context.signedIn, countriesOf(season));
      const refused = await seasons.save(id, number, season);
      if (refused) throw problem(refused);
      return written(id);
    }),

    publish: api.seasons.publish.use(signedIn).handler(async ({ input: { id, reason }, context }) => {
      await mayWrite(context.signedIn, id);
      const refused = await seasons.publish(id, context.signedIn.id, reason);
      if (refused) throw problem(refused);
      return written(id);
    }),

    published: api.seasons.published.handler(async ({ input, context }) => {
      const found = await seasons.published(input.slug);
      if (!found) throw problem('not_found');
      context.keepFor(KEEP_S);
      return { slug: found.row.slug, season: found.season, versions: found.versions.map(shown) };
    }),
  };
}

const shown = ({ number, at, reason }: SeasonVersion) => ({ number, at, reason });
