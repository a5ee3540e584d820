import { cleanLine } from '@tabarman/shared/kernel/name.ts';
import type { Standing } from '@tabarman/shared/access/roles.ts';
import type { TakingPart } from '@tabarman/shared/work/views.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, type ApiContext, signedIn } from '../../edge/api.ts';
import type { ContactLimits } from '../../edge/contact-limits.ts';
import { Buckets } from '../../edge/limits.ts';
import { askerFrom, limit, told } from '../../edge/asked.ts';
import { problem } from '../../edge/problem.ts';
import type { Asker } from '../entrant/ports.ts';
import type { Confirming, EntrantsOfSeasons, Registering } from '../entrant/service.ts';
import type { Clock } from '../game/ports.ts';
import type { Messages } from '../message/service.ts';
import type { CallWorks } from './service.ts';
import type { TakingParts } from './taking-part.ts';

/** What one device sends at most: a field a second, and a burst of those that were kept while there was no network. */
const SENDS = { burst: 120, perSecond: 4 };
/** Beginnings from one address: a university sits behind one. */
const BEGINS = { burst: 300, perSecond: 2 };
/** Codes of teams tried from one address: a class joins at once, and 40 bits are not found at this rate. */
const CODES = { burst: 100, perSecond: 1 };
const LONGEST_NAME = 120;

export interface WorkRouteParts {
  readonly takingParts: TakingParts;
  readonly callConfirming: Confirming<TakingPart>;
  readonly contactLimits: ContactLimits;
  readonly callWorks: CallWorks;
  readonly registering: Registering;
  readonly messages: Messages;
  readonly entrantsOfSeasons: EntrantsOfSeasons;
  readonly clock: Clock;
  /** JU10: works of a call that somebody of the desk does not see. */
  readonly hiddenWorks: (callId: string, personId: string) => Promise<ReadonlySet<string>>;
}

interface Own {
  readonly slug: string;
  readonly key: string;
}

export function takingPartRoutes({ takingParts, callConfirming, contactLimits, callWorks, registering, messages, entrantsOfSeasons, clock }: WorkRouteParts) {
  const sends = new Buckets(SENDS, clock);
  const begins = new Buckets(BEGINS, clock);
  const codes = new Buckets(CODES, clock);

  const asker = (own: Pick<Asker, 'slug' | 'key'>, context: ApiContext) => askerFrom(sends, own, context);

  async function holder(own: Own, context: ApiContext) {
    const person = await registering.holder(await asker(own, context));
    if (!person) throw problem('entrant_not_found');
    return person;
  }

  return {
    begin: api.takingPart.begin.handler(async ({ input: { slug, key, language, invitation }, context }) => {
      limit(begins.take(context.from.address), context);
      return told(await takingParts.begin(await asker({ slug, key }, context), language, invitation));
    }),
    state: api.takingPart.state.handler(async ({ input, context }) => told(await takingParts.state(await asker(input, context)))),
    saveRecord: api.takingPart.saveRecord.handler(async ({ input: { part, ...own }, context }) => told(await takingParts.saveRecord(await asker(own, context), part))),
    agree: api.takingPart.agree.handler(async ({ input: { slug, key, ...given }, context }) => told(await takingParts.agree(await asker({ slug, key }, context), given))),
    setRole: api.takingPart.setRole.handler(async ({ input: { role, ...own }, context }) => told(await takingParts.setRole(await asker(own, context), role))),
    invitation: api.takingPart.invitation.handler(async ({ input: { slug, code }, context }) => {
      limit(codes.take(context.from.address), context);
      return told(await takingParts.invitation(slug, code));
    }),
    createWork: api.takingPart.createWork.handler(async ({ input: { name, ...own }, context }) => told(await takingParts.createWork(await asker(own, context), name))),
    rename: api.takingPart.rename.handler(async ({ input: { name, ...own }, context }) => told(await takingParts.rename(await asker(own, context), name))),
    setTrack: api.takingPart.setTrack.handler(async ({ input: { track, ...own }, context }) => told(await takingParts.setTrack(await asker(own, context), track))),
    join: api.takingPart.join.handler(async ({ input: { code, ...own }, context }) => {
      limit(codes.take(context.from.address), context);
      return told(await takingParts.join(await asker(own, context), code));
    }),
    leave: api.takingPart.leave.handler(async ({ input: { memberId, ...own }, context }) => told(await takingParts.leave(await asker(own, context), memberId))),
    invite: api.takingPart.invite.handler(async ({ input, context }) => told(await takingParts.invite(await asker(input, context)))),
    saveDraft: api.takingPart.saveDraft.handler(async ({ input: { slug, key, ...saved }, context }) => told(await takingParts.save(await asker({ slug, key }, context), saved))),
    preview: api.takingPart.preview.handler(async ({ input, context }) => {
      const found = await takingParts.mine(await asker(input, context));
      if (!found) throw problem('entrant_not_found');
      if (!found.work) throw problem('team_not_found');
      return callWorks.preview(found.call, found.work);
    }),
    handIn: api.takingPart.handIn.handler(async ({ input, context }) => told(await takingParts.handIn(await asker(input, context)))),
    receipt: api.takingPart.receipt.handler(async ({ input: { version, ...own }, context }) => ({ text: told(await takingParts.receipt(await asker(own, context), version)) })),
    withdraw: api.takingPart.withdraw.handler(async ({ input, context }) => told(await takingParts.withdraw(await asker(input, context)))),
    removeFile: api.takingPart.removeFile.handler(async ({ input: { id, ...own }, context }) => told(await takingParts.removeFile(await asker(own, context), id))),
    sendCode: api.takingPart.sendCode.handler(async ({ input, context }) => {
      const { record: { contact } } = await holder(input, context);
      limit(contactLimits.letter(contact), context);
      return told(await callConfirming.send(await asker(input, context)));
    }),
    confirm: api.takingPart.confirm.handler(async ({ input: { code, ...own }, context }) => {
      const { id, record: { contact } } = await holder(own, context);
      limit(contactLimits.guess(id, contact), context);
      return told(await callConfirming.give(await asker(own, context), code));
    }),
    messages: api.takingPart.messages.handler(async ({ input: { language, ...own }, context }) => messages.inboxOf({ by: 'entrant', id: (await holder(own, context)).id }, language)),
    readMessage: api.takingPart.readMessage.handler(async ({ input: { id, isRead, ...own }, context }) => {
      const recipient = { by: 'entrant', id: (await holder(own, context)).id } as const;
      if (!(await messages.read(recipient, id, isRead))) throw problem('not_found');
      return { unread: await messages.unreadOf(recipient) };
    }),
    data: api.takingPart.data.handler(async ({ input, context }) => told(await registering.data(await asker(input, context)))),
    erase: api.takingPart.erase.handler(async ({ input: { name, ...own }, context }) => {
      const person = await holder(own, context);
      if (cleanLine(name, LONGEST_NAME).line !== person.record.name) throw problem('not_confirmed');
      await entrantsOfSeasons.erase(person.id);
      return {};
    }),
  };
}

export function workRoutes({ callWorks, hiddenWorks }: WorkRouteParts) {
  async function callOf(id: string) {
    const found = await callWorks.call(id);
    if (!found) throw problem('not_found');
    return found;
  }

  /** A26. */
  const mayWrite = async (person: Standing, id: string) => mustAnswerFor(person, countriesOf((await callOf(id)).call));

  async function list(id: string, personId: string) {
    const [works, hidden] = [await callWorks.list(id), await hiddenWorks(id, personId)];
    return works.filter((work) => !hidden.has(work.id));
  }

  const mustSee = async (personId: string, id: string, workId: string) => {
    if ((await hiddenWorks(id, personId)).has(workId)) throw problem('not_found');
  };

  return {
    list: api.works.list.use(signedIn).handler(async ({ input: { id }, context }) => {
      await callOf(id);
      return list(id, context.signedIn.id);
    }),
    get: api.works.get.use(signedIn).handler(async ({ input: { id, workId, version }, context }) => {
      await mustSee(context.signedIn.id, id, workId);
      const shown = await callWorks.shown(id, workId, version ?? null, 'organisers', { by: 'account', id: context.signedIn.id });
      if (!shown) throw problem('not_found');
      return shown;
    }),
    extend: api.works.extend.use(signedIn).handler(async ({ input: { id, workId, ...extension }, context }) => {
      await mayWrite(context.signedIn, id);
      await mustSee(context.signedIn.id, id, workId);
      const refused = await callWorks.extend(id, workId, extension, context.signedIn.id);
      if (refused) throw problem(refused);
      return list(id, context.signedIn.id);
    }),
  };
}
