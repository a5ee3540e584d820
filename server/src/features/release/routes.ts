import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { People } from '../person/ports.ts';
import type { FinalTable } from './final-table.ts';
import type { Releases } from './service.ts';
import type { Stages } from '../stage/service.ts';

export interface ReleaseRouteParts {
  readonly stages: Stages;
  readonly releases: Releases;
  readonly finalTable: (seasonId: string, stage: string) => Promise<FinalTable | null>;
  readonly people: People;
}

export function releaseRoutes({ stages, releases, finalTable, people }: ReleaseRouteParts) {
  async function shown(seasonId: string, stage: string) {
    const now = await finalTable(seasonId, stage);
    if (!now) throw problem('not_found');
    const nameOf = async (id: string | null) => (id === null ? null : ((await people.byId(id))?.name ?? null));
    const results = await Promise.all((await releases.of(seasonId, stage)).map(async (result) => ({
      ...result, madeBy: await nameOf(result.madeBy), checkedBy: await nameOf(result.checkedBy),
    })));
    return { openings: [...now.openings], results };
  }

  async function after(refused: Awaited<ReturnType<Releases['draft']>>, seasonId: string, stage: string) {
    if (refused) throw problem(refused);
    return shown(seasonId, stage);
  }

  return {
    results: api.stages.results.use(signedIn).handler(({ input }) => shown(input.id, input.stage)),

    draftResults: api.stages.draftResults.use(signedIn).handler(async ({ input: { id, stage }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      return after(await releases.draft(id, stage, context.signedIn.id), id, stage);
    }),

    checkResults: api.stages.checkResults.use(signedIn).handler(async ({ input: { id, stage, hash }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      return after(await releases.check(id, stage, hash, context.signedIn.id), id, stage);
    }),

    releaseResults: api.stages.releaseResults.use(signedIn).handler(async ({ input: { id, stage, hash, reason }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      const season = await stages.season(id);
      if (!season) throw problem('not_found');
      return after(await releases.release(id, stage, hash, reason, season.reference), id, stage);
    }),
  };
}
