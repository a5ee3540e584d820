import { may } from '@tabarman/shared/access/permissions.ts';
import type { Present } from '../session/ports.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { Reveals } from './service.ts';

export interface RevealRouteParts {
  readonly reveals: Reveals;
}

export function revealRoutes({ reveals }: RevealRouteParts) {
  /** A26, RV4: its steps name who is not announced yet, so that it is for who writes the call and for its presenter. */
  async function desk(id: string, person: Present) {
    const found = await reveals.desk(id, person.id, may(person.role, 'call.write'));
    if (!found) throw problem('not_found');
    if (found.running?.isMine !== true) mayWrite(person, found.countries);
    return found;
  }

  function mayWrite(person: Present, countries: Parameters<typeof mustAnswerFor>[1]): void {
    if (!may(person.role, 'call.write')) throw problem('forbidden');
    mustAnswerFor(person, countries);
  }

  async function after(refused: Awaited<ReturnType<Reveals['begin'] | Reveals['lead'] | Reveals['accept']>>, id: string, person: Present) {
    if (refused) throw problem(refused);
    return desk(id, person);
  }

  return {
    get: api.reveals.get.use(signedIn).handler(({ input: { id }, context }) => desk(id, context.signedIn)),
    begin: api.reveals.begin.use(signedIn).handler(async ({ input: { id, ...how }, context }) => {
      await desk(id, context.signedIn);
      return after(await reveals.begin(id, how, context.signedIn.id), id, context.signedIn);
    }),
    lead: api.reveals.lead.use(signedIn).handler(async ({ input: { id, version, to }, context }) => {
      await desk(id, context.signedIn);
      return after(await reveals.lead(id, version, to, context.signedIn.id), id, context.signedIn);
    }),
    present: api.reveals.present.use(signedIn).handler(async ({ input: { id, presenterId }, context }) => {
      mayWrite(context.signedIn, (await desk(id, context.signedIn)).countries);
      return after(await reveals.present(id, presenterId, context.signedIn.id), id, context.signedIn);
    }),
    accept: api.reveals.accept.use(signedIn).handler(async ({ input: { id }, context }) => {
      await desk(id, context.signedIn);
      return after(await reveals.accept(id, context.signedIn.id), id, context.signedIn);
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
