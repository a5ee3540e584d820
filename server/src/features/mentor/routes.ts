import type { Standing } from '@tabarman/shared/access/roles.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, type ApiContext, signedIn } from '../../edge/api.ts';
import { askerFrom, limit, told } from '../../edge/asked.ts';
import type { GuessBrake } from '../../edge/guess-brake.ts';
import { Buckets } from '../../edge/limits.ts';
import { problem } from '../../edge/problem.ts';
import type { InvitedAsker } from '../call/ports.ts';
import type { CallDesk } from '../call/service.ts';
import type { Clock } from '../game/ports.ts';
import type { MentorDesk } from './desk.ts';
import type { Mentoring } from './mentoring.ts';
import type { TeamHelp } from './team-help.ts';

/** What one device sends at most: it asks again after every change. */
const SENDS = { burst: 60, perSecond: 2 };

export interface MentorRouteParts {
  readonly calls: CallDesk;
  readonly teamHelp: TeamHelp;
  readonly mentoring: Mentoring;
  readonly mentorDesk: MentorDesk;
  readonly brake: GuessBrake;
  readonly clock: Clock;
  /** Where whoever is added reaches this server. */
  readonly publicOrigin: () => string;
  /** JU10: works that somebody who judges by an account may not know of. */
  readonly hiddenWorks: (callId: string, personId: string) => Promise<ReadonlySet<string>>;
}

type Asking = Standing & { readonly id: string };

export function teamHelpRoutes({ teamHelp, clock }: MentorRouteParts) {
  const sends = new Buckets(SENDS, clock);

  return {
    state: api.teamHelp.state.handler(async ({ input: { seen, ...own }, context }) => told(await teamHelp.state(await askerFrom(sends, own, context), seen))),
    ask: api.teamHelp.ask.handler(async ({ input: { asked, ...own }, context }) => told(await teamHelp.ask(await askerFrom(sends, own, context), asked))),
    end: api.teamHelp.end.handler(async ({ input: { id, ...own }, context }) => told(await teamHelp.end(await askerFrom(sends, own, context), id))),
    rate: api.teamHelp.rate.handler(async ({ input: { id, rating, comment, ...own }, context }) => told(await teamHelp.rate(await askerFrom(sends, own, context), id, { rating, comment }))),
  };
}

export function mentoringRoutes({ mentoring, brake, clock }: MentorRouteParts) {
  const sends = new Buckets(SENDS, clock);

  async function asker({ slug, key }: Pick<InvitedAsker, 'slug' | 'key'>, context: ApiContext): Promise<InvitedAsker> {
    const account = await context.person();
    limit(sends.take(key ?? account?.id ?? context.from.address), context);
    return { slug, key, account };
  }

  async function answer<T>(reply: Reply<T>, context: ApiContext): Promise<T> {
    if (!reply.ok && reply.error === 'mentor_not_found' && !(await brake.miss(context.from.address))) throw problem('too_many');
    return told(reply);
  }

  return {
    state: api.mentoring.state.handler(async ({ input: { seen, ...own }, context }) => answer(await mentoring.state(await asker(own, context), seen), context)),
    claim: api.mentoring.claim.handler(async ({ input: { id, ...own }, context }) => answer(await mentoring.claim(await asker(own, context), id), context)),
    giveBack: api.mentoring.giveBack.handler(async ({ input: { id, ...own }, context }) => answer(await mentoring.giveBack(await asker(own, context), id), context)),
    close: api.mentoring.close.handler(async ({ input: { id, note, ...own }, context }) => answer(await mentoring.close(await asker(own, context), id, note), context)),
    data: api.mentoring.data.handler(async ({ input, context }) => answer(await mentoring.data(await asker(input, context)), context)),
    erase: api.mentoring.erase.handler(async ({ input: { name, ...own }, context }) => answer(await mentoring.erase(await asker(own, context), name), context)),
  };
}

export function mentorRoutes({ calls, mentorDesk: desk, publicOrigin, hiddenWorks }: MentorRouteParts) {
  async function view(id: string, person: Asking) {
    const found = await desk.view(id, await hiddenWorks(id, person.id));
    if (!found) throw problem('not_found');
    return found;
  }
  /** A26, then whatever it is, then how it stands. */
  async function did(person: Asking, id: string, what: (hidden: ReadonlySet<string>) => Promise<ErrorCode | null>) {
    mustAnswerFor(person, await calls.countriesOf(id));
    const refused = await what(await hiddenWorks(id, person.id));
    if (refused) throw problem(refused);
    return view(id, person);
  }
  async function linked(person: Asking, id: string, what: () => Promise<{ readonly key: string | null } | ErrorCode>) {
    mustAnswerFor(person, await calls.countriesOf(id));
    const made = await what();
    if (typeof made === 'string') throw problem(made);
    const shown = await view(id, person);
    return { view: shown, link: made.key === null ? null : `${publicOrigin()}/mentor/${shown.slug}#${made.key}` };
  }

  return {
    get: api.mentors.get.use(signedIn).handler(({ input, context }) => view(input.id, context.signedIn)),
    add: api.mentors.add.use(signedIn).handler(({ input: { id, mentor, personId }, context }) => linked(context.signedIn, id, () => desk.add(id, mentor, personId))),
    change: api.mentors.change.use(signedIn).handler(({ input: { id, mentorId, mentor }, context }) => did(context.signedIn, id, () => desk.change(id, mentorId, mentor))),
    newLink: api.mentors.newLink.use(signedIn).handler(({ input: { id, mentorId }, context }) => linked(context.signedIn, id, () => desk.newLink(id, mentorId))),
    setLeft: api.mentors.setLeft.use(signedIn).handler(({ input: { id, mentorId, hasLeft }, context }) => did(context.signedIn, id, () => desk.setLeft(id, mentorId, hasLeft))),
    forget: api.mentors.forget.use(signedIn).handler(({ input: { id, mentorId }, context }) => did(context.signedIn, id, () => desk.forget(id, mentorId))),
    assign: api.mentors.assign.use(signedIn).handler(({ input: { id, ticketId, mentorId }, context }) => did(context.signedIn, id, (hidden) => desk.assign(id, ticketId, mentorId, hidden))),
    close: api.mentors.close.use(signedIn).handler(({ input: { id, ticketId, note }, context }) => did(context.signedIn, id, (hidden) => desk.close(id, ticketId, note, hidden))),
  };
}
