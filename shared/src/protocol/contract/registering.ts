import * as z from 'zod';
import { recordConsent } from '../../entrant/consent.ts';
import { recordPartSchema } from '../../entrant/record.ts';
import { entrantDataSchema, registeringSchema } from '../../entrant/views.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { secret } from '../intents.ts';
import { base, id, open, refusals } from './base.ts';
import { inboxSchema } from './messages.ts';

const slug = z.string().min(1).max(40);
/** Whose record: the key is made by the device and kept there; a link with it opens the record on another one. */
const own = { slug, key: secret };
const code = z.string().max(40);
const name = z.string().max(200);

const found = base.errors(refusals('not_found', 'entrant_not_found'));
const team = found.errors(refusals('team_not_found', 'entries_not_open'));
const named = ['name_empty', 'name_too_long', 'name_mixed_scripts', 'name_not_allowed', 'name_unkind', 'team_name_taken'] as const;

/** For those who register for a season, without an account or with one. */
export const registeringContract = {
  begin: base.errors(refusals('not_found', 'entries_not_open')).route({ method: 'POST', path: '/registering/{slug}', successStatus: 201, tags: ['registering'], summary: 'Agree that a record is kept, and begin or find it', ...open })
    .input(z.strictObject({ ...own, language: languageSchema, agreed: z.literal(recordConsent.version).describe('The version of the text that was agreed to'), invitation: code.optional() })).output(registeringSchema),
  state: found.route({ method: 'POST', path: '/registering/{slug}/state', tags: ['registering'], summary: 'How somebody stands', ...open })
    .input(z.strictObject(own)).output(registeringSchema),
  save: found.errors(refusals('home_invalid')).route({ method: 'PUT', path: '/registering/{slug}/record', tags: ['registering'], summary: 'Save fields as they are left; sent again, it changes nothing', ...open })
    .input(z.strictObject({ ...own, part: recordPartSchema })).output(registeringSchema),
  agree: found.route({ method: 'PUT', path: '/registering/{slug}/consents', tags: ['registering'], summary: 'Agree to a text of the season, or take it back', ...open })
    .input(z.strictObject({ ...own, language: languageSchema, consent: z.string().max(40), version: z.int().positive(), isGiven: z.boolean() })).output(registeringSchema),
  invitation: base.errors(refusals('not_found', 'team_not_found')).route({ method: 'POST', path: '/registering/{slug}/invitation', tags: ['registering'], summary: 'Which team an invitation leads to', ...open })
    .input(z.strictObject({ slug, code })).output(z.strictObject({ team: z.string(), members: z.int().nonnegative() })),
  createTeam: team.errors(refusals('entrant_in_team', ...named)).route({ method: 'POST', path: '/registering/{slug}/team', successStatus: 201, tags: ['registering'], summary: 'Make a team and be its captain, or name a single player', ...open })
    .input(z.strictObject({ ...own, name })).output(registeringSchema),
  changeTeam: team.errors(refusals(...named)).route({ method: 'PUT', path: '/registering/{slug}/team', tags: ['registering'], summary: 'Name the team anew, or say that it is of women', ...open })
    .input(z.strictObject({ ...own, name, isOfWomen: z.boolean() })).output(registeringSchema),
  join: team.errors(refusals('entrant_in_team', 'team_full', 'substitutions_used_up')).route({ method: 'POST', path: '/registering/{slug}/team/members', tags: ['registering'], summary: 'Join a team by the code of its captain', ...open })
    .input(z.strictObject({ ...own, code })).output(registeringSchema),
  leave: team.route({ method: 'POST', path: '/registering/{slug}/team/leaving', tags: ['registering'], summary: 'Leave a team; a captain may take a member out', ...open })
    .input(z.strictObject({ ...own, memberId: id.nullable().describe('Null for oneself') })).output(registeringSchema),
  invite: team.route({ method: 'POST', path: '/registering/{slug}/team/invitation', tags: ['registering'], summary: 'Make a new code; the one before it leads nowhere', ...open })
    .input(z.strictObject(own)).output(registeringSchema),
  handIn: team.errors(refusals('team_not_ready')).route({ method: 'POST', path: '/registering/{slug}/team/entry', tags: ['registering'], summary: 'Hand in a team that is whole: it is an entry of the season then', ...open })
    .input(z.strictObject(own)).output(registeringSchema),
  withdraw: team.route({ method: 'POST', path: '/registering/{slug}/team/withdrawal', tags: ['registering'], summary: 'Withdraw the entry of a team', ...open })
    .input(z.strictObject(own)).output(registeringSchema),
  account: found.errors(refusals('record_twice', 'account_needed')).route({ method: 'PUT', path: '/registering/{slug}/account', tags: ['registering'], summary: 'Tie the record to the account that is signed in, or loosen it', ...open })
    .input(z.strictObject({ ...own, isTied: z.boolean() })).output(registeringSchema),
  sendCode: found.errors(refusals('contact_no_email', 'letter_not_sent')).route({ method: 'POST', path: '/registering/{slug}/contact-code', tags: ['registering'], summary: 'Send a code to the e-mail address of the own record', ...open })
    .input(z.strictObject(own)).output(z.strictObject({ address: z.string(), minutes: z.int().positive().describe('So long it holds, at least') })),
  confirm: found.errors(refusals('contact_code_wrong')).route({ method: 'PUT', path: '/registering/{slug}/contact-code', tags: ['registering'], summary: 'Confirm the contact by the code that came', ...open })
    .input(z.strictObject({ ...own, code })).output(registeringSchema),
  messages: found.route({ method: 'POST', path: '/registering/{slug}/messages', tags: ['registering'], summary: 'What was told to the one who asks, newest first', ...open })
    .input(z.strictObject({ ...own, language: languageSchema })).output(inboxSchema),
  readMessage: found.route({ method: 'PUT', path: '/registering/{slug}/messages/{id}', tags: ['registering'], summary: 'Mark a message as read, or not', ...open })
    .input(z.strictObject({ ...own, id, isRead: z.boolean() })).output(z.strictObject({ unread: z.int().nonnegative() })),
  data: found.route({ method: 'POST', path: '/registering/{slug}/data', tags: ['registering'], summary: 'Everything that is kept of the one who asks', ...open })
    .input(z.strictObject(own)).output(entrantDataSchema),
  erase: found.errors(refusals('not_confirmed')).route({ method: 'POST', path: '/registering/{slug}/erasure', tags: ['registering'], summary: 'Erase the own record for good; the entry of a team stays', ...open })
    .input(z.strictObject({ ...own, name: name.describe('As in the record, so that nobody erases by mistake') })).output(z.strictObject({})),
};
