import * as z from 'zod';
import { dealWishSchema, hostCommandSchema, memberNamesSchema, teamChoiceSchema } from '../game/commands.ts';
import { correctionsViewSchema, previewSchema } from '../game/correction-views.ts';
import { correctionSchema } from '../game/corrections.ts';
import { lookSchema, nameOfferSchema, teamNameSchema } from '../game/events.ts';
import { gameSettingsSchema } from '../game/settings.ts';
import { crowdViewSchema, deskPlayerSchema, deskTeamSchema, deskViewSchema, listedTeamSchema, meViewSchema, playerViewSchema, projectorViewSchema, progressSchema, questionViewSchema, solutionViewSchema, standingViewSchema } from '../game/views.ts';
import { languageSchema } from '../kernel/language-schema.ts';
import { REROLLS } from '../names/offer.ts';
import { homeSchema } from '../place/home.ts';
import { choiceSchema } from '../quest/schema.ts';

/** Who a connection speaks for. Everybody comes as a guest; a seat, a link or a signed-in host makes it more. */
export const roles = ['guest', 'player', 'projector', 'host'] as const;
export type Role = (typeof roles)[number];

const index = z.int().min(0).max(2_000);
export const secret = z.string().min(16).max(128).regex(/^[A-Za-z0-9._-]+$/);

/** When a view was made. A view with a lower (epoch, seq) than the one on the screen is ignored. */
const stamp = { gameId: z.string(), epoch: z.int(), seq: z.int(), now: z.number() };

export const playersMessageSchema = z.strictObject({
  ...stamp,
  /** What else there is in the view came with the arrival and stays. */
  view: playerViewSchema.pick({ phase: true }),
  /** Sent when the question opens and to whoever arrives; kept until the next one. */
  content: questionViewSchema.nullable().optional(),
  /** Of a reveal: what it changed for this one player. Both parts come together, or a phone would show half a result. */
  standing: standingViewSchema.optional(),
});
export const meMessageSchema = z.strictObject({ ...stamp, me: meViewSchema });
export const arrivalSchema = z.strictObject({ ...stamp, view: playerViewSchema, content: questionViewSchema.nullable(), me: meViewSchema })
  .meta({ id: 'Arrival' });
export const projectorMessageSchema = z.strictObject({ ...stamp, view: projectorViewSchema, progress: progressSchema });
export const deskMessageSchema = z.strictObject({ ...stamp, view: deskViewSchema, progress: progressSchema });

/** `thinkMs` is the thinking time that the phone measured by itself: believed only as far as the credit for its network goes. */
export const givenAnswerSchema = z.strictObject({
  index, answerId: z.string().min(8).max(40).regex(/^[A-Za-z0-9-]+$/), choice: choiceSchema, thinkMs: z.int().min(0).max(3_600_000).optional(),
});
export const storedSchema = z.strictObject({ answerId: z.string(), index: z.int(), choice: choiceSchema, elapsedMs: z.number(), creditMs: z.number() });
const reviewSchema = z.array(z.strictObject({
  content: questionViewSchema, solution: solutionViewSchema, choice: choiceSchema.nullable(), credit: z.number(), points: z.int(), isVoid: z.boolean(),
}));

/** How a desk's device calls itself, so that a refresh finds it in charge again. It proves nothing. */
export const deviceSchema = z.string().min(8).max(40).regex(/^[A-Za-z0-9-]+$/);

interface Intent {
  readonly roles: readonly Role[];
  readonly says: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Every message a device can send, once: who may, what it carries, what comes back. Both ends infer from here. */
export const intents = {
  'clock': {
    roles, says: 'The server clock, to show the same time everywhere.',
    input: z.strictObject({ roundTripMs: z.number().min(0).max(60_000).optional() }), output: z.strictObject({ now: z.number() }),
  },
  'game:find': {
    roles: ['guest', 'player'], says: 'Looks a game up by its PIN before joining.',
    input: z.strictObject({ pin: z.string().regex(/^\d{6}$/), language: languageSchema }),
    output: z.strictObject({ gameId: z.string(), title: z.string(), hostName: z.string(), settings: gameSettingsSchema, isLocked: z.boolean(), hasHallCode: z.boolean(), hasStarted: z.boolean() }),
  },
  'game:join': {
    roles: ['guest', 'player'], says: 'Takes a new seat. The device makes the secret and keeps it: sent again, it finds the same seat.',
    input: z.strictObject({
      pin: z.string().regex(/^\d{6}$/), secret, name: z.union([z.string().max(200), nameOfferSchema]), look: lookSchema, home: homeSchema.nullable().optional(), language: languageSchema,
      hallCode: z.string().regex(/^\d{4}$/).optional().describe('The code on the projector, where the game asks for it.'),
      team: teamChoiceSchema.nullable().optional(), members: memberNamesSchema.optional(),
    }),
    output: arrivalSchema,
  },
  'game:names': {
    roles: ['guest', 'player'], says: 'Free names that the game offers to the seat of this secret; `roll` asks for others.',
    input: z.strictObject({ pin: z.string().regex(/^\d{6}$/), secret, language: languageSchema, roll: z.int().min(0).max(REROLLS) }),
    output: z.strictObject({ offers: z.array(z.strictObject({ name: z.string(), offer: nameOfferSchema })) }),
  },
  'game:teams': {
    roles: ['guest', 'player'], says: 'The first fifty teams of a game whose name holds the search, or the one that has it as its code.',
    input: z.strictObject({ pin: z.string().regex(/^\d{6}$/), search: z.string().max(80) }), output: z.strictObject({ teams: z.array(listedTeamSchema) }),
  },
  'game:team': {
    roles: ['player'], says: 'In the lobby: goes to another team, makes one, or leaves the own.',
    input: z.strictObject({ team: teamChoiceSchema.nullable() }), output: arrivalSchema,
  },
  'game:members': {
    roles: ['player'], says: 'In the lobby: names those who share this phone.', input: z.strictObject({ members: memberNamesSchema }), output: arrivalSchema,
  },
  'game:resume': {
    roles: ['guest', 'player'], says: 'Comes back to a seat. The new connection wins, the old one is told.',
    input: z.strictObject({ gameId: z.string().max(40), secret, language: languageSchema }), output: arrivalSchema,
  },
  'game:answer': {
    roles: ['player'], says: 'Gives an answer. What comes back is what is stored: an answer sent again changes nothing.',
    input: givenAnswerSchema, output: storedSchema,
  },
  'game:language': {
    roles: ['player'], says: 'Reads on in another language.', input: z.strictObject({ language: languageSchema }), output: arrivalSchema,
  },
  'game:sync': {
    roles: ['player'], says: 'The whole current view, for a phone that missed something.', input: z.strictObject({}), output: arrivalSchema,
  },
  'game:review': {
    roles: ['player'], says: 'After the podium: every question with the own answer, the right one and the explanation.',
    input: z.strictObject({}), output: reviewSchema,
  },
  'game:appeal': {
    roles: ['player'], says: 'Objects to what a question gave, within a minute of its reveal. Sent again, it changes nothing.',
    input: z.strictObject({ index, text: z.string().max(400) }), output: meMessageSchema,
  },
  'projector:open': {
    roles: ['guest', 'projector'], says: 'Shows the public screen. The link gives no other rights.',
    input: z.strictObject({ link: secret }), output: projectorMessageSchema,
  },
  'desk:open': {
    roles: ['guest', 'host'], says: 'Opens the controls of a game; needs the cookie of its organiser or of a co-host. The first device leads, a further one watches until it takes over.',
    input: z.strictObject({ gameId: z.string().max(40), device: deviceSchema, language: languageSchema }), output: deskMessageSchema,
  },
  'desk:command': {
    roles: ['host'], says: 'Runs the game.', input: z.strictObject({ command: hostCommandSchema }), output: deskMessageSchema,
  },
  'desk:corrections': {
    roles: ['host'], says: 'What was played, what players object to, and what was corrected.',
    input: z.strictObject({}), output: correctionsViewSchema,
  },
  'desk:preview': {
    roles: ['host'], says: 'What a correction would change; nothing is stored.',
    input: z.strictObject({ correction: correctionSchema }), output: previewSchema,
  },
  'desk:players': {
    roles: ['host'], says: 'A hundred players from `offset` on whose name holds the search, or whose number it is, best first.',
    input: z.strictObject({ search: z.string().max(80), offset: z.int().min(0).max(100_000) }),
    output: z.strictObject({ players: z.array(deskPlayerSchema), found: z.int() }),
  },
  'desk:crowd': {
    roles: ['host'], says: 'Names that wait for approval, bursts of similar names, how fast players come in.', input: z.strictObject({}), output: crowdViewSchema,
  },
  'desk:teams': {
    roles: ['host'], says: 'Fifty teams from `offset` on whose name or code holds the search, best first, and how many players are in none.',
    input: z.strictObject({ search: z.string().max(80), offset: z.int().min(0).max(100_000) }),
    output: z.strictObject({ teams: z.array(deskTeamSchema), found: z.int(), alone: z.int() }),
  },
  'desk:deal': {
    roles: ['host'], says: 'What teams made by chance would be, before they are made: the first fifty, with as many names as fit.', input: dealWishSchema,
    output: z.strictObject({ teams: z.array(z.strictObject({ name: teamNameSchema, size: z.int(), members: z.array(z.string()) })), found: z.int() }),
  },
} as const satisfies Record<string, Intent>;

export type IntentName = keyof typeof intents;
export type Input<N extends IntentName> = z.infer<(typeof intents)[N]['input']>;
export type Output<N extends IntentName> = z.infer<(typeof intents)[N]['output']>;
export type Arrival = z.infer<typeof arrivalSchema>;
export type PlayersMessage = z.infer<typeof playersMessageSchema>;
export type MeMessage = z.infer<typeof meMessageSchema>;
export type ProjectorMessage = z.infer<typeof projectorMessageSchema>;
export type DeskMessage = z.infer<typeof deskMessageSchema>;
export type Stored = z.infer<typeof storedSchema>;
export type Review = z.infer<typeof reviewSchema>;
