import type { Standing } from '@tabarman/shared/access/roles.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { Reveals } from './service.ts';

export interface RevealRouteParts {
  readonly reveals: Reveals;
}

export function revealRoutes({ reveals }: RevealRouteParts) {
  /** A26: its steps name who is not announced yet. */
  async function desk(id: string, person: Standing) {
    const found = await reveals.desk(id);
    if (!found) throw problem('not_found');
    mustAnswerFor(person, found.countries);
    return found;
  }

  return {
    get: api.reveals.get.use(signedIn).handler(({ input: { id }, context }) => desk(id, context.signedIn)),
    begin: api.reveals.begin.use(signedIn).handler(async ({ input: { id, ...how }, context }) => {
      await desk(id, context.signedIn);
      const refused = await reveals.begin(id, how);
      if (refused) throw problem(refused);
      return desk(id, context.signedIn);
    }),
    lead: api.reveals.lead.use(signedIn).handler(async ({ input: { id, version, to }, context }) => {
      await desk(id, context.signedIn);
      const refused = await reveals.lead(id, version, to);
      if (refused) throw problem(refused);
      return desk(id, context.signedIn);
    }),
    end: api.reveals.end.use(signedIn).handler(async ({ input: { id }, context }) => {
      await desk(id, context.signedIn);
      await reveals.end(id);
      return desk(id, context.signedIn);
    }),
    watch: api.reveals.watch.handler(async ({ input: { key, seen } }) => {
      const picture = await reveals.watch(key, seen);
      if (!picture) throw problem('not_found');
      return picture;
    }),
  };
}
