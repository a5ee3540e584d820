import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { LAST_OFFER } from '../names/offer.ts';
import { kindKeySchema, questionContentSchema, questionKeySchema } from '../quest/schema.ts';
import { cityIds } from '../place/codes.ts';
import { homeSchema } from '../place/home.ts';
import { boards } from './board.ts';
import { gameSettingsSchema } from './settings.ts';

const at = z.number();
const index = z.int().nonnegative();
const look = z.strictObject({ pattern: z.int().min(0).max(11), colour: z.int().min(0).max(7) }).meta({ id: 'Look' });
const text = textSchema(400);

const outline = z.strictObject({
  revisionId: z.string(),
  isSealed: z.boolean().default(false),
  title: text,
  reference: languageSchema,
  rounds: z.array(z.strictObject({ title: text.nullable(), stop: z.enum(cityIds).nullable().default(null), questions: z.int().positive() })),
  questions: z.int().positive(),
  surveys: z.int().nonnegative().default(0),
  leastPoints: z.int().nonnegative(),
});

const askedName = z.strictObject({ name: z.string(), skeleton: z.string() });
const number = z.int().positive();

const seat = z.strictObject({
  id: z.string(), number, name: z.string(), skeleton: z.string(), look, secretHash: z.string(), waiting: askedName.nullable().default(null),
  home: homeSchema.nullable().default(null),
  team: number.nullable().default(null), members: z.array(z.string()).default([]),
});

/** A name by its number among those that the game offers to a seat. */
export const nameOfferSchema = z.strictObject({ offer: z.int().min(0).max(LAST_OFFER), language: languageSchema }).meta({ id: 'NameOffer' });
export type NameOffer = z.infer<typeof nameOfferSchema>;

/** Which host did it, by name, and why: it is told in public. */
const byHost = { by: z.string(), reason: z.string() };
const appeal = z.strictObject({ playerId: z.string(), language: languageSchema, text: z.string() });

const nameInAll = z.strictObject({ ky: z.string(), tg: z.string(), uz: z.string(), ru: z.string(), en: z.string() });
const teamName = z.union([z.string(), nameInAll]).meta({ id: 'TeamName' });

/** What can happen in a game, in the past tense. Every event carries its version, so that an old journal still folds. */
export const gameEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('gameCreated'), v: z.literal(2), at, id: z.string(), pin: z.string(), hostName: z.string(), outline,
    settings: gameSettingsSchema, projectorLanguages: z.array(languageSchema).min(1).max(2),
  }),
  z.strictObject({ type: z.literal('questUnsealed'), v: z.literal(1), at, outline }),
  z.strictObject({ type: z.literal('playersJoined'), v: z.literal(1), at, seats: z.array(seat).min(1) }),
  z.strictObject({ type: z.literal('playerRenamed'), v: z.literal(1), at, playerId: z.string(), name: z.string(), skeleton: z.string() }),
  z.strictObject({ type: z.literal('playerRemoved'), v: z.literal(1), at, playerId: z.string() }),
  z.strictObject({ type: z.literal('namesApproved'), v: z.literal(1), at, playerIds: z.array(z.string()).min(1) }),
  z.strictObject({ type: z.literal('playersRemoved'), v: z.literal(1), at, playerIds: z.array(z.string()).min(1) }),
  z.strictObject({ type: z.literal('playerLetBack'), v: z.literal(1), at, playerId: z.string(), ...askedName.shape, waiting: askedName.nullable() }),
  z.strictObject({ type: z.literal('burstKept'), v: z.literal(1), at, first: number }),
  z.strictObject({ type: z.literal('hallCodeSet'), v: z.literal(1), at, isOn: z.boolean() }),
  z.strictObject({ type: z.literal('gameLocked'), v: z.literal(1), at, isLocked: z.boolean(), by: z.enum(['host', 'rush']).default('host') }),
  z.strictObject({ type: z.literal('deskTaken'), v: z.literal(1), at, host: z.string(), name: z.string(), device: z.string().nullable() }),
  z.strictObject({ type: z.literal('restBegun'), v: z.literal(1), at }),
  z.strictObject({ type: z.literal('restEnded'), v: z.literal(1), at }),
  z.strictObject({ type: z.literal('paceHeld'), v: z.literal(1), at }),
  z.strictObject({ type: z.literal('paceReleased'), v: z.literal(1), at }),
  z.strictObject({ type: z.literal('membersNamed'), v: z.literal(1), at, playerId: z.string(), members: z.array(z.string()) }),
  z.strictObject({
    type: z.literal('teamsMade'), v: z.literal(1), at, teams: z.array(z.strictObject({ number, name: z.string(), code: z.string() })).min(1),
  }),
  z.strictObject({ type: z.literal('teamRenamed'), v: z.literal(1), at, team: number, name: z.string() }),
  z.strictObject({ type: z.literal('teamRemoved'), v: z.literal(1), at, team: number }),
  z.strictObject({ type: z.literal('playerMoved'), v: z.literal(1), at, playerId: z.string(), team: number.nullable() }),
  z.strictObject({
    type: z.literal('teamsDealt'), v: z.literal(1), at, seed: z.int().nonnegative(),
    teams: z.array(z.strictObject({ number, name: nameInAll, code: z.string(), members: z.array(z.string()) })).min(1),
  }),
  z.strictObject({ type: z.literal('dealTakenBack'), v: z.literal(1), at }),
  z.strictObject({ type: z.literal('boardShown'), v: z.literal(1), at, board: z.enum(boards) }),
  z.strictObject({
    type: z.literal('projectorSet'), v: z.literal(1), at, languages: z.array(languageSchema).min(1).max(2), isTestCard: z.boolean(),
  }),
  z.strictObject({ type: z.literal('soundSet'), v: z.literal(1), at, volume: z.number().min(0).max(1), isMuted: z.boolean() }),
  z.strictObject({ type: z.literal('soundTested'), v: z.literal(1), at }),
  z.strictObject({ type: z.literal('roundOpened'), v: z.literal(1), at, round: index, index }),
  z.strictObject({
    type: z.literal('questionOpened'), v: z.literal(1), at, index, content: questionContentSchema, opensAt: at, closesAt: at,
    talkMs: z.number().nonnegative().default(0),
  }),
  z.strictObject({ type: z.literal('answeringOpened'), v: z.literal(1), at, index, opensAt: at }),
  z.strictObject({ type: z.literal('answeringEnded'), v: z.literal(1), at, index }),
  z.strictObject({ type: z.literal('questionPaused'), v: z.literal(1), at, index }),
  z.strictObject({ type: z.literal('questionResumed'), v: z.literal(1), at, index }),
  z.strictObject({ type: z.literal('timeAdded'), v: z.literal(1), at, index, ms: z.int().positive() }),
  z.strictObject({ type: z.literal('questionHeld'), v: z.literal(1), at, index, from: at, to: at }),
  z.strictObject({
    type: z.literal('questionRevealed'), v: z.literal(1), at, index, key: questionKeySchema, reason: z.enum(['time', 'everyone', 'host']),
  }),
  z.strictObject({ type: z.literal('questionSkipped'), v: z.literal(1), at, index }),
  z.strictObject({ type: z.literal('questionVoided'), v: z.literal(1), at, index, ...byHost }),
  z.strictObject({ type: z.literal('questionReinstated'), v: z.literal(1), at, index, ...byHost }),
  z.strictObject({ type: z.literal('keyChanged'), v: z.literal(1), at, index, right: kindKeySchema, ...byHost }),
  z.strictObject({ type: z.literal('pointsAdjusted'), v: z.literal(1), at, playerId: z.string(), points: z.int(), ...byHost }),
  z.strictObject({ type: z.literal('textRuled'), v: z.literal(1), at, index, id: z.string(), isShown: z.boolean() }),
  z.strictObject({ type: z.literal('appealsRaised'), v: z.literal(1), at, index, appeals: z.array(appeal).min(1) }),
  z.strictObject({ type: z.literal('appealsDeclined'), v: z.literal(1), at, index, group: z.string(), ...byHost }),
  z.strictObject({ type: z.literal('leaderboardShown'), v: z.literal(1), at, index }),
  z.strictObject({ type: z.literal('podiumShown'), v: z.literal(1), at }),
  z.strictObject({ type: z.literal('ceremonyMoved'), v: z.literal(1), at, cursor: z.int().positive().nullable() }),
  z.strictObject({ type: z.literal('gameFinished'), v: z.literal(1), at }),
]);

export type GameEvent = z.infer<typeof gameEventSchema>;
export type Seat = z.infer<typeof seat>;
export { look as lookSchema, teamName as teamNameSchema };
