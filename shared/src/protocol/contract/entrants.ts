import * as z from 'zod';
import { layers } from '../../entrant/record.ts';
import { passSchema, peopleOfSeasonSchema } from '../../entrant/views.ts';
import { base, id, refusals } from './base.ts';

const code = z.string().max(40);
const asked = base.errors(refusals('not_found'));

const listed = z.strictObject({
  people: peopleOfSeasonSchema,
  lines: z.array(z.strictObject({ name: z.string(), found: z.int().nonnegative().describe('How many people the line can mean; those of one are checked') })),
});

/** People who register, at the desk of a season. */
export const entrantsContract = {
  list: asked.route({ method: 'GET', path: '/seasons/{id}/entrants', tags: ['entrants'], summary: 'Who registers, what they lack, and who is likely one person' })
    .input(z.strictObject({ id })).output(peopleOfSeasonSchema),
  check: asked.route({ method: 'PUT', path: '/seasons/{id}/entrants/{entrantId}/checks', tags: ['entrants'], summary: 'Say that somebody was checked, or that it was not so' })
    .input(z.strictObject({ id, entrantId: id, layer: z.enum(layers), isChecked: z.boolean() })).output(peopleOfSeasonSchema),
  checkList: asked.route({ method: 'POST', path: '/seasons/{id}/entrants/list', tags: ['entrants'], summary: 'Check everybody whom a coordinator’s list names; the list is not kept' })
    .input(z.strictObject({ id, university: z.string().max(40).nullable().describe('Only people of this one'), text: z.string().min(1).max(200_000).describe('A name in each line, with the birth date or without') })).output(listed),
  decide: base.errors(refusals('not_found', 'entrant_in_team')).route({ method: 'POST', path: '/seasons/{id}/entrants/decision', tags: ['entrants'], summary: 'Say whether two records are of one person, which makes them one record, or of two' })
    .input(z.strictObject({ id, one: id, other: id, areOne: z.boolean() })).output(peopleOfSeasonSchema),
  newLink: asked.route({ method: 'POST', path: '/seasons/{id}/entrants/{entrantId}/link', tags: ['entrants'], summary: 'A link to the record for somebody who has lost it' })
    .input(z.strictObject({ id, entrantId: id })).output(z.strictObject({ link: z.string().describe('Path; shown once') })),
  erase: asked.route({ method: 'POST', path: '/seasons/{id}/entrants/{entrantId}/erasure', tags: ['entrants'], summary: 'Erase somebody’s record for good; the entry of a team stays' })
    .input(z.strictObject({ id, entrantId: id })).output(peopleOfSeasonSchema),
  pass: asked.route({ method: 'GET', path: '/seasons/{id}/passes/{code}', tags: ['entrants'], summary: 'Who shows a code at the door' })
    .input(z.strictObject({ id, code })).output(passSchema),
  admit: asked.route({ method: 'PUT', path: '/seasons/{id}/passes/{code}', tags: ['entrants'], summary: 'Say that the person with this code was seen with a document' })
    .input(z.strictObject({ id, code })).output(passSchema),
};
