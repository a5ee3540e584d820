import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { countryCodes } from '../../place/codes.ts';
import { base, id, refusals, when } from './base.ts';

/** Made by the device: sent again it changes nothing. */
const own = z.string().regex(/^[a-z0-9-]{8,40}$/);
const role = z.string().max(40).nullable().describe('One of the roles of the call');
const country = z.enum(countryCodes).nullable();
const name = z.string().trim().min(1).max(120);
const mark = { id: own, at: when.describe('By the clock of the device') };

const person = z.strictObject({
  id, name: z.string(), isGuest: z.boolean().describe('Not registered'), team: z.string().nullable(), role, country: z.string().nullable(),
  code: z.string().nullable().describe('That they show; null for a guest'), inAt: when.nullable(),
});
const view = z.strictObject({
  title: textSchema(160), reference: languageSchema, roles: z.array(z.strictObject({ id: z.string(), title: textSchema(160) })), countries: z.array(z.enum(countryCodes)),
  people: z.array(person).describe('Who is registered, in the order in which they began, then guests'),
  undone: z.array(z.strictObject({ at: when, name: z.string(), by: z.string().nullable(), reason: z.string() })).describe('Who was taken back and why, newest first'),
});
export type DoorView = z.infer<typeof view>;

export const doorMarkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...mark, kind: z.literal('in'), personId: id }),
  z.strictObject({ ...mark, kind: z.literal('guest'), guest: z.strictObject({ id: own, name, role, country }) }),
  z.strictObject({ ...mark, kind: z.literal('out'), personId: id, reason: z.string().trim().min(1).max(400) }),
]);

const found = base.errors(refusals('not_found'));
const tags = ['calls'];

export const doorsContract = {
  get: found.route({ method: 'GET', path: '/calls/{id}/check-in', tags, summary: 'Who is expected at the door of a call, and who is in' }).input(z.strictObject({ id })).output(view),
  mark: found.route({ method: 'POST', path: '/calls/{id}/check-in', successStatus: 201, tags, summary: 'Note that people came in, or take that back; what is sent twice is one' })
    .input(z.strictObject({ id, sentAt: when.describe('By the clock of the device, so that one that is wrong changes nothing'), marks: z.array(doorMarkSchema).min(1).max(200) })).output(view),
};
