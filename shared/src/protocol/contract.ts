import { oc } from '@orpc/contract';
import * as z from 'zod';
import { hostCommandSchema } from '../game/commands.ts';
import { correctionsViewSchema, correctionViewSchema, previewSchema } from '../game/correction-views.ts';
import { correctionSchema } from '../game/corrections.ts';
import { presets } from '../game/scoring.ts';
import { gameSettingsSchema } from '../game/settings.ts';
import { crowdViewSchema, deskPlayerSchema, deskTeamSchema, deskViewSchema, groupsViewSchema, progressSchema, resultRowSchema, teamRowViewSchema } from '../game/views.ts';
import { languageSchema } from '../kernel/language-schema.ts';
import { countryCodes, regionCodes } from '../place/codes.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { questContentSchema, questKeySchema } from '../quest/schema.ts';
import { phonesSchema, rehearsalStatusSchema } from '../rehearsal/status.ts';
import { errors } from './errors.ts';
import { deviceSchema, givenAnswerSchema, secret, storedSchema } from './intents.ts';

const id = z.string().min(1).max(40);
const when = z.number().describe('Epoch milliseconds');

const person = z.strictObject({ id, name: z.string(), email: z.string().nullable(), role: z.enum(['admin']), hasPassword: z.boolean() });
const session = z.strictObject({ person, token: z.string().describe('Send as `Authorization: Bearer …`; browsers get a cookie as well.') });
const password = z.string().min(10).max(128);
const questSummary = z.strictObject({
  id, slug: z.string(), title: textSchema(160), description: textSchema(400), questions: z.int(), rounds: z.int(),
  languages: z.array(languageSchema).describe('Languages in which nothing is missing'), createdAt: when,
});
const gameSummary = z.strictObject({
  id, pin: z.string(), title: textSchema(160), preset: z.enum(presets), state: z.enum(['lobby', 'running', 'finished']),
  players: z.int(), createdAt: when, finishedAt: when.nullable(), projectorLink: z.string().describe('Path of the public screen'),
});

const hostName = z.string().trim().max(60).default('').describe('Needed by whoever is not signed in');
const host = z.strictObject({ id, name: z.string(), cameBy: z.enum(['owner', 'invitation', 'rescue']), isHere: z.boolean(), isInCharge: z.boolean() });
const coHost = z.strictObject({
  gameId: id, name: z.string(),
  key: z.string().nullable().describe('Send as `Authorization: Bearer …`; browsers get a cookie as well. Null for an account, which needs none.'),
});

/** Codes this endpoint can refuse with; every endpoint can also answer bad_request, signed_out, too_many and internal. */
function refusals<const C extends (keyof typeof errors)[]>(...codes: C) {
  const common = ['bad_request', 'signed_out', 'too_many', 'internal'] as const;
  return Object.fromEntries([...common, ...codes].map((c) => [c, { status: errors[c].status }])) as Record<C[number] | (typeof common)[number], { status: number }>;
}

/** Where players can be from, in one language and its order. `language` tells when the name of a university is in another one. */
const places = z.strictObject({
  countries: z.array(z.strictObject({ code: z.enum(countryCodes), name: z.string() })),
  regions: z.array(z.strictObject({ code: z.enum(regionCodes), name: z.string() })),
  universities: z.array(z.strictObject({
    id, region: z.enum(regionCodes), name: z.string(), language: languageSchema, aliases: z.array(z.string()).describe('What else they are called'),
  })),
});
export type Places = z.infer<typeof places>;

const base = oc.errors(refusals());
/** Endpoints that need no session. */
const open = { spec: (operation: object) => ({ ...operation, security: [] }) };

/** The HTTP interface: enough to run a whole event by machine. Served as OpenAPI 3.1 at /api/openapi.json. */
export const contract = {
  session: {
    claim: base.errors(refusals('link_used')).route({ method: 'POST', path: '/session/claim', tags: ['session'], summary: 'Open the one-time link: become an organiser', ...open })
      .input(z.strictObject({ link: z.string().min(16).max(128), name: z.string().trim().min(1).max(60) })).output(session),
    signIn: base.errors(refusals('wrong_sign_in')).route({ method: 'POST', path: '/session', tags: ['session'], summary: 'Sign in', ...open })
      .input(z.strictObject({ email: z.email().max(200), password: z.string().max(128) })).output(session),
    signOut: base.route({ method: 'DELETE', path: '/session', tags: ['session'], summary: 'Sign out' }).output(z.strictObject({})),
    me: base.route({ method: 'GET', path: '/session', tags: ['session'], summary: 'Who is signed in' }).output(person),
    setPassword: base.route({ method: 'PUT', path: '/session/password', tags: ['session'], summary: 'Set the e-mail and password to sign in with on other devices' })
      .input(z.strictObject({ email: z.email().max(200), password })).output(person),
  },
  places: {
    list: base.route({ method: 'GET', path: '/places/{language}', tags: ['places'], summary: 'Countries, regions and universities that players can be from', ...open })
      .input(z.strictObject({ language: languageSchema })).output(places),
  },
  quests: {
    list: base.route({ method: 'GET', path: '/quests', tags: ['quests'], summary: 'All quests' }).output(z.array(questSummary)),
    get: base.errors(refusals('not_found')).route({ method: 'GET', path: '/quests/{id}', tags: ['quests'], summary: 'One quest with its key' })
      .input(z.strictObject({ id })).output(z.strictObject({ ...questSummary.shape, content: questContentSchema, key: questKeySchema })),
  },
  hosts: {
    list: base.errors(refusals('game_not_found')).route({ method: 'GET', path: '/games/{id}/hosts', tags: ['hosts'], summary: 'Who may lead a game, who is at a desk now, and the invitations nobody has opened' })
      .input(z.strictObject({ id })).output(z.strictObject({ hosts: z.array(host), invitations: z.array(z.strictObject({ id, createdAt: when })) })),
    invite: base.errors(refusals('game_not_found', 'hosts_full')).route({ method: 'POST', path: '/games/{id}/invitations', successStatus: 201, tags: ['hosts'], summary: 'Make a link that makes its first opener a co-host of this game' })
      .input(z.strictObject({ id })).output(z.strictObject({ id, link: z.string().describe('Path of the link: shown once') })),
    withdraw: base.errors(refusals('game_not_found', 'not_found')).route({ method: 'DELETE', path: '/games/{id}/hosts/{hostId}', tags: ['hosts'], summary: 'Take back an invitation, or the rights of a co-host' })
      .input(z.strictObject({ id, hostId: id })).output(z.strictObject({})),
    rescueCode: base.errors(refusals('game_not_found')).route({ method: 'POST', path: '/games/{id}/rescue-code', tags: ['hosts'], summary: 'The code that makes any device a desk of this game, once' })
      .input(z.strictObject({ id })).output(z.strictObject({ rescueCode: z.string() })),
    join: base.errors(refusals('link_used')).route({ method: 'POST', path: '/hosts/invitation', tags: ['hosts'], summary: 'Open an invitation: become a co-host, by account where one is signed in', ...open })
      .input(z.strictObject({ link: z.string().min(16).max(128), name: hostName })).output(coHost),
    rescue: base.errors(refusals('code_wrong')).route({ method: 'POST', path: '/hosts/rescue', tags: ['hosts'], summary: 'Type a rescue code: lead its game from here at once', ...open })
      .input(z.strictObject({ code: z.string().max(60), name: hostName, device: deviceSchema.nullable().default(null) })).output(coHost),
  },
  games: {
    list: base.route({ method: 'GET', path: '/games', tags: ['games'], summary: 'Own games, newest first' }).output(z.array(gameSummary)),
    create: base.errors(refusals('not_found')).route({ method: 'POST', path: '/games', successStatus: 201, tags: ['games'], summary: 'Create a game from a quest' })
      .input(z.strictObject({ questId: id, settings: gameSettingsSchema.prefault({}), projectorLanguages: z.array(languageSchema).min(1).max(2) }))
      .output(gameSummary),
    desk: base.errors(refusals('game_not_found', 'forbidden')).route({ method: 'GET', path: '/games/{id}', tags: ['games'], summary: 'The desk: state, controls, next question with its key' })
      .input(z.strictObject({ id, language: languageSchema.default('en') })).output(z.strictObject({ view: deskViewSchema, progress: progressSchema })),
    command: base.errors(refusals('game_not_found', 'forbidden', 'out_of_step', 'not_now', 'player_not_found', 'name_taken', 'name_empty', 'name_too_long', 'name_mixed_scripts', 'name_not_allowed', 'name_unkind', 'team_not_found', 'teams_full', 'team_name_not_allowed', 'team_name_taken', 'too_few_players', 'try_again'))
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
  },
  rehearsal: {
    start: base.errors(refusals('not_found', 'game_not_found', 'rehearsal_running', 'hall_busy'))
      .route({ method: 'POST', path: '/rehearsal', successStatus: 201, tags: ['rehearsal'], summary: 'Rehearse with simulated phones on this server; leaves no trace' })
      .input(z.strictObject({
        of: z.union([
          z.strictObject({ questId: id, settings: gameSettingsSchema.prefault({}), projectorLanguages: z.array(languageSchema).min(1).max(2) }),
          z.strictObject({ gameId: id }).describe('As this game is set'),
        ]),
        phones: phonesSchema,
        seed: z.int().min(1).max(999_999).optional().describe('The same seed makes the same phones'),
      }))
      .output(rehearsalStatusSchema.nullable()),
    status: base.route({ method: 'GET', path: '/rehearsal', tags: ['rehearsal'], summary: 'How far the own rehearsal is, or its verdict; null when there was none since the start' })
      .output(rehearsalStatusSchema.nullable()),
    cancel: base.route({ method: 'DELETE', path: '/rehearsal', tags: ['rehearsal'], summary: 'Stop the own rehearsal' }).output(rehearsalStatusSchema.nullable()),
  },
};
