import { answersFor } from '@tabarman/shared/access/permissions.ts';
import type { Standing } from '@tabarman/shared/access/roles.ts';
import { cleanLine } from '@tabarman/shared/kernel/name.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, type ApiContext, signedIn } from '../../edge/api.ts';
import type { ContactLimits } from '../../edge/contact-limits.ts';
import { Buckets } from '../../edge/limits.ts';
import { askerFrom, limit, told } from '../../edge/asked.ts';
import { problem } from '../../edge/problem.ts';
import type { Clock } from '../game/ports.ts';
import type { EntrantDesk } from './desk.ts';
import type { Messages } from '../message/service.ts';
import type { Confirming } from './confirming.ts';
import type { Asker } from './ports.ts';
import type { Registering } from './registering.ts';
import type { EntrantsOfSeasons } from './service.ts';

/** What one device sends at most: a field a second, and a burst of those that were kept while there was no network. */
const SENDS = { burst: 120, perSecond: 4 };
/** Beginnings from one address: a university sits behind one. */
const BEGINS = { burst: 300, perSecond: 2 };
/** Codes of teams tried from one address: a class joins at once, and 40 bits are not found at this rate. */
const CODES = { burst: 100, perSecond: 1 };
const LONGEST_NAME = 120;

export interface EntrantRouteParts {
  readonly registering: Registering;
  readonly confirming: Confirming;
  readonly contactLimits: ContactLimits;
  readonly messages: Messages;
  readonly entrantDesk: EntrantDesk;
  readonly entrantsOfSeasons: EntrantsOfSeasons;
  readonly clock: Clock;
}

interface Own {
  readonly slug: string;
  readonly key: string;
}

export function registeringRoutes({ registering, confirming, messages, entrantsOfSeasons, contactLimits, clock }: EntrantRouteParts) {
  const sends = new Buckets(SENDS, clock);
  const begins = new Buckets(BEGINS, clock);
  const codes = new Buckets(CODES, clock);

  const asker = (own: Pick<Asker, 'slug' | 'key'>, context: ApiContext) => askerFrom(sends, own, context);

  async function holder(who: Asker) {
    const person = await registering.holder(who);
    if (!person) throw problem('entrant_not_found');
    return person;
  }

  const reader = async (own: Own, context: ApiContext) => ({ by: 'entrant', id: (await holder(await asker(own, context))).id }) as const;

  return {
    begin: api.registering.begin.handler(async ({ input: { slug, key, language, invitation }, context }) => {
      limit(begins.take(context.from.address), context);
      return told(await registering.begin(await asker({ slug, key }, context), language, invitation));
    }),
    state: api.registering.state.handler(async ({ input, context }) => told(await registering.state(await asker(input, context)))),
    save: api.registering.save.handler(async ({ input: { part, ...own }, context }) => told(await registering.save(await asker(own, context), part))),
    agree: api.registering.agree.handler(async ({ input: { slug, key, ...given }, context }) => told(await registering.agree(await asker({ slug, key }, context), given))),
    invitation: api.registering.invitation.handler(async ({ input: { slug, code }, context }) => {
      limit(codes.take(context.from.address), context);
      return told(await registering.invitation(slug, code));
    }),
    createTeam: api.registering.createTeam.handler(async ({ input: { name, ...own }, context }) => told(await registering.createTeam(await asker(own, context), name))),
    changeTeam: api.registering.changeTeam.handler(async ({ input: { name, isOfWomen, ...own }, context }) => told(await registering.changeTeam(await asker(own, context), { name, isOfWomen }))),
    join: api.registering.join.handler(async ({ input: { code, ...own }, context }) => {
      limit(codes.take(context.from.address), context);
      return told(await registering.join(await asker(own, context), code));
    }),
    leave: api.registering.leave.handler(async ({ input: { memberId, ...own }, context }) => told(await registering.leave(await asker(own, context), memberId))),
    invite: api.registering.invite.handler(async ({ input, context }) => told(await registering.invite(await asker(input, context)))),
    handIn: api.registering.handIn.handler(async ({ input, context }) => told(await registering.handIn(await asker(input, context)))),
    withdraw: api.registering.withdraw.handler(async ({ input, context }) => told(await registering.withdraw(await asker(input, context)))),
    account: api.registering.account.handler(async ({ input: { isTied, ...own }, context }) => told(await registering.tie(await asker(own, context), isTied))),
    sendCode: api.registering.sendCode.handler(async ({ input, context }) => {
      const who = await asker(input, context);
      const { record: { contact } } = await holder(who);
      limit(contactLimits.letter(contact), context);
      return told(await confirming.send(who));
    }),
    confirm: api.registering.confirm.handler(async ({ input: { code, ...own }, context }) => {
      const who = await asker(own, context);
      const { id, record: { contact } } = await holder(who);
      limit(contactLimits.guess(id, contact), context);
      return told(await confirming.give(who, code));
    }),
    messages: api.registering.messages.handler(async ({ input: { language, ...own }, context }) => messages.inboxOf(await reader(own, context), language)),
    readMessage: api.registering.readMessage.handler(async ({ input: { id, isRead, ...own }, context }) => {
      const recipient = await reader(own, context);
      if (!(await messages.read(recipient, id, isRead))) throw problem('not_found');
      return { unread: await messages.unreadOf(recipient) };
    }),
    data: api.registering.data.handler(async ({ input, context }) => told(await registering.data(await asker(input, context)))),
    erase: api.registering.erase.handler(async ({ input: { name, ...own }, context }) => {
      const person = await holder(await asker(own, context));
      if (cleanLine(name, LONGEST_NAME).line !== person.record.name) throw problem('not_confirmed');
      await entrantsOfSeasons.erase(person.id);
      return {};
    }),
  };
}

export function entrantRoutes({ entrantDesk: desk, entrantsOfSeasons }: EntrantRouteParts) {
  /** A26: people whose country is not told yet are everybody's. */
  const seenBy = (person: Standing) => (country: CountryCode | null) => country === null || answersFor(person, [country]);

  async function list(id: string, person: Standing) {
    const people = await desk.list(id, seenBy(person));
    if (!people) throw problem('not_found');
    return people;
  }

  async function answered(id: string, entrantId: string, person: Standing) {
    const found = await desk.inSeason(id, entrantId);
    if (!found) throw problem('not_found');
    if (found.record.country !== null) mustAnswerFor(person, [found.record.country]);
    return found;
  }

  return {
    list: api.entrants.list.use(signedIn).handler(({ input, context }) => list(input.id, context.signedIn)),
    check: api.entrants.check.use(signedIn).handler(async ({ input: { id, entrantId, layer, isChecked }, context }) => {
      await answered(id, entrantId, context.signedIn);
      await desk.check(id, entrantId, layer, isChecked, context.signedIn.id);
      return list(id, context.signedIn);
    }),
    checkList: api.entrants.checkList.use(signedIn).handler(async ({ input: { id, university, text }, context }) => {
      await list(id, context.signedIn);
      const lines = await desk.checkList(id, text, university, seenBy(context.signedIn), context.signedIn.id);
      return { people: await list(id, context.signedIn), lines };
    }),
    decide: api.entrants.decide.use(signedIn).handler(async ({ input: { id, one, other, areOne }, context }) => {
      const listed = await list(id, context.signedIn);
      // Only what is shown as likely is decided: that is what was seen, and by somebody who answers for both.
      if (!listed.pairs.some((pair) => pair.one.id === one && pair.other.id === other)) throw problem('not_found');
      const [first, second] = await Promise.all([desk.byIds([one]), desk.byIds([other])]);
      if (!first[0] || !second[0]) throw problem('not_found');
      const refused = await desk.decide(first[0], second[0], areOne, context.signedIn.id);
      if (refused) throw problem(refused);
      return list(id, context.signedIn);
    }),
    newLink: api.entrants.newLink.use(signedIn).handler(async ({ input: { id, entrantId }, context }) => {
      await answered(id, entrantId, context.signedIn);
      const link = await desk.newLink(id, entrantId);
      if (link === null) throw problem('not_found');
      return { link };
    }),
    erase: api.entrants.erase.use(signedIn).handler(async ({ input: { id, entrantId }, context }) => {
      await answered(id, entrantId, context.signedIn);
      await entrantsOfSeasons.erase(entrantId);
      return list(id, context.signedIn);
    }),
    pass: api.entrants.pass.use(signedIn).handler(async ({ input: { id, code } }) => {
      const pass = await desk.pass(id, code);
      if (!pass) throw problem('not_found');
      return pass;
    }),
    admit: api.entrants.admit.use(signedIn).handler(async ({ input: { id, code }, context }) => {
      const pass = await desk.pass(id, code);
      if (!pass) throw problem('not_found');
      await desk.check(id, pass.entrantId, 'venue', true, context.signedIn.id);
      const seen = await desk.pass(id, code);
      if (!seen) throw problem('not_found');
      return seen;
    }),
  };
}
