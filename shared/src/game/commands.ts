import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import type { Language } from '../kernel/language.ts';
import { type CorrectionAsked, correctionSchema, reasonSchema } from './corrections.ts';
import type { GameEvent, NameOffer } from './events.ts';
import type { Home } from '../place/home.ts';
import { boards } from './board.ts';
import type { Look, PlayerId } from './state.ts';

const step = z.int().nonnegative();
const number = z.int().positive();
const playerId = z.string().max(40);
const name = z.string().max(200);

/** How many teams are made by chance (M8), or how large they are, what decides the chance, and whether countries are mixed. */
export const dealWishSchema = z.strictObject({
  by: z.enum(['count', 'size']), n: z.int().min(2).max(1_000), seed: z.int().min(0).max(4_294_967_295), isMixed: z.boolean().default(false),
});
export type DealWish = z.infer<typeof dealWishSchema>;

/** The team a player wishes to be in: one of the list, the one of a code, or a new one. */
export const teamChoiceSchema = z.union([
  z.strictObject({ number }), z.strictObject({ code: z.string().regex(/^\d{4}$/) }), z.strictObject({ name }),
]).meta({ id: 'TeamChoice' });
export type TeamChoice = z.infer<typeof teamChoiceSchema>;

/** Names of those who share a phone. */
export const memberNamesSchema = z.array(name).max(6);

/**
 * What a desk can ask of a game. A command that must happen once names the step it was given in: a double click, a
 * retry and a second desk then make one step. The others say how things shall be, and may be repeated.
 */
export const hostCommandSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('advance'), step }).meta({ description: 'Start, or go to what comes next.' }),
  z.strictObject({ do: z.literal('pause'), step }).meta({ description: 'Stop the clock of the open question.' }),
  z.strictObject({ do: z.literal('resume'), step }).meta({ description: 'Let the clock run on; the pause counts against nobody.' }),
  z.strictObject({ do: z.literal('addTime'), step }).meta({ description: 'Give the open question 15 more seconds.' }),
  z.strictObject({ do: z.literal('endQuestion'), step }).meta({ description: 'Close the open question now and reveal.' }),
  z.strictObject({ do: z.literal('skipQuestion'), step }).meta({ description: 'Leave the open question without points.' }),
  z.strictObject({ do: z.literal('endGame'), step }).meta({ description: 'Go to the podium; from the lobby or the podium, finish.' }),
  z.strictObject({ do: z.literal('back'), step }).meta({ description: 'Take the last step of the ceremony off the wall again.' }),
  z.strictObject({ do: z.literal('lock'), isLocked: z.boolean() }).meta({ description: 'Let nobody else in, or let them in again.' }),
  z.strictObject({ do: z.literal('takeOver') }).meta({ description: 'Lead the game from this desk; the desk that led it is told.' }),
  z.strictObject({ do: z.literal('setHallCode'), isOn: z.boolean() }).meta({ description: 'Ask who joins for the code on the projector, or no longer.' }),
  z.strictObject({
    do: z.literal('rename'), playerId, name: z.string().max(200),
    isVouchedFor: z.boolean().optional().describe('Use it though the list of rude words knows it.'),
  }).meta({ description: 'Give a player another name; one that waits for approval is approved by it.' }),
  z.strictObject({ do: z.literal('approve'), playerIds: z.array(playerId).min(1).max(200) }).meta({ description: 'Show the names that these players asked for.' }),
  z.strictObject({ do: z.literal('remove'), playerId }).meta({ description: 'Take a player out of the game.' }),
  z.strictObject({ do: z.literal('letBack'), playerId }).meta({ description: 'Let a removed player take the seat again.' }),
  z.strictObject({ do: z.literal('removeBurst'), first: number, through: number })
    .meta({ description: 'Take all out whose names came in one burst, from its first player to the last that the host has seen.' }),
  z.strictObject({ do: z.literal('keepBurst'), first: number }).meta({ description: 'The similar names are fine: do not show them as a burst again.' }),
  z.strictObject({
    do: z.literal('setProjector'), languages: z.array(languageSchema).min(1).max(2), isTestCard: z.boolean(),
  }).meta({ description: 'Choose the languages of the projector, or show the test card.' }),
  z.strictObject({
    do: z.literal('correct'), tally: z.int().nonnegative(), correction: correctionSchema, reason: reasonSchema,
  }).meta({ description: 'Set a played question or points right. `tally` is of the preview that the host saw.' }),
  z.strictObject({
    do: z.literal('decline'), index: z.int().min(0).max(2_000), group: z.string().max(1_000), reason: reasonSchema,
  }).meta({ description: 'Decline all appeals of one group.' }),
  z.strictObject({ do: z.literal('showText'), index: z.int().min(0).max(2_000), id: z.string().max(1_000), isShown: z.boolean() })
    .meta({ description: 'Put what players wrote on the projector, or take it off.' }),
  z.strictObject({ do: z.literal('showBoard'), board: z.enum(boards) }).meta({ description: 'Choose what the leaderboard on the projector shows.' }),
  z.strictObject({ do: z.literal('setSound'), volume: z.number().min(0).max(1), isMuted: z.boolean() }).meta({ description: 'How loud the projector is.' }),
  z.strictObject({ do: z.literal('testSound') }).meta({ description: 'Let the projector play a signal.' }),
  z.strictObject({ do: z.literal('makeTeam'), name }).meta({ description: 'Make a team that players can choose.' }),
  z.strictObject({ do: z.literal('renameTeam'), team: number, name }).meta({ description: 'Give a team another name.' }),
  z.strictObject({ do: z.literal('removeTeam'), team: number }).meta({ description: 'Take a team away; its members are then in none.' }),
  z.strictObject({ do: z.literal('movePlayer'), playerId, team: number.nullable() }).meta({ description: 'Put a player into a team, or into none.' }),
  z.strictObject({ do: z.literal('dealTeams'), ...dealWishSchema.shape }).meta({ description: 'Make teams by chance, as the preview with the same seed showed them. In the lobby.' }),
  z.strictObject({ do: z.literal('takeBackDeal') }).meta({ description: 'Go back to the teams before they were made by chance. In the lobby.' }),
]).meta({ id: 'HostCommand' });
export type HostCommand = z.infer<typeof hostCommandSchema>;

/** A join after its PIN, name and limits were checked at the edge. */
export interface JoinCommand {
  readonly playerId: PlayerId;
  /** An own name, or one of those that the game offered to this seat. */
  readonly name: string | NameOffer;
  /** What the player reads, for a name that the game gives. */
  readonly language: Language;
  readonly look: Look;
  /** Absent when nothing is told. */
  readonly home?: Home | null;
  readonly secretHash: string;
  /** Null and undefined are without a team. */
  readonly team?: TeamChoice | null | undefined;
  readonly members?: readonly string[] | undefined;
}

/** What a player asks of the game beside answering. */
export type PlayerCommand =
  | { readonly do: 'chooseTeam'; readonly playerId: PlayerId; readonly choice: TeamChoice | null }
  | { readonly do: 'nameMembers'; readonly playerId: PlayerId; readonly members: readonly string[] };

/** What the game does by itself. `open` and `close` name their question: firing twice, or after a resume, is harmless. */
export type OwnCommand =
  | { readonly do: 'open'; readonly index: number }
  | { readonly do: 'close'; readonly index: number; readonly reason: 'time' | 'everyone' }
  | { readonly do: 'rest' }
  /** G13: names the step that is over. */
  | { readonly do: 'goOn'; readonly step: number }
  | { readonly do: 'unseal'; readonly outline: Extract<GameEvent, { type: 'questUnsealed' }>['outline'] }
  | { readonly do: 'recover'; readonly from: number }
  /** What juries of a stage ruled over all its halls: they see the whole of it, so no preview of one hall is asked for. */
  | { readonly do: 'rule'; readonly corrections: readonly { readonly correction: CorrectionAsked; readonly reason: string }[]; readonly by: string };

export type Command = HostCommand | PlayerCommand | OwnCommand;
