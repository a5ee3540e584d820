import { answersFor } from '@tabarman/shared/access/permissions.ts';
import type { Standing } from '@tabarman/shared/access/roles.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { mailServerSchema, type MailServer } from '@tabarman/shared/message/mail-server.ts';
import { isWritten } from '@tabarman/shared/message/kinds.ts';
import type { MessageParts } from '@tabarman/shared/message/parts.ts';
import { messageStates } from '@tabarman/shared/protocol/contract/messages.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { Dispatch } from './dispatch.ts';
import type { MailDesk } from './mail-desk.ts';
import type { PersonRow } from '../person/ports.ts';
import type { About, Batch } from './ports.ts';
import type { BatchView, Messages } from './service.ts';

export interface MessageRouteParts {
  readonly mail: MailDesk;
  readonly messages: Messages;
  readonly dispatch: Pick<Dispatch, 'halt'>;
  /** JU10: people whose work somebody of the desk does not see, by their ids, and the groups of them. */
  readonly hiddenReaders: (about: About, personId: string) => Promise<ReadonlySet<string>>;
}

export function messageRoutes({ mail, messages, dispatch, hiddenReaders }: MessageRouteParts) {
  const state = async () => ({ hasServer: (await mail.server()) !== null, halt: dispatch.halt && { fault: dispatch.halt.fault, reply: dispatch.halt.reply, until: dispatch.halt.until } });

  async function shown(id: string, personId: string) {
    const found = await messages.view(id, (about) => hiddenReaders(about, personId));
    if (!found) throw problem('not_found');
    return { ...pageOf(found), ...(await state()) };
  }

  /** A26: only who answers for all its countries. */
  async function mine(person: Standing, id: string) {
    mustAnswerFor(person, await messages.countriesOf(id));
  }

  type Step = (id: string) => ReturnType<Messages['stop']>;
  async function after(person: Standing & Pick<PersonRow, 'id'>, id: string, step: Step) {
    await mine(person, id);
    const refused = await step(id);
    if (refused) throw problem(refused);
    return shown(id, person.id);
  }

  return {
    list: api.messages.list.use(signedIn).handler(async ({ context }) => {
      const listed = await Promise.all((await messages.list()).map(async (one) => ({ ...one, countries: (await messages.countriesOf(one.batch.id)) ?? [], hidden: await hiddenReaders(one.batch.about, context.signedIn.id) })));
      return {
        ...(await state()),
        batches: listed.filter(({ batch: { people }, countries, hidden }) => !hidden.has(people) && answersFor(context.signedIn, countries)).map(({ batch, of, title, subject, planned, counts }) => ({
          ...batchOf(batch, { of, title, subject }), planned, counts: Object.fromEntries(messageStates.map((one) => [one, counts[one] ?? 0])) as Record<(typeof messageStates)[number], number>,
        })),
      };
    }),

    audience: api.messages.audience.use(signedIn).handler(async ({ input, context }) => {
      const found = await messages.audience(input);
      if (!found) throw problem('not_found');
      const { title, reference, languages, countries, kinds, people } = found;
      const hidden = await hiddenReaders(input, context.signedIn.id);
      return { title, reference, languages: [...languages], countries: [...countries], kinds: [...kinds], people: people.filter(({ name }) => !hidden.has(name)) };
    }),

    create: api.messages.create.use(signedIn).handler(async ({ input: { about, kind, people, countries, deadline, words, isPublic = false }, context: { signedIn: person } }) => {
      mustAnswerFor(person, countries.length > 0 ? countries : await messages.countriesAbout(about));
      const kinds = await messages.kindsAbout(about);
      if (kinds === null) throw problem('not_found');
      if (!kinds.includes(kind)) throw problem('bad_request', { fields: ['kind'] });
      const id = await messages.prepare({ about, kind, people, countries, deadline, parts: partsOf(words), isPublic: isPublic && kind === 'announcement' }, person.id);
      if (id === null) throw problem('not_found');
      return shown(id, person.id);
    }),

    get: api.messages.get.use(signedIn).handler(async ({ input: { id }, context }) => {
      await mine(context.signedIn, id);
      return shown(id, context.signedIn.id);
    }),

    change: api.messages.change.use(signedIn).handler(async ({ input: { id, number, countries, words, isPublic = false, ...rest }, context }) => {
      mustAnswerFor(context.signedIn, countries.length > 0 ? countries : await messages.countriesOfAll(id));
      return after(context.signedIn, id, () => messages.change(id, number, { ...rest, countries, isPublic, parts: partsOf(words) }));
    }),

    reword: api.messages.reword.use(signedIn).handler(({ input: { id, number, words, isPublic }, context }) => after(context.signedIn, id, () => messages.reword(id, number, { parts: partsOf(words), isPublic }))),

    approve: api.messages.approve.use(signedIn).handler(({ input: { id, hash }, context: { signedIn: person } }) => after(person, id, () => messages.approve(id, hash, person.id))),
    stop: api.messages.stop.use(signedIn).handler(({ input: { id }, context }) => after(context.signedIn, id, () => messages.stop(id))),
    goOn: api.messages.goOn.use(signedIn).handler(({ input: { id }, context }) => after(context.signedIn, id, () => messages.goOn(id))),
    cancel: api.messages.cancel.use(signedIn).handler(({ input: { id }, context }) => after(context.signedIn, id, () => messages.cancel(id))),
    retry: api.messages.retry.use(signedIn).handler(({ input: { id }, context }) => after(context.signedIn, id, () => messages.retry(id))),
  };
}

export function inboxRoutes({ messages }: MessageRouteParts) {
  const own = (id: string) => ({ by: 'account', id }) as const;
  const unread = async (id: string) => ({ unread: await messages.unreadOf(own(id)) });

  return {
    list: api.inbox.list.use(signedIn).handler(({ input: { language }, context }) => messages.inboxOf(own(context.signedIn.id), language)),
    unread: api.inbox.unread.use(signedIn).handler(({ context }) => unread(context.signedIn.id)),
    read: api.inbox.read.use(signedIn).handler(async ({ input: { id, isRead }, context: { signedIn: person } }) => {
      if (!(await messages.read(own(person.id), id, isRead))) throw problem('not_found');
      return unread(person.id);
    }),
  };
}

export function mailRoutes({ mail }: Pick<MessageRouteParts, 'mail'>) {
  const shown = async () => {
    const server = await mail.server();
    return { server: server && withoutPassword(server), isFixed: mail.isFixed };
  };

  return {
    get: api.mail.get.use(signedIn).handler(shown),

    set: api.mail.set.use(signedIn).handler(async ({ input: { server } }) => {
      // What stands together is looked at here: the declared form knows the fields alone.
      if (server && !mailServerSchema.safeParse({ ...server, password: server.password ?? null }).success) throw problem('bad_request', { fields: ['server.security'] });
      const refused = await mail.set(server);
      if (refused) throw problem(refused);
      return shown();
    }),

    test: api.mail.test.use(signedIn).handler(async ({ input: { language }, context: { signedIn: { name, email } } }) => {
      if (email === null) throw problem('email_missing');
      const fault = await mail.sendNow('test', { address: email, name, language }, {});
      if (fault) throw problem(`mail_${fault}`);
      return { address: email };
    }),
  };
}

const withoutPassword = ({ password, ...server }: MailServer) => ({ ...server, hasPassword: password !== null });

const partsOf = (words: { readonly subject: Text; readonly text: Text } | null): MessageParts => (words ? { subject: { text: words.subject }, text: { text: words.text } } : {});

const batchOf = ({ id, about, kind, people, countries, state, deadline, madeBy, madeAt, approvedBy, approvedAt, isPublic, changedAt, endedAt }: Batch, { of, title, subject }: { readonly of: string | null; readonly title: string; readonly subject: string }) => ({
  id, about, title, kind, people, of, countries: [...countries], state, deadline, subject, madeBy, madeAt, approvedBy, approvedAt, isPublic, changedAt, endedAt,
});

const lettered = (letter: BatchView['previews'][number]['letter']) => ({ ...letter, paragraphs: [...letter.paragraphs] });

function pageOf({ batch, of, title, hash, readers, missing, previews }: BatchView) {
  const textOf = (name: 'subject' | 'text') => {
    const part = batch.parts[name];
    return part && 'text' in part ? part.text : {};
  };
  const subject = (previews.find(({ language }) => language === batch.reference) ?? previews[0])?.letter.subject ?? '';
  return {
    ...batchOf(batch, { of, title, subject }), number: batch.number, hash, missing: [...missing], words: isWritten(batch.kind) ? { subject: textOf('subject'), text: textOf('text') } : null,
    readers: readers.map((reader) => 'writtenIn' in reader
      ? { name: reader.name, language: reader.writtenIn, country: reader.country, state: null, fault: reader.fault, reply: null, reminder: 0, sentAt: null }
      : { name: reader.name, language: reader.language, country: reader.country, state: reader.state, fault: reader.fault, reply: reader.reply, reminder: reader.reminder, sentAt: reader.sentAt }),
    previews: previews.map(({ letter, ...preview }) => ({ ...preview, letter: lettered(letter) })),
  };
}
