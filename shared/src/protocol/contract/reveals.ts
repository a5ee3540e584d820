import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { countryCodes } from '../../place/codes.ts';
import { revealBys } from '../../reveal/steps.ts';
import { base, id, open, refusals } from './base.ts';

const count = z.int().nonnegative();
const points = z.number().nullable();
const by = z.enum(revealBys).describe('Part by part of what: of each juror, of each criterion, or country by country');

const view = z.strictObject({
  title: textSchema(160), reference: languageSchema, languages: z.array(languageSchema), countries: z.array(z.enum(countryCodes)),
  offered: z.strictObject({ number: z.int().positive(), isReleased: z.boolean(), works: count }).nullable().describe('Of which version a reveal can be: one that is checked, or released'),
  running: z.strictObject({
    by, most: count, language: languageSchema, link: z.string().describe('The path of its wall'), version: count, shown: count.describe('Steps that were shown; one more than there are is the end'),
    isStale: z.boolean().describe('The decision was drafted anew: the wall shows nothing'),
    presenter: z.strictObject({ id, name: z.string() }).nullable().describe('Null when that account is gone'), isMine: z.boolean().describe('Whether the asker presents it'), isTold: z.boolean().describe('Whether the presenter took it on'),
    isDark: z.boolean().describe('What comes is told to the asker as to the hall: step by step'), steps: z.array(z.strictObject({ head: z.string(), titles: z.array(z.string()) })).describe('Empty ones are not told yet'),
  }).nullable(),
  mayBegin: z.boolean(),
});
export type RevealView = z.infer<typeof view>;

const picture = z.strictObject({
  version: count, language: languageSchema, title: z.string(), head: z.string(), isOver: z.boolean(),
  rows: z.array(z.strictObject({
    number: z.int().positive(), title: z.string(), country: z.string(), soFar: points.describe('Of what was shown, 0–100'), gained: points.describe('By the newest part'),
    place: z.int().positive().nullable(), total: points.describe('Null until its place is announced'),
  })),
}).meta({ id: 'RevealPicture' });
export type RevealPictureView = z.infer<typeof picture>;

const found = base.errors(refusals('not_found', 'not_yours'));
const presenterId = id.describe('Whose account leads it: who writes the call, or hosts');

export const revealsContract = {
  get: found.route({ method: 'GET', path: '/calls/{id}/reveal', tags: ['decision'], summary: 'The reveal of a decision as its desk sees it' }).input(z.strictObject({ id })).output(view),
  begin: found.errors(refusals('result_nothing', 'presenter_unfit', 'presenter_in_conflict')).route({ method: 'POST', path: '/calls/{id}/reveal', successStatus: 201, tags: ['decision'], summary: 'Begin a reveal, or begin it anew; the wall stays the same' })
    .input(z.strictObject({ id, by, most: z.int().min(2).max(30).describe('Works on the wall'), language: languageSchema, presenterId })).output(view),
  lead: found.errors(refusals('out_of_step', 'result_stale', 'presenter_in_conflict')).route({ method: 'PUT', path: '/calls/{id}/reveal', tags: ['decision'], summary: 'Show the next step, or take one back' })
    .input(z.strictObject({ id, version: count.describe('What the desk saw when it was pressed'), to: z.enum(['next', 'back']) })).output(view),
  present: found.errors(refusals('presenter_unfit', 'presenter_in_conflict')).route({ method: 'PUT', path: '/calls/{id}/reveal/presenter', tags: ['decision'], summary: 'Hand a reveal over to somebody else, or take it' }).input(z.strictObject({ id, presenterId })).output(view),
  accept: found.errors(refusals('presenter_in_conflict')).route({ method: 'POST', path: '/calls/{id}/reveal/presenter', tags: ['decision'], summary: 'Take on to present, knowing everything before the hall' }).input(z.strictObject({ id })).output(view),
  end: found.route({ method: 'DELETE', path: '/calls/{id}/reveal', tags: ['decision'], summary: 'End a reveal; its wall is nobody’s then' }).input(z.strictObject({ id })).output(view),
  watch: base.errors(refusals('not_found')).route({ method: 'GET', path: '/reveals/{key}', tags: ['decision'], summary: 'What a wall shows: at once when it is another version than the one seen, else when there is one, within ten seconds', ...open })
    .input(z.strictObject({ key: z.string().min(1).max(80), seen: z.coerce.number().int().nonnegative().optional() })).output(picture),
};
