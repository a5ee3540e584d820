import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { stageGameRefSchema } from '../../venue/schema.ts';
import { base, id, refusals, when } from './base.ts';

const file = z.strictObject({ headers: z.strictObject({ 'content-disposition': z.string() }), body: z.file() });
const hall = { id, venueId: id };
const bundle = z.strictObject({
  id, venueId: id, ...stageGameRefSchema.shape, issuedAt: when, importedAt: when.nullable().describe('When its result was taken in'), reason: z.string().nullable().describe('Why it was taken late'),
});
const bundles = z.strictObject({ fingerprint: z.string().describe('Of the key that signs bundles here'), bundles: z.array(bundle) });
export type BundlesView = z.infer<typeof bundles>;

const opened = z.strictObject({
  id, season: textSchema(160), stage: textSchema(160), game: textSchema(160), venue: z.string(), reference: languageSchema, questions: z.int().nonnegative(),
  issuedAt: when, openedAt: when, fingerprint: z.string().describe('Of the key that signed it: whose it is'),
  begins: z.strictObject({ from: when, until: when }).nullable(), isBegun: z.boolean().describe('The start key was typed'),
  roster: z.array(z.strictObject({ id, name: z.string(), isSeated: z.boolean() })),
  live: z.strictObject({ gameId: id, pin: z.string(), state: z.enum(['lobby', 'running', 'finished']), players: z.int() }).nullable(),
});
const box = z.array(opened).describe('Newest first');
export type BoxView = z.infer<typeof box>;

const asked = base.errors(refusals('not_found'));

export const boxesContract = {
  list: asked.route({ method: 'GET', path: '/seasons/{id}/bundles', tags: ['boxes'], summary: 'The bundles that were given out to halls without a connection' })
    .input(z.strictObject({ id })).output(bundles),
  issue: asked.errors(refusals('venue_not_playing', 'download_closed', 'quest_incomplete', 'quest_sealed'))
    .route({ method: 'POST', path: '/seasons/{id}/venues/{venueId}/bundles', successStatus: 201, tags: ['boxes'], summary: 'Make a bundle of a game for a hall that has no connection' })
    .input(z.strictObject({ ...hall, ...stageGameRefSchema.shape })).output(bundles),
  download: asked.errors(refusals('download_closed', 'quest_incomplete', 'quest_sealed', 'venue_not_playing'))
    .route({ method: 'GET', path: '/seasons/{id}/venues/{venueId}/bundles/{bundleId}', outputStructure: 'detailed', tags: ['boxes'], summary: 'The file of a bundle: signed, its quest sealed until the start key is typed' })
    .input(z.strictObject({ ...hall, bundleId: id })).output(file),
  startKey: asked.errors(refusals('start_too_early')).route({ method: 'GET', path: '/seasons/{id}/venues/{venueId}/bundles/{bundleId}/start-key', tags: ['boxes'], summary: 'What opens a bundle; its host is told when the hall may begin' })
    .input(z.strictObject({ ...hall, bundleId: id })).output(z.strictObject({ startKey: z.string() })),
  take: base.errors(refusals('too_large', 'bundle_unknown', 'bundle_damaged', 'result_foreign', 'result_damaged', 'result_wrong_quest', 'result_invalid', 'result_not_over', 'result_late', 'result_differs', 'quest_sealed'))
    .route({ method: 'POST', path: '/box-results', successStatus: 201, inputStructure: 'detailed', tags: ['boxes'], summary: 'Take in what a hall played, sent as application/octet-stream: replayed, and counted once however often it comes' })
    .input(z.object({ query: z.strictObject({ reason: z.string().trim().min(1).max(400).optional().describe('Why it is taken though it is late') }), body: z.file() })).output(z.strictObject({ seasonId: id, ...bundle.shape })),
  opened: base.route({ method: 'GET', path: '/boxes', tags: ['boxes'], summary: 'The bundles that were brought to this machine' }).output(box),
  read: base.errors(refusals('too_large', 'bundle_unknown', 'bundle_damaged'))
    .route({ method: 'POST', path: '/boxes', successStatus: 201, inputStructure: 'detailed', tags: ['boxes'], summary: 'Bring a bundle, sent as application/octet-stream' })
    .input(z.object({ body: z.file() })).output(box),
  makeGame: asked.errors(refusals('hall_game_there')).route({ method: 'POST', path: '/boxes/{id}/game', successStatus: 201, tags: ['boxes'], summary: 'Make the game of a bundle: it gathers its players while the quest is sealed' })
    .input(z.strictObject({ id, projectorLanguages: z.array(languageSchema).min(1).max(2) })).output(box),
  begin: asked.errors(refusals('start_key_wrong')).route({ method: 'PUT', path: '/boxes/{id}/start-key', tags: ['boxes'], summary: 'Open the quest of a bundle with its start key' })
    .input(z.strictObject({ id, startKey: z.string().max(80) })).output(box),
  result: asked.errors(refusals('result_not_over')).route({ method: 'GET', path: '/boxes/{id}/result', outputStructure: 'detailed', tags: ['boxes'], summary: 'What was played, signed, for the centre' })
    .input(z.strictObject({ id })).output(file),
};
