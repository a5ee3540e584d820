import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { countryCodes } from '../../place/codes.ts';
import { classes } from '../../season/schema.ts';
import { base, id, open, refusals } from './base.ts';

const at = { id, stage: z.string().min(1).max(40) };
const board = z.enum(['all', ...countryCodes, ...classes]).describe('Whose table is announced');
const count = z.int().nonnegative();

const step = z.strictObject({ place: z.int().positive(), names: z.array(z.string()) });
const ceremony = z.strictObject({
  offered: z.strictObject({ number: z.int().positive(), isReleased: z.boolean(), boards: z.array(board) }).nullable().describe('Of which results a ceremony can be: a draft that is checked, or what is released'),
  running: z.strictObject({
    board, language: languageSchema, link: z.string().describe('The path of its wall'), version: count, shown: count.describe('Steps that are announced; one more than there are is the end'), isPaused: z.boolean(),
    isStale: z.boolean().describe('The results it is of were drafted anew: the wall shows nothing'), steps: z.array(step).describe('From the last place upward'),
  }).nullable(),
});
export type CeremonyView = z.infer<typeof ceremony>;

const command = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('next') }), z.strictObject({ do: z.literal('back') }), z.strictObject({ do: z.literal('pause'), isPaused: z.boolean() }),
  z.strictObject({ do: z.literal('jump'), left: z.int().min(1).max(100) }),
]);

const row = z.strictObject({ place: z.int().positive(), name: z.string(), from: z.string(), points: z.number() });
const wall = z.strictObject({
  version: count,
  view: z.strictObject({
    language: languageSchema, scene: z.enum(['soon', 'places', 'pause', 'end']), season: z.string(), stage: z.string(), board: z.string(), text: z.string(),
    fresh: z.array(row), before: z.array(row), podium: z.array(row), goesOn: z.strictObject({ title: z.string(), names: z.array(z.string()) }).nullable(),
  }),
}).meta({ id: 'CeremonyWall' });
export type CeremonyWall = z.infer<typeof wall>;

export const ceremoniesContract = {
  get: base.errors(refusals('not_found')).route({ method: 'GET', path: '/seasons/{id}/stages/{stage}/ceremony', tags: ['seasons'], summary: 'The ceremony of a stage as its desk sees it' })
    .input(z.strictObject(at)).output(ceremony),
  begin: base.errors(refusals('not_found', 'result_nothing')).route({ method: 'POST', path: '/seasons/{id}/stages/{stage}/ceremony', successStatus: 201, tags: ['seasons'], summary: 'Begin a ceremony, or begin it anew with another table; the wall stays the same' })
    .input(z.strictObject({ ...at, board, language: languageSchema })).output(ceremony),
  lead: base.errors(refusals('not_found', 'out_of_step', 'result_stale')).route({ method: 'PUT', path: '/seasons/{id}/stages/{stage}/ceremony', tags: ['seasons'], summary: 'Announce the next place, take one back, pause or jump' })
    .input(z.strictObject({ ...at, version: count.describe('What the desk saw when it was pressed'), command })).output(ceremony),
  end: base.errors(refusals('not_found')).route({ method: 'DELETE', path: '/seasons/{id}/stages/{stage}/ceremony', tags: ['seasons'], summary: 'End a ceremony; its wall is nobody’s then' })
    .input(z.strictObject(at)).output(ceremony),
  watch: base.errors(refusals('not_found')).route({ method: 'GET', path: '/ceremonies/{key}', tags: ['seasons'], summary: 'What a wall shows: at once when it is another version than the one seen, else when there is one, within ten seconds', ...open })
    .input(z.strictObject({ key: z.string().min(1).max(80), seen: z.coerce.number().int().nonnegative().optional() })).output(wall),
};
