import type { Language } from '../kernel/language.ts';
import type { Text } from '../kernel/text.ts';
import type { CityId } from '../place/codes.ts';
import type { Home } from '../place/home.ts';
import type { Choice, KindKey } from '../quest/kinds/all.ts';
import type { QuestionContent, QuestionKey } from '../quest/schema.ts';
import type { Quotas } from './fairness.ts';
import type { Board } from './board.ts';
import type { Result } from './scoring.ts';
import type { GameSettings } from './settings.ts';
import type { TeamName } from './team-name.ts';
import type { Timing } from './timing.ts';

export type PlayerId = string;

/** A weave pattern (0–11) and a colour (0–7), chosen at the join. */
export interface Look {
  readonly pattern: number;
  readonly colour: number;
}

export interface Player {
  readonly id: PlayerId;
  /** Public number in the order of joining, from 1. */
  readonly number: number;
  /** What everybody may read. */
  readonly name: string;
  readonly skeleton: string;
  /** The name that the player asked for, until the host approves it: only its owner and the desk see it. */
  readonly waiting: AskedName | null;
  readonly look: Look;
  /** Where the player comes from, as far as the game asks; null when nothing was told. */
  readonly home: Home | null;
  readonly joinedAt: number;
  readonly isRemoved: boolean;
  /** Who shares this phone, where a phone is a team's. */
  readonly members: readonly string[];
}

export interface AskedName {
  readonly name: string;
  readonly skeleton: string;
}

/** An answer as it is stored: what a player gave, when it arrived and the thinking time it counts as. */
export interface StoredAnswer {
  readonly playerId: PlayerId;
  readonly answerId: string;
  readonly choice: Choice;
  readonly receivedAt: number;
  readonly elapsedMs: number;
  /** What was taken off it for the player's network. */
  readonly creditMs: number;
  /** In which language the player read the question; null where a journal of an older version does not say. */
  readonly language: Language | null;
}

export interface Score {
  /** What the answers earned; `points` adds what the host gave or took and is never below zero. */
  readonly earned: number;
  readonly points: number;
  readonly bonus: number;
  readonly right: number;
  readonly streak: number;
  readonly bestStreak: number;
  readonly place: number;
  /** Place before the last reveal; null before the first. */
  readonly previousPlace: number | null;
}

/** The outline of the quest that anybody may know from the lobby on: no question, no key. */
export interface Outline {
  readonly revisionId: string;
  /** The quest is not open yet: of its rounds and questions only their numbers are known. */
  readonly isSealed: boolean;
  readonly title: Text;
  readonly reference: Language;
  readonly rounds: readonly { readonly title: Text | null; readonly stop: CityId | null; readonly questions: number }[];
  readonly questions: number;
  /** How many of them ask for an opinion: they are not among those that can be right. */
  readonly surveys: number;
  /** The least points a question of this quest is worth (above 0) bounds the bonuses of accuracy first. */
  readonly leastPoints: number;
}

export interface ProjectorSettings {
  /** One or two languages. */
  readonly languages: readonly Language[];
  readonly isTestCard: boolean;
  /** Which board the wall shows where there is one; the next step goes back to the players. */
  readonly board: Board;
}

export interface SoundSettings {
  /** 0 to 1. */
  readonly volume: number;
  readonly isMuted: boolean;
  /** How often the desk asked for a signal to listen to. */
  readonly tests: number;
}

export interface OpenQuestion {
  readonly index: number;
  readonly content: QuestionContent;
  /** Until the options appear; whether an answer is in time is for the timing to say. */
  readonly isReading: boolean;
  /** Ended by the host: what is under way still counts, then comes the reveal. */
  readonly isEnding: boolean;
  readonly timing: Timing;
  /** Grows in place, one entry per stored answer: the single writer of the game owns it. */
  readonly answers: Map<PlayerId, StoredAnswer>;
}

export type Phase =
  | { readonly name: 'lobby' }
  | { readonly name: 'round'; readonly round: number; readonly index: number }
  | ({ readonly name: 'question' } & OpenQuestion)
  | {
      readonly name: 'reveal';
      readonly index: number;
      readonly content: QuestionContent;
      readonly key: QuestionKey;
      readonly answers: ReadonlyMap<PlayerId, StoredAnswer>;
      readonly results: ReadonlyMap<PlayerId, Result>;
    }
  | { readonly name: 'leaderboard'; readonly index: number }
  | {
      readonly name: 'podium';
      /** Everybody from this place down is on the wall; null before the first. */
      readonly cursor: number | null;
      /** The best place that ever was: the host may step back, but what a phone was told stays told. */
      readonly told: number | null;
    }
  | { readonly name: 'finished' };

/** The desk that gives the commands. Taken over HTTP it has no device: then it is any machine of that host. */
export interface Charge {
  readonly host: string;
  readonly name: string;
  readonly device: string | null;
}

/** A player's objection to what a question gave. */
export interface Appeal {
  readonly playerId: PlayerId;
  readonly language: Language;
  readonly text: string;
  readonly at: number;
  /** Appeals of one group are ruled on together. */
  readonly group: string;
}

/** What the desk said to all who gave the same answer. */
export interface Ruling {
  readonly isAccepted: boolean;
  readonly by: string;
  readonly reason: string;
  readonly at: number;
}

/** How points and place of one player were before and are after a correction. */
export interface PlayerChange {
  readonly points: readonly [before: number, after: number];
  readonly place: readonly [before: number, after: number];
}

/** A correction as the audit shows it. */
export interface Correction {
  /** From 1. */
  readonly number: number;
  readonly at: number;
  readonly by: string;
  readonly reason: string;
  readonly subject:
    | { readonly what: 'void' | 'reinstate'; readonly index: number }
    | { readonly what: 'key'; readonly index: number; readonly before: KindKey; readonly after: KindKey }
    | { readonly what: 'points'; readonly playerId: PlayerId; readonly points: number };
  readonly impact: Impact;
}

/** How much a correction changes. */
export interface Impact {
  /** Players in another place than before. */
  readonly moved: number;
  /** Of the first three places: how many players came, left or changed among them. */
  readonly podium: number;
  /** Players with more or fewer points than before. */
  readonly rescored: number;
}

/** A question that was revealed. It keeps its answers, so that a correction can mark them again. */
export interface Played {
  readonly index: number;
  readonly content: QuestionContent;
  /** As it stands: a correction replaces what is right. */
  readonly key: QuestionKey;
  readonly revealedAt: number;
  /** How many seats there were at the reveal: who came later had no place before it. */
  readonly seats: number;
  /** A void question gives nobody points, and a streak goes on over it. */
  readonly isVoid: boolean;
  readonly answers: ReadonlyMap<PlayerId, StoredAnswer>;
  readonly results: ReadonlyMap<PlayerId, Result>;
  readonly appeals: ReadonlyMap<PlayerId, Appeal>;
  /** By group of appeals: one ruling serves all who gave the same answer. */
  readonly rulings: ReadonlyMap<string, Ruling>;
  /** Written texts, by the id of their bar, that the host put on the wall or took off it. */
  readonly wall: ReadonlyMap<string, boolean>;
}

export interface Team {
  /** Public number in the order of making, from 1; never given again. */
  readonly number: number;
  readonly name: TeamName;
  /** Four digits, which every keyboard has; lets team mates in, is no secret. */
  readonly code: string;
  /** In the order they came. Removed players are in no team. */
  readonly members: readonly PlayerId[];
}

export interface TeamScore {
  readonly place: number | null;
  /** Place before the last reveal; null before the first. */
  readonly previousPlace: number | null;
  readonly points: number;
  readonly bonus: number;
  /** Where only the best members count: the least that does, while there are more. */
  readonly least: { readonly points: number; readonly bonus: number } | null;
}

/** The teams of a game in which each member has an own phone. */
export interface Teams {
  readonly all: ReadonlyMap<number, Team>;
  readonly of: ReadonlyMap<PlayerId, number>;
  /** How many were ever made. */
  readonly made: number;
  /** Best first; those that are not ranked last. */
  readonly scores: ReadonlyMap<number, TeamScore>;
  /** How many have a place. */
  readonly ranked: number;
  /** The teams before they were made by chance, to go back to while in the lobby. */
  readonly before: ReadonlyMap<number, Team> | null;
}

/** One live game. Holds no future question and no key before its reveal, so that no view can leak one. */
export interface GameState {
  readonly id: string;
  readonly pin: string;
  readonly hostName: string;
  readonly outline: Outline;
  readonly settings: GameSettings;
  readonly createdAt: number;
  /** Raised by every command that must happen once; a command names the step it acts on. */
  readonly step: number;
  /** When this step began (epoch ms), or was let go on after it was held. */
  readonly steppedAt: number;
  readonly isLocked: boolean;
  /** Whether it was the game that closed its entry, because far more came in at once than a hall does. */
  readonly isLockedByRush: boolean;
  /** Whether a new seat needs the code on the projector. */
  readonly hasHallCode: boolean;
  /** Null until the first desk is opened. */
  readonly charge: Charge | null;
  /** Nobody leads: a calm screen lies over the phase until a host goes on. */
  readonly isResting: boolean;
  /** G14: the clock that leads stands still until the host lets it go on. */
  readonly isHeld: boolean;
  readonly projector: ProjectorSettings;
  readonly sound: SoundSettings;
  readonly phase: Phase;
  readonly players: ReadonlyMap<PlayerId, Player>;
  /** Look-alike skeletons that are taken, by names that wait for approval too. */
  readonly skeletons: ReadonlySet<string>;
  /** Seat secrets (hashed) to players. */
  readonly seats: ReadonlyMap<string, PlayerId>;
  readonly scores: ReadonlyMap<PlayerId, Score>;
  readonly quotas: Quotas;
  /** Players still in the game, best first. */
  readonly board: readonly PlayerId[];
  readonly played: readonly Played[];
  /** Bursts of similar names that the host found to be fine, by the number of their first player. */
  readonly fineBursts: ReadonlySet<number>;
  /** Points that the host gave or took, by player. */
  readonly adjustments: ReadonlyMap<PlayerId, number>;
  /** Rises whenever scores change: a correction names the one its preview was computed from. */
  readonly tally: number;
  /** Every correction, oldest first. */
  readonly corrections: readonly Correction[];
  /** What the newest correction changed for whom. */
  readonly changes: ReadonlyMap<PlayerId, PlayerChange>;
  readonly teams: Teams;
}
