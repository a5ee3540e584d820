import type { Standing } from '@tabarman/shared/access/roles.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import { worksEnd } from '@tabarman/shared/call/windows.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { CallVersion } from './ports.ts';
import type { CallDesk } from './service.ts';

export interface CallRouteParts {
  readonly calls: CallDesk;
}

/** How long devices may keep what is public of a call. */
const KEEP_S = 30;

export function callRoutes({ calls }: CallRouteParts) {
  async function written(id: string) {
    const found = await calls.written(id);
    if (!found) throw problem('not_found');
    const { row: { slug, call, number }, versions, faults, locked, moved, moving } = found;
    return { id, slug, call, number, faults, locked, moved, moving, versions: versions.map(shown) };
  }

  const mayWrite = async (person: Standing, id: string) => mustAnswerFor(person, await calls.countriesOf(id));

  return {
    list: api.calls.list.use(signedIn).handler(async () => (await calls.list()).map(({ id, slug, call, published, createdAt, updatedAt }) => ({
      id, slug, published, createdAt, updatedAt, kind: call.kind, title: call.title, reference: call.reference, worksEnd: worksEnd(call),
    }))),

    create: api.calls.create.use(signedIn).handler(async ({ input, context: { signedIn: person } }) => written(await calls.create(person.id, input, person.scope.countries))),

    get: api.calls.get.use(signedIn).handler(({ input }) => written(input.id)),

    save: api.calls.save.use(signedIn).handler(async ({ input: { id, number, call }, context }) => {
      await mayWrite(context.signedIn, id);
      mustAnswerFor(context.signedIn, countriesOf(call));
      const refused = await calls.save(id, number, call);
      if (refused) throw problem(refused);
      return written(id);
    }),

    publish: api.calls.publish.use(signedIn).handler(async ({ input: { id, reason }, context }) => {
      await mayWrite(context.signedIn, id);
      const refused = await calls.publish(id, context.signedIn.id, reason);
      if (refused) throw problem(refused);
      return written(id);
    }),

    published: api.calls.published.handler(async ({ input, context }) => {
      const found = await calls.published(input.slug);
      if (!found) throw problem('not_found');
      context.keepFor(KEEP_S);
      const { graceMinutes: _, ...call } = found.call;
      return { slug: found.row.slug, call, versions: found.versions.map(shown), moved: found.moved };
    }),
  };
}

const shown = ({ number, at, reason }: CallVersion) => ({ number, at, reason });
