import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { Stages } from '../stage/service.ts';
import type { StageCeremonies } from './service.ts';

export interface CeremonyRouteParts {
  readonly ceremonies: StageCeremonies;
  readonly stages: Stages;
}

export function ceremonyRoutes({ ceremonies, stages }: CeremonyRouteParts) {
  async function desk(id: string, stage: string) {
    const found = await ceremonies.desk(id, stage);
    if (!found) throw problem('not_found');
    return found;
  }

  return {
    get: api.ceremonies.get.use(signedIn).handler(async ({ input: { id, stage }, context }) => {
      // Its steps name who is not announced yet.
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      return desk(id, stage);
    }),

    begin: api.ceremonies.begin.use(signedIn).handler(async ({ input: { id, stage, board, language }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      const refused = await ceremonies.begin(id, stage, board, language);
      if (refused) throw problem(refused);
      return desk(id, stage);
    }),

    lead: api.ceremonies.lead.use(signedIn).handler(async ({ input: { id, stage, version, command }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      const refused = await ceremonies.lead(id, stage, version, command);
      if (refused) throw problem(refused);
      return desk(id, stage);
    }),

    end: api.ceremonies.end.use(signedIn).handler(async ({ input: { id, stage }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      await ceremonies.end(id, stage);
      return desk(id, stage);
    }),

    watch: api.ceremonies.watch.handler(async ({ input: { key, seen } }) => {
      const found = await ceremonies.watch(key, seen);
      if (!found) throw problem('not_found');
      const { version, view } = found;
      return { version, view: { ...view, fresh: [...view.fresh], before: [...view.before], podium: [...view.podium], goesOn: view.goesOn && { ...view.goesOn, names: [...view.goesOn.names] } } };
    }),
  };
}
