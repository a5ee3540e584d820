import type { QuestionFigures } from '@tabarman/shared/bank/figures.ts';
import type { GameEvent } from '@tabarman/shared/game/events.ts';
import type { CorrectionPreview, CorrectionsView, CorrectionView } from '@tabarman/shared/game/correction-views.ts';
import type { CorrectionAsked } from '@tabarman/shared/game/corrections.ts';
import type { Script } from '@tabarman/shared/game/decision.ts';
import type { Charge, GameState, PlayerId, StoredAnswer } from '@tabarman/shared/game/state.ts';
import type { Preset } from '@tabarman/shared/game/scoring.ts';
import type { GameSettings } from '@tabarman/shared/game/settings.ts';
import type { HostCommand, OwnCommand } from '@tabarman/shared/game/commands.ts';
import type { CrowdView, DeskPlayer, Progress, ResultRow, StandingView, TeamRowView } from '@tabarman/shared/game/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { DeskMessage, Input, MeMessage, PlayersMessage, ProjectorMessage, Stored, Output } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';

/** When the answers of a question are taken: checked in the transaction that stores them. */
export interface Gate {
  readonly index: number;
  readonly isOpen: boolean;
  readonly opensAt: number;
  /** The last instant an answer may arrive, grace included. */
  readonly closesAt: number;
}

export interface Append {
  readonly epoch: number;
  /** Number of the first event, counted from 0 (`create` writes it): how many events the journal must hold before this. */
  readonly seq: number;
  readonly events: readonly GameEvent[];
  /** Set in the same write as the events. */
  readonly gate: Gate | null;
}

/**
 * What became of one answer: `stored` (also when it was before: the answer is then the first one), `closed` when the
 * gate was not open for it, `refused` when the database cannot hold it.
 */
export type AnswerOutcome =
  | { readonly outcome: 'stored'; readonly answer: StoredAnswer }
  | { readonly outcome: 'closed' | 'refused' };

export interface JournalGame {
  readonly gameId: string;
  readonly epoch: number;
  readonly events: readonly GameEvent[];
  /** Stored answers by question (0-based index). */
  readonly answers: ReadonlyMap<number, readonly StoredAnswer[]>;
  /** The last sign of life: the newest event, answer or `touch`. */
  readonly aliveAt: number;
}

/** Another process owns the game now: drop its memory, never retry. */
export class Fenced extends Error {}
/** The database is locked or full: nothing was written, the same write may be tried again. */
export class JournalUnavailable extends Error {}
/** What the journal holds of this one game cannot be read: damaged, or written by a newer version. Others are not affected. */
export class GameUnreadable extends Error {
  readonly gameId: string;
  /** Which row: an event's number, or the question and player of an answer. */
  readonly row: string;
  constructor(gameId: string, row: string, cause: unknown) {
    super(`game ${gameId}: ${row} cannot be read`, { cause });
    this.gameId = gameId;
    this.row = row;
  }
}

/**
 * The truth about live games: an append-only list of events and one row per answer. Every method that returned has
 * been synced to disk. The refusals above are thrown; a game that is not there is `null`, and has no answers.
 */
export interface Journal {
  /** Writes the first event and makes the caller the owner (epoch 1). An id that is taken is somebody else's: `Fenced`. */
  create(gameId: string, first: GameEvent): Promise<{ epoch: number }>;
  /** Takes the game over: raises its epoch, so that an older owner is fenced, and loads it. */
  claim(gameId: string): Promise<JournalGame | null>;
  append(gameId: string, append: Append): Promise<void>;
  /** Stores what the gate lets in, all in one write. Outcomes are in the order of the answers. */
  storeAnswers(gameId: string, index: number, answers: readonly StoredAnswer[]): Promise<AnswerOutcome[]>;
  answersOf(gameId: string, index: number): Promise<StoredAnswer[]>;
  /** All answers of one player by question (0-based index). */
  answersBy(gameId: string, playerId: string): Promise<Map<number, StoredAnswer>>;
  /** A sign of life while a question is open, so that a downtime can be measured. */
  touch(gameId: string, at: number): Promise<void>;
  /**
   * Replaces words in what was written, such as the name of somebody who is erased: `change` gives as many events, of the same
   * types and times. Raises the epoch, so that whoever holds the old words is fenced, and leaves no trace of them in the file. False
   * when there is no such game.
   */
  rewrite(gameId: string, change: (events: readonly GameEvent[]) => readonly GameEvent[]): Promise<boolean>;
  /** Takes a game out whole: as if it had never been. One that is not there is no error. */
  discard(gameId: string): Promise<void>;
  /** Overwrites what is left of games that were discarded. Holds up everything: not while people play. */
  scrub(): Promise<void>;
  /** Whether the journal can be written now; throws `JournalUnavailable` otherwise. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Server time: epoch milliseconds that never jump, whatever happens to the wall clock. */
export interface Clock {
  now(): number;
  /** Runs once at (or soon after) an instant; returns how to cancel. */
  at(instant: number, run: () => void): () => void;
}

export interface Ids {
  /** A short public id, unguessable. */
  id(): string;
  /** Six digits, the first not 0. */
  pin(): string;
  /** 128 bits and more, for links and secrets. */
  secret(): string;
  /** One-way, for storing secrets. */
  hash(secret: string): string;
}

export interface GameRow {
  readonly id: string;
  readonly pin: string;
  readonly ownerId: string;
  readonly revisionId: string;
  readonly title: Text;
  readonly preset: Preset;
  /** The secret in the link of the public screen; it gives no rights but to look. */
  readonly projectorSecret: string;
  readonly createdAt: number;
  readonly finishedAt: number | null;
}

export interface GameResult {
  /** 1 when the game ends, and one more with every correction after that or before: a newer one replaces an older one. */
  readonly version: number;
  readonly hash: string;
  readonly rows: readonly ResultRow[];
  /** Newest first. */
  readonly corrections: readonly CorrectionView[];
  /** Best first; none where there were none. */
  readonly teams: readonly TeamRowView[];
  /** How its questions did; none in games from before. */
  readonly figures: readonly QuestionFigures[];
}

export interface OwnGame extends GameRow {
  /** How many played; null until the game is folded into rows. */
  readonly players: number | null;
}

/** Games as ordinary rows: who owns which, and the results of finished ones. */
export interface GameRows {
  create(row: GameRow): Promise<void>;
  byId(id: string): Promise<GameRow | null>;
  /** Newest first. */
  ownedBy(ownerId: string): Promise<OwnGame[]>;
  /** Games that are not folded into rows as they are: to be taken up again after a start. */
  unfinished(): Promise<GameRow[]>;
  /** Said before a finished game is corrected, so that its rows are not forgotten when the process ends in between. */
  reopen(id: string): Promise<void>;
  /** Folds a finished game into rows; the same game again changes nothing, a corrected one replaces them. */
  finish(id: string, finishedAt: number, result: GameResult): Promise<void>;
  result(id: string): Promise<GameResult | null>;
  /** The rows of a game whose journal was rewritten. */
  replace(id: string, result: GameResult): Promise<void>;
  /** Games that finished before an instant and still have the names of their players, the oldest first. */
  withNamesBefore(instant: number): Promise<string[]>;
  forgotten(id: string, at: number): Promise<void>;
}

/** Loads the frozen revision of a quest that a game plays. */
export interface Scripts {
  load(revisionId: string): Promise<Script | null>;
}

/** An answer as it came in, by whatever way. */
export interface Given {
  readonly playerId: PlayerId;
  readonly answer: Input<'game:answer'>;
  /** Taken when it had arrived, before any work. */
  readonly receivedAt: number;
}

/** A host at one desk. */
export interface HostAtDesk {
  readonly id: string;
  readonly name: string;
  /** The id that the device gave itself; null over HTTP alone. */
  readonly device: string | null;
  /** The session of an account that opened the desk; none for a host by key. */
  readonly session?: { readonly personId: string; readonly sessionId: string } | null;
}

/** What the HTTP and socket edges can do with a game that runs in this process. */
export interface DeskOfGame {
  readonly gameId: string;
  readonly ownerId: string;
  readonly hostName: string;
  /** The game as it stands; never changed, only replaced. */
  readonly state: GameState;
  command(command: HostCommand, by: HostAtDesk): Promise<ErrorCode | null>;
  /** A host looks at the game over HTTP: it is not alone. */
  see(): void;
  /** Closes desks of somebody who may not be at them any longer. */
  dismissDesks(isMeant: (desk: HostAtDesk) => boolean, reason: 'withdrawn' | 'signed_out'): void;
  /** Who is at a desk now, and who leads. */
  readonly desks: { readonly open: readonly Charge[]; readonly charge: Charge | null };
  deskMessage(language: Language): DeskMessage;
  /** Whose seat this is; null when nobody's. */
  seatOf(secretHash: string): PlayerId | null;
  answer(given: Given): Promise<Reply<Stored>>;
  players(search: string, offset: number, language: Language): { players: DeskPlayer[]; found: number };
  crowd(): CrowdView;
  preview(correction: CorrectionAsked): Reply<CorrectionPreview>;
  /** DA5: what the juries of a stage ruled, all of it or nothing; null when it is so. `by` is which jury. */
  rule(corrections: Extract<OwnCommand, { do: 'rule' }>['corrections'], by: string): Promise<ErrorCode | null>;
  corrections(): CorrectionsView;
  teams(search: string, offset: number): Output<'desk:teams'>;
  readonly summary: { readonly state: 'lobby' | 'running' | 'finished'; readonly players: number };
}

export interface NewGame {
  readonly ownerId: string;
  readonly hostName: string;
  readonly revisionId: string;
  readonly settings: GameSettings;
  readonly projectorLanguages: readonly Language[];
}

export interface LiveGames {
  /** A10: closes the desks, of all games, that an ended session had opened. */
  dismissDesks(isMeant: (desk: HostAtDesk) => boolean): void;
  /** Null when the revision does not exist. */
  create(game: NewGame): Promise<GameRow | null>;
  /** The game, loaded from the journal when it is not in memory; null when there is none. */
  open(gameId: string): Promise<DeskOfGame | null>;
  /**
   * Replaces words in what a game has written, in the journal and in its rows (J25). False, and nothing is replaced, while people play
   * it; one that is not there is done.
   */
  rewrite(gameId: string, change: (events: readonly GameEvent[]) => readonly GameEvent[]): Promise<boolean>;
  /** What the journal holds of a game that is over; null while it is not, and when there is none. */
  written(gameId: string): Promise<JournalGame | null>;
  /** Takes in whole what was played elsewhere, under the id of `row`; what an attempt before has left of it is replaced. */
  takeIn(row: GameRow, events: readonly GameEvent[], answers: ReadonlyMap<number, readonly StoredAnswer[]>): Promise<void>;
  /** Takes up every unfinished game after a start. */
  recover(): Promise<void>;
  /** Whether people are in: phones are connected, or a question is open. */
  readonly isBusy: boolean;
  close(): Promise<void>;
}

/** Where rehearsals play: a hall of its own for each, which real devices do not find. One at a time. */
export interface RehearsalHalls {
  /** Its one game will have this id. Only connections that show the pass get to it. */
  open(gameId: string): { readonly games: LiveGames; readonly pass: string };
  close(): Promise<void>;
}

/** Why a connection ends and does not come back by itself. */
export type Farewell = 'opened_elsewhere' | 'removed' | 'signed_out' | 'withdrawn' | 'misbehaved';

/** The one way out to devices. A connection is the edge's name for one device's socket. */
export interface Publisher {
  /** `make` is called once for each language that somebody listens in. */
  players(gameId: string, make: (language: Language) => PlayersMessage): void;
  /** The same message to each of these connections, with the own standing in it. */
  standings(message: PlayersMessage, own: readonly { readonly connection: string; readonly standing: StandingView }[]): void;
  me(connection: string, message: MeMessage): void;
  projector(gameId: string, make: () => ProjectorMessage): void;
  desk(gameId: string, make: (language: Language) => DeskMessage): void;
  progress(gameId: string, progress: Progress): void;
  /** To the desks: how many groups of appeals wait. */
  appeals(gameId: string, waiting: number): void;
  goodbye(connection: string, reason: Farewell): void;
}
