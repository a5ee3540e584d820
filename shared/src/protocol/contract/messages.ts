import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { reviewedKinds } from '../../message/kinds.ts';
import { countryCodes } from '../../place/codes.ts';
import { base, id, refusals, when } from './base.ts';

const about = z.strictObject({ by: z.string().max(20), id }).describe('What it is about: a season or a call, by its id');
const people = z.string().min(1).max(100).describe('Whom one can write to, by the names that are listed there');
const countries = z.array(z.enum(countryCodes)).max(countryCodes.length).describe('Of these alone; empty for all');
const words = { subject: textSchema(160), text: textSchema(4_000) };
const isPublic = z.boolean().optional().describe('Of an announcement: told to everybody too');
const country = z.enum(countryCodes).nullable();

export const letterSchema = z.strictObject({
  language: languageSchema, subject: z.string(), greeting: z.string(), paragraphs: z.array(z.string()), deadline: z.string().nullable(), button: z.string().nullable(), footer: z.string().nullable(),
}).meta({ id: 'Letter' });

export const batchStates = ['drafted', 'approved', 'stopped', 'cancelled'] as const;
export const messageStates = ['waiting', 'sending', 'sent', 'kept', 'failed', 'cancelled'] as const;
const mailFaults = ['host_unknown', 'unreachable', 'certificate', 'no_encryption', 'sign_in', 'sender', 'refused', 'later', 'unknown'] as const;
export const messageFaults = [...mailFaults, 'no_address', 'unconfirmed', 'no_server', 'stopped', 'gone', 'settled', 'too_late'] as const;

const count = z.int().nonnegative();
const counts = z.strictObject(Object.fromEntries(messageStates.map((state) => [state, count])) as Record<(typeof messageStates)[number], typeof count>);
const of = z.string().nullable().describe('The stage or the entry that the people are of, in the main language; null when they are of the whole');
const batch = z.strictObject({
  id, about, title: z.string().describe('What it is about, in its main language'), kind: z.enum(reviewedKinds), people, of, countries, state: z.enum(batchStates), deadline: when.nullable(),
  subject: z.string().describe('In the main language'), madeBy: z.string().nullable().describe('Null when the product prepared it'), madeAt: when, approvedBy: z.string().nullable(), approvedAt: when.nullable(),
  isPublic: z.boolean().describe('Told to everybody too, on the public page of what it is about'), changedAt: when.nullable().describe('Of an announcement: when its words changed after it was let out'), endedAt: when.nullable().describe('When it was cancelled or withdrawn'),
});
const halt = z.strictObject({ fault: z.enum(mailFaults), reply: z.string().nullable().describe('What the mail server said'), until: when.describe('When it is tried again') });
const list = z.strictObject({
  batches: z.array(z.strictObject({ ...batch.shape, planned: count.describe('Readers of a draft, as things are now'), counts })).describe('Newest first'),
  hasServer: z.boolean().describe('Without a mail server messages are in the inbox alone'), halt: halt.nullable().describe('Why no letter goes out now'),
});
const reader = z.strictObject({
  name: z.string().nullable().describe('Null for somebody who is erased'), language: languageSchema, country, state: z.enum(messageStates).nullable().describe('Null in a draft'),
  fault: z.enum(messageFaults).nullable(), reply: z.string().nullable(), reminder: count, sentAt: when.nullable(),
});
const view = z.strictObject({
  ...batch.shape, number: count.describe('How often it was changed'), hash: z.string().describe('Of words and readers: what is approved is what was seen'),
  words: z.strictObject(words).nullable().describe('What an organiser wrote'), hasServer: z.boolean(), halt: halt.nullable(),
  missing: z.array(languageSchema).describe('In which it is told, and that there are no words in'), readers: z.array(reader),
  previews: z.array(z.strictObject({ language: languageSchema, readers: count, letter: letterSchema, path: z.string().nullable() })),
});
export type BatchPage = z.infer<typeof view>;

const line = z.strictObject({ id, at: when, readAt: when.nullable(), deadline: when.nullable(), letter: letterSchema, path: z.string().nullable() });
export type InboxLineView = z.infer<typeof line>;
export const inboxSchema = z.array(line);

const asked = base.errors(refusals('not_found', 'message_changed', 'message_out'));
const tags = ['messages'];

export const messagesContract = {
  list: base.route({ method: 'GET', path: '/messages', tags, summary: 'What is prepared, goes out, and went out' }).output(list),
  audience: base.errors(refusals('not_found')).route({ method: 'GET', path: '/messages/audiences/{by}/{id}', tags, summary: 'To whom one can write about something' })
    .input(z.strictObject({ by: z.string().max(20), id })).output(z.strictObject({
      title: textSchema(400), reference: languageSchema, languages: z.array(languageSchema), countries: z.array(z.enum(countryCodes)),
      kinds: z.array(z.strictObject({ kind: z.enum(reviewedKinds), deadline: when.nullable().describe('That it mostly has') })).describe('What organisers may write'),
      people: z.array(z.strictObject({ name: people, of, members: z.array(z.strictObject({ country, hasAddress: z.boolean() })) })),
    })),
  create: base.errors(refusals('not_found', 'bad_request')).route({ method: 'POST', path: '/messages', successStatus: 201, tags, summary: 'Prepare a message; nothing goes out before it is approved' })
    .input(z.strictObject({ about, kind: z.enum(reviewedKinds), people, countries, deadline: when.nullable(), words: z.strictObject(words).nullable(), isPublic })).output(view),
  get: base.errors(refusals('not_found')).route({ method: 'GET', path: '/messages/{id}', tags, summary: 'A message with its readers, and as it reads in every language' })
    .input(z.strictObject({ id })).output(view),
  change: asked.route({ method: 'PUT', path: '/messages/{id}', tags, summary: 'Change what is not approved yet' })
    .input(z.strictObject({ id, number: count.describe('As it was loaded'), people, countries, deadline: when.nullable(), words: z.strictObject(words).nullable(), isPublic })).output(view),
  reword: asked.errors(refusals('message_empty')).route({ method: 'PUT', path: '/messages/{id}/words', tags, summary: 'Change an announcement that was let out; where it is read it says so' })
    .input(z.strictObject({ id, number: count.describe('As it was loaded'), words: z.strictObject(words), isPublic: z.boolean() })).output(view),
  approve: base.errors(refusals('not_found', 'message_changed', 'message_out', 'message_empty', 'message_late', 'message_nobody')).route({ method: 'PUT', path: '/messages/{id}/approval', tags, summary: 'Let out what was seen' })
    .input(z.strictObject({ id, hash: z.string().max(64) })).output(view),
  stop: asked.route({ method: 'PUT', path: '/messages/{id}/stop', tags, summary: 'Let no more letters of it out' }).input(z.strictObject({ id })).output(view),
  goOn: asked.route({ method: 'PUT', path: '/messages/{id}/go-on', tags, summary: 'Let the rest out after all' }).input(z.strictObject({ id })).output(view),
  cancel: asked.route({ method: 'DELETE', path: '/messages/{id}', tags, summary: 'What did not go out never does' }).input(z.strictObject({ id })).output(view),
  retry: asked.route({ method: 'POST', path: '/messages/{id}/retries', tags, summary: 'Try once more what failed; what may have gone out goes again' }).input(z.strictObject({ id })).output(view),
};

export const inboxContract = {
  list: base.route({ method: 'GET', path: '/inbox/{language}', tags: ['inbox'], summary: 'What was told to the one who asks, newest first' })
    .input(z.strictObject({ language: languageSchema })).output(inboxSchema),
  unread: base.route({ method: 'GET', path: '/unread', tags: ['inbox'], summary: 'How much of it is not read' }).output(z.strictObject({ unread: count })),
  read: base.errors(refusals('not_found')).route({ method: 'PUT', path: '/inbox/{id}', tags: ['inbox'], summary: 'Mark it as read, or not' })
    .input(z.strictObject({ id, isRead: z.boolean() })).output(z.strictObject({ unread: count })),
};
