import type { Standing } from '@tabarman/shared/access/roles.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, type ApiContext, signedIn } from '../../edge/api.ts';
import { Buckets } from '../../edge/limits.ts';
import { problem } from '../../edge/problem.ts';
import type { Registering } from '../entrant/service.ts';
import type { Clock } from '../game/ports.ts';
import type { CallWorks } from '../work/service.ts';
import type { Votes } from './service.ts';

export interface VoteRouteParts {
  readonly votes: Votes;
  readonly callWorks: CallWorks;
  readonly registering: Registering;
  readonly clock: Clock;
  /** JU10: works of a call that somebody of the desk does not see. */
  readonly hiddenWorks: (callId: string, personId: string) => Promise<ReadonlySet<string>>;
}

/** A ballot that is thought over is sent a few times. */
const SENDS = { burst: 30, perSecond: 0.5 };
/** How long devices may keep what is public of a vote. */
const KEEP_S = 30;

export function voteRoutes({ votes, callWorks, registering, clock, hiddenWorks }: VoteRouteParts) {
  const sends = new Buckets(SENDS, clock);

  async function voter({ slug, key }: { readonly slug: string; readonly key: string }, context: ApiContext) {
    const waitMs = sends.take(key);
    if (waitMs > 0) {
      context.retryAfter(waitMs);
      throw problem('too_many');
    }
    const person = await registering.holder({ slug, key, account: await context.person() });
    if (!person) throw problem('entrant_not_found');
    return person;
  }

  /** JU10: what is published is there for everybody. */
  async function desk(id: string, personId: string) {
    const found = await votes.desk(id);
    if (!found) throw problem('not_found');
    const hidden = await hiddenWorks(id, personId);
    return { ...found, works: found.works.filter(({ work }) => !hidden.has(work)), bursts: found.bursts.filter(({ work }) => !hidden.has(work)) };
  }

  /** A26. */
  async function mayWrite(person: Standing, id: string): Promise<void> {
    const call = await callWorks.call(id);
    if (!call) throw problem('not_found');
    mustAnswerFor(person, countriesOf(call.call));
  }

  return {
    view: api.votes.view.handler(async ({ input, context }) => {
      const found = await votes.view(input.slug);
      if (!found) throw problem('not_found');
      context.keepFor(KEEP_S);
      return found;
    }),
    ballot: api.votes.ballot.handler(async ({ input, context }) => {
      const found = await votes.ballot(input.slug, await voter(input, context));
      if (!found) throw problem('not_found');
      return found;
    }),
    cast: api.votes.cast.handler(async ({ input: { works, ...own }, context }) => {
      const person = await voter(own, context);
      const refused = await votes.cast(own.slug, person, works, context.from.address);
      const found = refused ? null : await votes.ballot(own.slug, person);
      if (!found) throw problem(refused ?? 'not_found');
      return found;
    }),
    desk: api.votes.desk.use(signedIn).handler(({ input, context }) => desk(input.id, context.signedIn.id)),
    rule: api.votes.rule.use(signedIn).handler(async ({ input: { id, ...ruling }, context }) => {
      await mayWrite(context.signedIn, id);
      const about = (await votes.desk(id))?.bursts.find((one) => one.id === ruling.burst)?.work;
      if (about !== undefined && (await hiddenWorks(id, context.signedIn.id)).has(about)) throw problem('not_found');
      const refused = await votes.rule(id, ruling);
      if (refused) throw problem(refused);
      return desk(id, context.signedIn.id);
    }),
    publish: api.votes.publish.use(signedIn).handler(async ({ input: { id }, context }) => {
      await mayWrite(context.signedIn, id);
      const refused = await votes.publish(id);
      if (refused) throw problem(refused);
      return desk(id, context.signedIn.id);
    }),
  };
}
