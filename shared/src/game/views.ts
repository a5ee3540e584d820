import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { audioViewSchema, pictureViewSchema } from '../media/schema.ts';
import { choiceSchema } from '../quest/schema.ts';
import { kinds, type KeyView, type KindName, type KindView } from '../quest/kinds/all.ts';
import { asks, homeSchema } from '../place/home.ts';
import { cityIds, regionCodes } from '../place/codes.ts';
import { lookSchema, teamNameSchema } from './events.ts';
import { boards } from './board.ts';
import { gameSettingsSchema } from './settings.ts';

/**
 * What each audience may see, as strict allow-lists: a field is listed here or is never sent. Views are built from the
 * state (`show-*.ts`), never stripped from it. Times are epoch ms of the server's clock.
 */

const names = Object.keys(kinds) as KindName[];
const kindView = z.union(names.map((n) => kinds[n].view)).meta({ id: 'KindView' }) as unknown as z.ZodType<KindView>;
const keyView = z.union(names.map((n) => kinds[n].keyView)).meta({ id: 'KeyView' }) as unknown as z.ZodType<KeyView>;

const count = z.int().nonnegative();
const place = z.int().positive();

/** One question in one language. `language` tells when it is another one than asked for, because a text is missing. */
export const questionViewSchema = z.strictObject({
  index: count,
  language: languageSchema,
  prompt: z.string(),
  ask: kindView,
  picture: pictureViewSchema.optional(),
  audio: audioViewSchema.optional(),
}).meta({ id: 'QuestionView' });
export type QuestionView = z.infer<typeof questionViewSchema>;

export const solutionViewSchema = z.strictObject({
  right: keyView,
  explanation: z.string(),
  source: z.strictObject({ note: z.string(), url: z.string().nullable() }).nullable(),
}).meta({ id: 'SolutionView' });
export type SolutionView = z.infer<typeof solutionViewSchema>;

export const clockViewSchema = z.strictObject({
  /** When teams begin to talk, the reading over; null where there is no time for it. */
  talksAt: z.number().nullable(),
  opensAt: z.number(),
  closesAt: z.number(),
  limitMs: z.number(),
  pausedAt: z.number().nullable(),
  /** Until then everybody's time stands still after an interruption. */
  heldUntil: z.number().nullable(),
}).meta({ id: 'ClockView' });
export type ClockView = z.infer<typeof clockViewSchema>;

export const rowViewSchema = z.strictObject({
  number: place, name: z.string(), look: lookSchema, place, previousPlace: place.nullable(), points: count, bonus: count, right: count,
  /** Who shares the phone, where a phone is a team's. */
  members: z.array(z.string()).optional(),
}).meta({ id: 'RowView' });
export type RowView = z.infer<typeof rowViewSchema>;

export const teamRowViewSchema = z.strictObject({
  number: place, name: teamNameSchema, members: count, place: place.nullable(), previousPlace: place.nullable(), points: count, bonus: count,
}).meta({ id: 'TeamRowView' });
export type TeamRowView = z.infer<typeof teamRowViewSchema>;

/** Where on the map a round stands. */
const stopView = z.strictObject({ city: z.enum(cityIds), name: z.string() }).meta({ id: 'StopView' });
export type StopView = z.infer<typeof stopView>;

export const roundViewSchema = z.strictObject({ number: place, of: place, title: z.string().nullable(), stop: stopView.nullable(), questions: place, firstIndex: count }).meta({ id: 'RoundView' });
export type RoundView = z.infer<typeof roundViewSchema>;

/** A row of a finished game, with where the player is from. */
export const resultRowSchema = z.strictObject({ ...rowViewSchema.shape, home: homeSchema.nullable().default(null) }).meta({ id: 'ResultRow' });
export type ResultRow = z.infer<typeof resultRowSchema>;

/** A group by its name, which is null for those of none of the known ones. `language` tells when the name is in another one than asked for. */
export const groupRowSchema = z.strictObject({
  id: z.string(), name: z.string().nullable(), language: languageSchema, players: place, mean: z.number(), score: z.number(), place: place.nullable(),
}).meta({ id: 'GroupRow' });
export type GroupRow = z.infer<typeof groupRowSchema>;

/** How groups of one kind stand: those without a place have too few players. `overall` is the mean of all players. */
export const groupsViewSchema = z.strictObject({ by: z.enum(asks), rows: z.array(groupRowSchema), overall: z.number() }).meta({ id: 'GroupsView' });
export type GroupsView = z.infer<typeof groupsViewSchema>;

const lobby = z.strictObject({ name: z.literal('lobby') });
const round = z.strictObject({ name: z.literal('round'), round: roundViewSchema });
/** H3: nobody leads the game at the moment; what was reached stays. */
const rest = z.strictObject({ name: z.literal('rest') });
const question = z.strictObject({ name: z.literal('question'), index: count, clock: clockViewSchema });
/** Until when players may appeal; null when this game has no appeals. */
const appealUntil = z.number().nullable();
/** A void question counts for nobody. */
const isVoid = z.boolean();
const reveal = z.strictObject({ name: z.literal('reveal'), index: count, solution: solutionViewSchema, isVoid: z.literal(true).optional(), appealUntil });
const leaderboard = z.strictObject({ name: z.literal('leaderboard'), index: count, top: z.array(rowViewSchema) });
/** The best teams, and none where there are none. */
const withTeams = { teams: z.array(teamRowViewSchema) };
const podium = z.strictObject({ name: z.literal('podium'), top: z.array(rowViewSchema) });
const faceViewSchema = z.strictObject({ number: place, name: z.string(), look: lookSchema });

/** What the ceremony has revealed so far, as the wall shows it now. */
const ceremony = z.strictObject({
  name: z.literal('podium'),
  /** Best first. Unlike on a board, nobody is in it who is not revealed. */
  rows: z.array(rowViewSchema),
  /** How many more were revealed than there is room for. */
  more: count,
  /** Those who are called up together now, in no order of merit. */
  crowd: z.strictObject({ among: place.nullable(), players: z.array(faceViewSchema), more: count }).nullable(),
  /** The best team, once the winner is called. */
  ...withTeams,
});
const finished = z.strictObject({ name: z.literal('finished'), top: z.array(rowViewSchema) });

/** Everything that all phones of one language are shown alike. */
export const playerViewSchema = z.strictObject({
  title: z.string(),
  hostName: z.string(),
  settings: gameSettingsSchema,
  questions: place,
  /** How many of them ask for an opinion; absent when none does. */
  surveys: place.optional(),
  phase: z.discriminatedUnion('name', [lobby, round, question, reveal, z.strictObject({ name: z.literal('leaderboard'), index: count, appealUntil }), podium.extend(withTeams), finished.extend(withTeams), rest]),
}).meta({ id: 'PlayerView' });
export type PlayerView = z.infer<typeof playerViewSchema>;

const answerViewSchema = z.strictObject({ answerId: z.string(), index: count, choice: choiceSchema, elapsedMs: count, creditMs: count });
export type AnswerView = z.infer<typeof answerViewSchema>;

/** Where one player stands: what a reveal changes. `result` is what the own answer to the current question earned. */
export const standingViewSchema = z.strictObject({
  result: z.strictObject({ credit: z.number(), points: count, base: count, speed: count, bonus: count }).nullable(),
  points: count,
  bonus: count,
  right: count,
  streak: count,
  bestStreak: count,
  /** Null while the board is sealed, as are the change and the distance. */
  place: place.nullable(),
  previousPlace: place.nullable(),
  players: count,
  /** Points missing to the next better place; null in first place. */
  toNext: z.strictObject({ place, points: count }).nullable(),
  /** The own groups that have a place. */
  groups: z.array(z.strictObject({ by: z.enum(asks), place, of: place, players: place })),
  /** How the own team stands among those that are ranked, and whether the own points are among those that count. */
  team: z.strictObject({ place: place.nullable(), previousPlace: place.nullable(), of: count, points: count, isCounted: z.boolean() }).nullable(),
}).meta({ id: 'StandingView' });
export type StandingView = z.infer<typeof standingViewSchema>;

/** What became of an own appeal against the question at `index`. */
const ownAppealSchema = z.strictObject({ index: count, ruling: z.strictObject({ isAccepted: z.boolean(), reason: z.string() }).nullable() });
export type OwnAppeal = z.infer<typeof ownAppealSchema>;

const beforeAndAfter = (what: z.ZodInt) => z.tuple([what, what]);

/** The newest correction, and what it changed for this player. `index` is null when it was about points alone. */
const ownCorrectionSchema = z.strictObject({
  number: place, index: count.nullable(), isVoid, reason: z.string(),
  /** Places stay away while the board is sealed. */
  change: z.strictObject({ points: beforeAndAfter(count), place: beforeAndAfter(place).nullable() }).nullable(),
}).meta({ id: 'OwnCorrection' });
export type OwnCorrection = z.infer<typeof ownCorrectionSchema>;

/** What one player alone is shown. `answer` is the own stored answer to the current question. */
export const meViewSchema = z.strictObject({
  playerId: z.string(),
  number: place,
  name: z.string(),
  /** The own name while the host has not approved it yet: everybody else reads `name`. */
  waitingName: z.string().nullable(),
  look: lookSchema,
  answer: answerViewSchema.nullable(),
  appeals: z.array(ownAppealSchema),
  correction: ownCorrectionSchema.nullable(),
  /** The own team: its name, the code that lets others in, the names of the others (as many as fit) and how many are in. */
  inTeam: z.strictObject({ number: place, name: teamNameSchema, code: z.string(), mates: z.array(z.string()), members: count }).nullable(),
  /** Who shares this phone, where a phone is a team's. */
  members: z.array(z.string()),
  ...standingViewSchema.shape,
}).meta({ id: 'MeView' });
export type MeView = z.infer<typeof meViewSchema>;

export const barViewSchema = z.strictObject({
  option: z.string().optional(), typed: z.string().optional(), from: z.number().optional(), to: z.number().optional(), count, right: z.boolean(),
}).meta({ id: 'BarView' });

/** The same for the desk, which decides whether what players wrote is on the wall. */
export const deskBarSchema = z.strictObject({ ...barViewSchema.shape, id: z.string().optional(), isOnWall: z.boolean() }).meta({ id: 'DeskBar' });
export type DeskBar = z.infer<typeof deskBarSchema>;

const projectorScenes = [
  z.strictObject({ name: z.literal('testCard') }),
  lobby,
  z.strictObject({ name: z.literal('round'), rounds: z.array(roundViewSchema).min(1), route: z.array(stopView) }),
  z.strictObject({ name: z.literal('question'), index: count, clock: clockViewSchema, contents: z.array(questionViewSchema).min(1) }),
  z.strictObject({
    name: z.literal('reveal'), index: count, contents: z.array(questionViewSchema).min(1), solutions: z.array(solutionViewSchema).min(1),
    bars: z.array(barViewSchema), answered: count, isVoid,
  }),
  leaderboard.extend({
    climber: faceViewSchema.extend({ places: place }).nullable(),
    bestTeam: teamRowViewSchema.shape.name.nullable(),
    leaders: z.array(z.strictObject({ by: z.enum(asks), name: z.string(), language: languageSchema })),
  }),
  z.strictObject({ name: z.literal('teamBoard'), index: count, top: z.array(teamRowViewSchema) }),
  z.strictObject({ name: z.literal('sealed'), index: count }),
  ceremony, finished.extend(withTeams),
  z.strictObject({ name: z.literal('groups'), index: count, groups: groupsViewSchema }),
  z.strictObject({
    name: z.literal('map'), index: count, rows: z.array(groupRowSchema),
    /** Names of all regions, for the map. */
    labels: z.array(z.strictObject({ code: z.enum(regionCodes), name: z.string() })),
  }),
  /** How many questions are played. */
  z.strictObject({ ...rest.shape, played: count }),
] as const;

/** The newest correction, for the hall: shown for a short while after `at`. */
const publicCorrectionSchema = z.strictObject({
  number: place, at: z.number(), index: count.nullable(), isVoid, moved: count.nullable(), reason: z.string(),
}).meta({ id: 'PublicCorrection' });
export type PublicCorrection = z.infer<typeof publicCorrectionSchema>;

/** How loud the projector is, 0 to 1. */
const sound = z.strictObject({ volume: z.number(), isMuted: z.boolean() });

/** Where phones find the server when the screen itself was opened on it by a name such as localhost; null when nobody knows. */
const joinOrigin = z.string().nullable();

/** What proves that somebody is in the hall. Never part of a view of a phone. */
export const hallCodeViewSchema = z.strictObject({ code: z.string().regex(/^\d{4}$/), until: z.number() }).meta({ id: 'HallCode' });
export type HallCodeView = z.infer<typeof hallCodeViewSchema>;
/** Null where none is asked for, and where nobody can come in. */
const hallCode = hallCodeViewSchema.nullable();

/** The public screen: texts in one or two languages, in the order they are shown. */
export const projectorViewSchema = z.strictObject({
  pin: z.string(),
  joinOrigin,
  titles: z.array(z.string()).min(1),
  languages: z.array(languageSchema).min(1),
  isLocked: z.boolean(),
  hallCode,
  /** `tests` grows when the desk wants to hear a signal. */
  sound: sound.extend({ tests: count }),
  questions: place,
  scene: z.discriminatedUnion('name', projectorScenes),
  correction: publicCorrectionSchema.nullable(),
}).meta({ id: 'ProjectorView' });
export type ProjectorView = z.infer<typeof projectorViewSchema>;

const deskQuestion = z.strictObject({ content: questionViewSchema, solution: solutionViewSchema, notes: z.string().nullable(), limitMs: z.number(), points: count }).meta({ id: 'DeskQuestion' });
export type DeskQuestion = z.infer<typeof deskQuestion>;

const deskSchema = z.strictObject({ host: z.string(), name: z.string(), device: z.string().nullable() }).meta({ id: 'Desk' });

/** The host's controls: the only view that is given the key. */
export const deskViewSchema = z.strictObject({
  gameId: z.string(),
  pin: z.string(),
  title: z.string(),
  step: count,
  settings: gameSettingsSchema,
  questions: place,
  isLocked: z.boolean(),
  /** Phones and projector are told no places now. */
  isSealed: z.boolean(),
  /** The quest is not open yet: the game waits in its lobby. */
  isQuestSealed: z.boolean(),
  isResting: z.boolean(),
  /** When it goes on by itself, by the server's clock; null where it waits for its host. */
  goesOnAt: z.number().nullable(),
  isHeld: z.boolean(),
  /** Whether the clock that leads can be held now. */
  canHold: z.boolean(),
  /** The desk that gives the commands, by the id that its device gave itself; without one it is led over HTTP. */
  charge: deskSchema.nullable(),
  /** The desks that are open now. */
  desks: z.array(deskSchema),
  isLockedByRush: z.boolean(),
  hasHallCode: z.boolean(),
  hallCode,
  projector: z.strictObject({ languages: z.array(languageSchema).min(1), isTestCard: z.boolean(), board: z.enum(boards) }),
  /** What the board on the wall can show; one alone is no choice. */
  boards: z.array(z.enum(boards)),
  /** Where the wall shows a board: how the groups of this game stand. */
  groups: z.array(groupsViewSchema),
  ...withTeams,
  sound,
  projectorLink: z.string(),
  joinOrigin,
  next: z.enum(['round', 'question', 'options', 'reveal', 'leaderboard', 'podium', 'ceremony', 'finish', 'goOn', 'nothing']),
  phase: z.discriminatedUnion('name', [
    lobby, round, question,
    z.strictObject({ name: z.literal('reveal'), index: count, bars: z.array(deskBarSchema), answered: count, isVoid }),
    leaderboard,
    podium.extend({ ceremony: z.strictObject({ cursor: place.nullable(), next: z.strictObject({ from: place, to: place }).nullable() }) }),
    finished,
  ]),
  /** Questions that were revealed. */
  played: count,
  /** The question in the hall, where it can be corrected. */
  correctable: count.nullable(),
  /** Groups of appeals that wait for a ruling. */
  appeals: count,
  current: deskQuestion.nullable(),
  /** Whether teams were made by chance and can be taken back. */
  canTakeBackDeal: z.boolean(),
  upcoming: z.strictObject({ index: count, round: roundViewSchema, question: deskQuestion }).nullable(),
}).meta({ id: 'DeskView' });
export type DeskView = z.infer<typeof deskViewSchema>;

/** A line of the desk's list of players. `waitingName` is the one that waits for approval. */
export const deskPlayerSchema = z.strictObject({
  playerId: z.string(), number: place, name: z.string(), waitingName: z.string().nullable(), look: lookSchema, points: count, place,
  isConnected: z.boolean(), hasAnswered: z.boolean(), isRemoved: z.boolean(), roundTripMs: z.number().nullable(),
  /** Taken off the time of the answer to the current question for the player's network. */
  creditMs: count,
  team: z.strictObject({ number: place, name: teamNameSchema }).nullable(), members: z.array(z.string()),
  /** Where the player is from in the desk's language, the nearest first; empty when nothing was told. */
  home: z.array(z.string()),
}).meta({ id: 'DeskPlayer' });
export type DeskPlayer = z.infer<typeof deskPlayerSchema>;

const waiting = z.strictObject({ playerId: z.string(), number: place, name: z.string(), waitingName: z.string(), look: lookSchema });

/** What the desk has to know of a crowd: names that wait (the first hundred of `waitingCount`), bursts of similar ones, how fast they come. */
export const crowdViewSchema = z.strictObject({
  waiting: z.array(waiting),
  waitingCount: count,
  /** Called by its first player; `through` is the last who is in it now. */
  bursts: z.array(z.strictObject({ first: place, through: place, count, names: z.array(z.string()) })),
  joinsPerSecond: z.number(),
}).meta({ id: 'Crowd' });
export type CrowdView = z.infer<typeof crowdViewSchema>;
/** A team on the desk's list. `members` of a very large team are the first ones. */
export const deskTeamSchema = z.strictObject({
  ...teamRowViewSchema.shape, code: z.string(), names: z.array(z.strictObject({ playerId: z.string(), name: z.string(), isConnected: z.boolean() })),
}).meta({ id: 'DeskTeam' });
export type DeskTeam = z.infer<typeof deskTeamSchema>;

/** A team as whoever joins finds it on a list. */
export const listedTeamSchema = z.strictObject({ number: place, name: teamNameSchema, members: count, isFull: z.boolean() }).meta({ id: 'ListedTeam' });
export type ListedTeam = z.infer<typeof listedTeamSchema>;

/** Counts for desk and projector, at most five times a second. `newest` are the last to come in, newest first. */
export const progressSchema = z.strictObject({
  joined: count, connected: count, answered: count,
  newest: z.array(faceViewSchema),
}).meta({ id: 'Progress' });
export type Progress = z.infer<typeof progressSchema>;
