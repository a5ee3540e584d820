import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { hallStateNames } from '../../venue/hall-state.ts';
import { hallTermsSchema, stageGameRefSchema, venueSchema } from '../../venue/schema.ts';
import { base, id, refusals, when } from './base.ts';

const window = z.strictObject({ from: when, until: when });
const play = z.strictObject({
  ...stageGameRefSchema.shape, window: window.nullable().describe('When this hall may begin; null while the game has no times'),
  state: z.enum(hallStateNames), question: z.int().nonnegative().describe('The one that was opened last, from 1'),
  live: z.strictObject({ gameId: id, pin: z.string(), projectorLink: z.string(), isMine: z.boolean().describe('Whoever asks leads it') }).nullable(),
  seated: z.array(id).describe('Entries that have a seat in it'),
  here: z.array(z.strictObject({ entryId: id, at: when, by: z.string().nullable() })).describe('Checked in, by whom'),
});
const venue = z.strictObject({
  id, ...venueSchema.shape, hosts: z.array(z.strictObject({ id, name: z.string() })), roster: z.array(id).describe('Entries that are expected'), games: z.array(play),
});
const terms = z.strictObject({ ...stageGameRefSchema.shape, terms: hallTermsSchema.nullable(), isUsual: z.boolean() });
const all = z.strictObject({ venues: z.array(venue), terms: z.array(terms) });
export type VenuesView = z.infer<typeof all>;

const asked = base.errors(refusals('not_found'));
const one = { id, venueId: id };

export const venuesContract = {
  list: asked.route({ method: 'GET', path: '/seasons/{id}/venues', tags: ['venues'], summary: 'The venues of a season and how far each is; a host sees the own ones' })
    .input(z.strictObject({ id })).output(all),
  add: asked.errors(refusals('venue_name_taken', 'venue_no_window')).route({ method: 'POST', path: '/seasons/{id}/venues', successStatus: 201, tags: ['venues'], summary: 'Add a venue' })
    .input(z.strictObject({ id, venue: venueSchema })).output(all),
  change: asked.errors(refusals('venue_name_taken', 'venue_no_window')).route({ method: 'PUT', path: '/seasons/{id}/venues/{venueId}', tags: ['venues'], summary: 'Change a venue, and which games it plays when' })
    .input(z.strictObject({ ...one, venue: venueSchema })).output(all),
  remove: asked.errors(refusals('venue_in_use')).route({ method: 'DELETE', path: '/seasons/{id}/venues/{venueId}', tags: ['venues'], summary: 'Remove a venue in which nothing was played' })
    .input(z.strictObject(one)).output(all),
  setHosts: asked.route({ method: 'PUT', path: '/seasons/{id}/venues/{venueId}/hosts', tags: ['venues'], summary: 'Say who runs a hall' })
    .input(z.strictObject({ ...one, people: z.array(id).max(20) })).output(all),
  setRoster: asked.route({ method: 'PUT', path: '/seasons/{id}/venues/{venueId}/roster', tags: ['venues'], summary: 'Say which entries are expected in a hall' })
    .input(z.strictObject({ ...one, entries: z.array(id).max(2_000) })).output(all),
  setTerms: asked.route({ method: 'PUT', path: '/seasons/{id}/hall-terms', tags: ['venues'], summary: 'Say when the quest of a game is given out and until when results are taken; null is as usual' })
    .input(z.strictObject({ id, ...stageGameRefSchema.shape, terms: hallTermsSchema.nullable() })).output(all),
  checkIn: asked.route({ method: 'PUT', path: '/seasons/{id}/venues/{venueId}/check-ins/{entryId}', tags: ['venues'], summary: 'Note that an entry has come to a game, or has not' })
    .input(z.strictObject({ ...one, entryId: id, ...stageGameRefSchema.shape, isHere: z.boolean() })).output(all),
  makeGame: asked.errors(refusals('venue_not_playing', 'download_closed', 'start_too_late', 'hall_game_there', 'quest_incomplete', 'quest_sealed'))
    .route({ method: 'POST', path: '/seasons/{id}/venues/{venueId}/games', successStatus: 201, tags: ['venues'], summary: 'Make the live game of a hall from the quest of the season; it counts by itself' })
    .input(z.strictObject({ ...one, ...stageGameRefSchema.shape, projectorLanguages: z.array(languageSchema).min(1).max(2) })).output(all),
};
