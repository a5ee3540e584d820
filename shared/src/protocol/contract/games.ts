import * as z from 'zod';
import { hostCommandSchema } from '../../game/commands.ts';
import { correctionsViewSchema, correctionViewSchema, previewSchema } from '../../game/correction-views.ts';
import { correctionSchema } from '../../game/corrections.ts';
import { presets } from '../../game/scoring.ts';
import { gameSettingsSchema } from '../../game/settings.ts';
import { crowdViewSchema, deskPlayerSchema, deskTeamSchema, deskViewSchema, groupsViewSchema, progressSchema, resultRowSchema, teamRowViewSchema } from '../../game/views.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { givenAnswerSchema, secret, storedSchema } from '../intents.ts';
import { base, id, open, refusals, when } from './base.ts';

const gameSummary = z.strictObject({
  id, pin: z.string(), title: textSchema(160), preset: z.enum(presets), state: z.enum(['lobby', 'running', 'finished']),
  players: z.int(), createdAt: when, finishedAt: when.nullable(), projectorLink: z.string().describe('Path of the public screen'),
});

export const gamesContract = {
  list: base.route({ method: 'GET', path: '/games', tags: ['games'], summary: 'Own games, newest first' }).output(z.array(gameSummary)),
  create: base.errors(refusals('not_found', 'quest_incomplete')).route({ method: 'POST', path: '/games', successStatus: 201, tags: ['games'], summary: 'Create a game from a quest' })
    .input(z.strictObject({ questId: id, settings: gameSettingsSchema.prefault({}), projectorLanguages: z.array(languageSchema).min(1).max(2) }))
    .output(gameSummary),
  desk: base.errors(refusals('game_not_found', 'forbidden')).route({ method: 'GET', path: '/games/{id}', tags: ['games'], summary: 'The desk: state, controls, next question with its key' })
    .input(z.strictObject({ id, language: languageSchema.default('en') })).output(z.strictObject({ view: deskViewSchema, progress: progressSchema })),
  command: base.errors(refusals('game_not_found', 'forbidden', 'out_of_step', 'start_too_early', 'start_too_late', 'not_now', 'quest_sealed', 'player_not_found', 'name_taken', 'name_empty', 'name_too_long', 'name_mixed_scripts', 'name_not_allowed', 'name_unkind', 'team_not_found', 'teams_full', 'team_name_not_allowed', 'team_name_taken', 'too_few_players', 'try_again'))
    .route({ method: 'POST', path: '/games/{id}/commands', tags: ['games'], summary: 'Give a desk command' })
    .input(z.strictObject({ id, language: languageSchema.default('en'), command: hostCommandSchema }))
    .output(z.strictObject({ view: deskViewSchema, progress: progressSchema })),
  answer: base.errors(refusals('seat_not_found', 'seat_removed', 'answer_not_open', 'answer_too_late', 'answer_invalid', 'question_paused', 'try_again'))
    .route({ method: 'POST', path: '/games/{id}/answers', tags: ['games'], summary: 'Give an answer from a seat, where no socket gets through', ...open })
    .input(z.strictObject({ id, secret, ...givenAnswerSchema.shape })).output(storedSchema),
  players: base.errors(refusals('game_not_found', 'forbidden')).route({ method: 'GET', path: '/games/{id}/players', tags: ['games'], summary: 'The players of a game' })
    .input(z.strictObject({ id, search: z.string().max(80).default(''), offset: z.coerce.number().int().min(0).default(0), language: languageSchema.default('en') }))
    .output(z.strictObject({ players: z.array(deskPlayerSchema), found: z.int() })),
  teams: base.errors(refusals('game_not_found', 'forbidden')).route({ method: 'GET', path: '/games/{id}/teams', tags: ['games'], summary: 'The teams of a game, best first' })
    .input(z.strictObject({ id, search: z.string().max(80).default(''), offset: z.coerce.number().int().min(0).default(0) }))
    .output(z.strictObject({ teams: z.array(deskTeamSchema), found: z.int(), alone: z.int() })),
  crowd: base.errors(refusals('game_not_found', 'forbidden')).route({ method: 'GET', path: '/games/{id}/crowd', tags: ['games'], summary: 'Names that wait for approval, bursts of similar names, how fast players come in' })
    .input(z.strictObject({ id })).output(crowdViewSchema),
  results: base.errors(refusals('game_not_found', 'forbidden', 'not_now')).route({ method: 'GET', path: '/games/{id}/results', tags: ['games'], summary: 'The final standings of a finished game, with the hash of the score sheet' })
    .input(z.strictObject({ id, language: languageSchema.default('en') })).output(z.strictObject({
      version: z.int(), hash: z.string(), rows: z.array(resultRowSchema), groups: z.array(groupsViewSchema), corrections: z.array(correctionViewSchema),
      teams: z.array(teamRowViewSchema),
    })),
  corrections: base.errors(refusals('game_not_found', 'forbidden')).route({ method: 'GET', path: '/games/{id}/corrections', tags: ['games'], summary: 'What was played, what players object to, and what was corrected' })
    .input(z.strictObject({ id })).output(correctionsViewSchema),
  preview: base.errors(refusals('game_not_found', 'forbidden', 'not_now', 'player_not_found', 'key_invalid'))
    .route({ method: 'POST', path: '/games/{id}/corrections/preview', tags: ['games'], summary: 'What a correction would change; the desk command `correct` makes it' })
    .input(z.strictObject({ id, correction: correctionSchema })).output(previewSchema),
};
