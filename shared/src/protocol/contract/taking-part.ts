import * as z from 'zod';
import { recordConsent } from '../../entrant/consent.ts';
import { recordPartSchema } from '../../entrant/record.ts';
import { entrantDataSchema } from '../../entrant/views.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { shownWorkSchema } from '../../work/shown.ts';
import { workValueSchema } from '../../work/values.ts';
import { takingPartSchema } from '../../work/views.ts';
import { secret } from '../intents.ts';
import { base, id, open, refusals } from './base.ts';
import { inboxSchema } from './messages.ts';

const slug = z.string().min(1).max(40);
/** Whose record: the one key of a person for all seasons and calls. */
const own = { slug, key: secret };
const code = z.string().max(40);
const name = z.string().max(200);
const field = z.string().min(1).max(40);

const found = base.errors(refusals('not_found', 'entrant_not_found'));
const team = found.errors(refusals('team_not_found', 'teams_not_open'));
const written = found.errors(refusals('team_not_found', 'works_not_open'));
const named = ['name_empty', 'name_too_long', 'name_mixed_scripts', 'name_not_allowed', 'name_unkind', 'team_name_taken'] as const;

/** For those who take part in a call, without an account or with one. Files go to `/works/uploads` by the tus protocol, with the same key. */
export const takingPartContract = {
  begin: base.errors(refusals('not_found', 'call_not_open')).route({ method: 'POST', path: '/taking-part/{slug}', successStatus: 201, tags: ['taking part'], summary: 'Agree that a record is kept, and begin or find it', ...open })
    .input(z.strictObject({ ...own, language: languageSchema, agreed: z.literal(recordConsent.version).describe('The version of the text that was agreed to'), invitation: code.optional() })).output(takingPartSchema),
  state: found.route({ method: 'POST', path: '/taking-part/{slug}/state', tags: ['taking part'], summary: 'How somebody stands, with the work', ...open })
    .input(z.strictObject(own)).output(takingPartSchema),
  saveRecord: found.errors(refusals('home_invalid')).route({ method: 'PUT', path: '/taking-part/{slug}/record', tags: ['taking part'], summary: 'Save fields of the record as they are left; sent again, it changes nothing', ...open })
    .input(z.strictObject({ ...own, part: recordPartSchema })).output(takingPartSchema),
  agree: found.route({ method: 'PUT', path: '/taking-part/{slug}/consents', tags: ['taking part'], summary: 'Agree to a text of the call, or take it back', ...open })
    .input(z.strictObject({ ...own, language: languageSchema, consent: z.string().max(40), version: z.int().positive(), isGiven: z.boolean() })).output(takingPartSchema),
  setRole: found.errors(refusals('call_not_open')).route({ method: 'PUT', path: '/taking-part/{slug}/role', tags: ['taking part'], summary: 'Come as one of the roles of the call', ...open })
    .input(z.strictObject({ ...own, role: z.string().max(40).nullable() })).output(takingPartSchema),
  invitation: base.errors(refusals('not_found', 'team_not_found')).route({ method: 'POST', path: '/taking-part/{slug}/invitation', tags: ['taking part'], summary: 'Which team an invitation leads to', ...open })
    .input(z.strictObject({ slug, code })).output(z.strictObject({ team: z.string(), members: z.int().nonnegative() })),
  createWork: team.errors(refusals('entrant_in_team', 'works_not_open', ...named)).route({ method: 'POST', path: '/taking-part/{slug}/work', successStatus: 201, tags: ['taking part'], summary: 'Make a team and lead it, or begin a work alone', ...open })
    .input(z.strictObject({ ...own, name: name.describe('Of the team; empty where people come alone') })).output(takingPartSchema),
  rename: team.errors(refusals(...named)).route({ method: 'PUT', path: '/taking-part/{slug}/work/name', tags: ['taking part'], summary: 'Name the team anew', ...open })
    .input(z.strictObject({ ...own, name })).output(takingPartSchema),
  setTrack: written.route({ method: 'PUT', path: '/taking-part/{slug}/work/track', tags: ['taking part'], summary: 'Say in which track the work is', ...open })
    .input(z.strictObject({ ...own, track: z.string().max(40).nullable() })).output(takingPartSchema),
  join: team.errors(refusals('entrant_in_team', 'team_full')).route({ method: 'POST', path: '/taking-part/{slug}/work/members', tags: ['taking part'], summary: 'Join a team by the code of its lead', ...open })
    .input(z.strictObject({ ...own, code })).output(takingPartSchema),
  leave: team.route({ method: 'POST', path: '/taking-part/{slug}/work/leaving', tags: ['taking part'], summary: 'Leave a team; its lead may take a member out', ...open })
    .input(z.strictObject({ ...own, memberId: id.nullable().describe('Null for oneself') })).output(takingPartSchema),
  invite: team.route({ method: 'POST', path: '/taking-part/{slug}/work/invitation', tags: ['taking part'], summary: 'Make a new code; the one before it leads nowhere', ...open })
    .input(z.strictObject(own)).output(takingPartSchema),
  saveDraft: written.errors(refusals('field_unknown', 'draft_changed')).route({ method: 'PUT', path: '/taking-part/{slug}/work/draft', tags: ['taking part'], summary: 'Save one field that nobody else of the team saved since; sent again, it changes nothing', ...open })
    .input(z.strictObject({ ...own, field, value: workValueSchema, number: z.int().nonnegative().describe('How often it was saved when it was loaded') })).output(takingPartSchema),
  preview: found.errors(refusals('team_not_found')).route({ method: 'POST', path: '/taking-part/{slug}/work/preview', tags: ['taking part'], summary: 'The draft exactly as the jury would see it', ...open })
    .input(z.strictObject(own)).output(shownWorkSchema),
  handIn: written.errors(refusals('work_not_ready')).route({ method: 'POST', path: '/taking-part/{slug}/work/versions', tags: ['taking part'], summary: 'Hand in what is written: a version that never changes, with a receipt', ...open })
    .input(z.strictObject(own)).output(takingPartSchema),
  receipt: found.route({ method: 'POST', path: '/taking-part/{slug}/work/receipts', tags: ['taking part'], summary: 'The very text whose SHA-256 a receipt is', ...open })
    .input(z.strictObject({ ...own, version: z.int().positive() })).output(z.strictObject({ text: z.string() })),
  withdraw: written.errors(refusals('work_not_ready')).route({ method: 'POST', path: '/taking-part/{slug}/work/withdrawal', tags: ['taking part'], summary: 'Withdraw the work; handed in again it is back', ...open })
    .input(z.strictObject(own)).output(takingPartSchema),
  removeFile: written.route({ method: 'POST', path: '/taking-part/{slug}/work/files/{id}/removal', tags: ['taking part'], summary: 'Remove a file that no version holds', ...open })
    .input(z.strictObject({ ...own, id })).output(takingPartSchema),
  sendCode: found.errors(refusals('contact_no_email', 'letter_not_sent')).route({ method: 'POST', path: '/taking-part/{slug}/contact-code', tags: ['taking part'], summary: 'Send a code to the e-mail address of the own record', ...open })
    .input(z.strictObject(own)).output(z.strictObject({ address: z.string(), minutes: z.int().positive().describe('So long it holds, at least') })),
  confirm: found.errors(refusals('contact_code_wrong')).route({ method: 'PUT', path: '/taking-part/{slug}/contact-code', tags: ['taking part'], summary: 'Confirm the contact by the code that came', ...open })
    .input(z.strictObject({ ...own, code })).output(takingPartSchema),
  messages: found.route({ method: 'POST', path: '/taking-part/{slug}/messages', tags: ['taking part'], summary: 'What was told to the one who asks, newest first', ...open })
    .input(z.strictObject({ ...own, language: languageSchema })).output(inboxSchema),
  readMessage: found.route({ method: 'PUT', path: '/taking-part/{slug}/messages/{id}', tags: ['taking part'], summary: 'Mark a message as read, or not', ...open })
    .input(z.strictObject({ ...own, id, isRead: z.boolean() })).output(z.strictObject({ unread: z.int().nonnegative() })),
  data: found.route({ method: 'POST', path: '/taking-part/{slug}/data', tags: ['taking part'], summary: 'Everything that is kept of the one who asks', ...open })
    .input(z.strictObject(own)).output(entrantDataSchema),
  erase: found.errors(refusals('not_confirmed')).route({ method: 'POST', path: '/taking-part/{slug}/erasure', tags: ['taking part'], summary: 'Erase the own record for good; what was handed in with others stays', ...open })
    .input(z.strictObject({ ...own, name: name.describe('As in the record, so that nobody erases by mistake') })).output(z.strictObject({})),
};
