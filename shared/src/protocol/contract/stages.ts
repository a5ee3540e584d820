import * as z from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { entrySchema } from '../../season/entry.ts';
import { metrics } from '../../season/metrics.ts';
import { base, id, refusals, when } from './base.ts';

const count = z.int().nonnegative();
const slug = z.string().min(1).max(40);
const ranked = z.strictObject({ id, ...entrySchema.shape, isWithdrawn: z.boolean() });
const entry = z.strictObject({ ...ranked.shape, createdAt: when });
const entries = z.array(entry);

const seat = z.strictObject({ number: z.int().positive(), name: z.string(), entryId: id.nullable(), points: count.nullable().describe('Null while it is kept in its hall') });
const seasonGame = z.strictObject({
  gameId: id, title: textSchema(400), stage: slug, stageGame: slug, venueId: id.nullable(), venue: z.string(), isFinished: z.boolean(), isPlayOff: z.boolean(), seats: z.array(seat),
});
const games = z.array(seasonGame);

const by = z.enum(['country', 'region', 'university']);
const verdict = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('in'), rule: z.string() }),
  z.strictObject({ outcome: z.literal('reserve'), number: z.int().positive() }),
  z.strictObject({ outcome: z.literal('tied'), rule: z.string() }),
  z.strictObject({ outcome: z.literal('out'), reason: z.enum(['withdrawn', 'not_eligible', 'below_least', 'capped', 'below_line']), cap: by.optional() }),
]).meta({ id: 'Verdict' });
const values = z.strictObject(Object.fromEntries(metrics.map((metric) => [metric, z.number()])) as Record<(typeof metrics)[number], z.ZodNumber>);

export const stageTableSchema = z.strictObject({
  rows: z.array(z.strictObject({ entry: ranked, place: z.int().positive(), values, games: count, equated: z.number().nullable(), verdict: verdict.nullable() })),
  ties: z.array(z.strictObject({ rule: z.string(), seats: count, entries: z.array(id) })),
  shifts: z.array(z.strictObject({ country: z.string(), entries: count, shift: z.number(), error: z.number().nullable() })).describe('What the anchors added to each country'),
  playOffs: z.array(z.strictObject({
    rule: z.string(), seats: count, entries: z.array(id), questions: count.describe('That were asked'), order: z.array(z.array(id)).describe('Better first; those that are still equal together'), isDecided: z.boolean(),
  })).default([]).describe('None in results from before there were any'),
}).meta({ id: 'StageTable' });
export type StageTableView = z.infer<typeof stageTableSchema>;

const standing = z.strictObject({
  ...stageTableSchema.shape,
  outlook: z.array(z.strictObject({ entryId: id, outlook: z.enum(['safe', 'in', 'reach', 'out']) })).nullable().describe('If the stage ended now; null where points do not decide, and once nothing is left to play'),
});
const seats = z.array(z.strictObject({
  entryId: id, rule: z.string(), state: z.enum(['offered', 'confirmed', 'declined', 'lapsed', 'withdrawn']), offeredAt: when, until: when.describe('The last instant at which it may be confirmed'),
}));

/** What keeps the results of a stage from being final. */
export const openings = ['no_game', 'window_open', 'game_running', 'open_appeals', 'ties', 'disputes_open', 'appeal_window'] as const;
export type Opening = (typeof openings)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/).describe('Of the table: what is checked and released is what was seen');
const result = z.strictObject({
  number: z.int().positive(), hash, madeBy: z.string().nullable(), madeAt: when, checkedBy: z.string().nullable(), checkedAt: when.nullable(), releasedAt: when.nullable(),
  reason: textSchema(400).nullable(), table: stageTableSchema,
});
const results = z.strictObject({
  openings: z.array(z.enum(openings)).describe('What stands against calling the table final'), results: z.array(result).describe('Newest first; people by name'),
});
export type StageResultsView = z.infer<typeof results>;

const asked = base.errors(refusals('not_found'));

export const stagesContract = {
  entries: asked.route({ method: 'GET', path: '/seasons/{id}/entries', tags: ['seasons'], summary: 'Who takes part in a season' })
    .input(z.strictObject({ id })).output(entries),
  addEntries: asked.route({ method: 'POST', path: '/seasons/{id}/entries', successStatus: 201, tags: ['seasons'], summary: 'Add entries, as a coordinator’s list has them' })
    .input(z.strictObject({ id, entries: z.array(entrySchema).min(1).max(500) })).output(entries),
  changeEntry: asked.route({ method: 'PUT', path: '/seasons/{id}/entries/{entryId}', tags: ['seasons'], summary: 'Correct an entry' })
    .input(z.strictObject({ id, entryId: id, entry: entrySchema })).output(entries),
  withdraw: asked.route({ method: 'PUT', path: '/seasons/{id}/entries/{entryId}/withdrawal', tags: ['seasons'], summary: 'Note that an entry withdraws, or that it does not' })
    .input(z.strictObject({ id, entryId: id, isWithdrawn: z.boolean() })).output(entries),
  games: asked.route({ method: 'GET', path: '/seasons/{id}/games', tags: ['seasons'], summary: 'The live games that count, with whose each seat is' })
    .input(z.strictObject({ id })).output(games),
  addGame: asked.route({ method: 'POST', path: '/seasons/{id}/games', successStatus: 201, tags: ['seasons'], summary: 'Let a live game count, which one leads oneself; seats are matched to entries by their names' })
    .input(z.strictObject({ id, gameId: id, stage: slug, stageGame: slug, venue: z.string().trim().max(120).describe('Its name: one that is not there is added') })).output(games),
  match: base.errors(refusals('not_found', 'entry_twice')).route({ method: 'PUT', path: '/seasons/{id}/games/{gameId}/seats', tags: ['seasons'], summary: 'Say whose each seat is' })
    .input(z.strictObject({ id, gameId: id, seats: z.array(z.strictObject({ number: z.int().positive(), entryId: id })).max(10_000) })).output(games),
  removeGame: asked.route({ method: 'DELETE', path: '/seasons/{id}/games/{gameId}', tags: ['seasons'], summary: 'Let a live game count no longer' })
    .input(z.strictObject({ id, gameId: id })).output(games),
  table: asked.route({ method: 'GET', path: '/seasons/{id}/stages/{stage}/table', tags: ['seasons'], summary: 'How a stage stands now, and who goes on if it ends so' })
    .input(z.strictObject({ id, stage: slug })).output(standing),
  addPlayOff: base.errors(refusals('not_found', 'tie_gone')).route({ method: 'POST', path: '/seasons/{id}/stages/{stage}/play-offs', successStatus: 201, tags: ['seasons'], summary: 'Let a live game, which one leads oneself, decide between equal entries' })
    .input(z.strictObject({ id, stage: slug, gameId: id, rule: slug, entries: z.array(id).min(2).max(500) })).output(standing),
  seats: asked.route({ method: 'GET', path: '/seasons/{id}/stages/{stage}/seats', tags: ['seasons'], summary: 'Who was offered a seat in the next stage, and what became of it' })
    .input(z.strictObject({ id, stage: slug })).output(seats),
  answerSeat: base.errors(refusals('not_found', 'seat_gone')).route({ method: 'PUT', path: '/seasons/{id}/stages/{stage}/seats/{entryId}', tags: ['seasons'], summary: 'Confirm a seat for an entry, or decline it' })
    .input(z.strictObject({ id, stage: slug, entryId: id, isConfirmed: z.boolean() })).output(seats),
  results: asked.route({ method: 'GET', path: '/seasons/{id}/stages/{stage}/results', tags: ['seasons'], summary: 'The results of a stage: a draft, and what was released' })
    .input(z.strictObject({ id, stage: slug })).output(results),
  draftResults: base.errors(refusals('not_found', 'result_open', 'result_nothing')).route({ method: 'POST', path: '/seasons/{id}/stages/{stage}/results', successStatus: 201, tags: ['seasons'], summary: 'Draft the results from the table as it is now' })
    .input(z.strictObject({ id, stage: slug })).output(results),
  checkResults: base.errors(refusals('not_found', 'result_same_person', 'result_stale')).route({ method: 'PUT', path: '/seasons/{id}/stages/{stage}/results/check', tags: ['seasons'], summary: 'Say that the draft is right, as somebody who did not make it' })
    .input(z.strictObject({ id, stage: slug, hash })).output(results),
  releaseResults: base.errors(refusals('not_found', 'result_stale', 'reason_missing')).route({ method: 'PUT', path: '/seasons/{id}/stages/{stage}/results/release', tags: ['seasons'], summary: 'Make what was checked public, as a version that never changes' })
    .input(z.strictObject({ id, stage: slug, hash, reason: textSchema(400).optional().describe('Asked from the second version on') })).output(results),
};
