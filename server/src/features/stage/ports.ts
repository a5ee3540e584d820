import type { EntryFacts } from '@tabarman/shared/season/entry.ts';
import type { SeatAnswer } from '@tabarman/shared/season/seats.ts';

export interface EntryRow extends EntryFacts {
  readonly id: string;
  readonly createdAt: number;
  readonly isWithdrawn: boolean;
}

export interface SeasonGameRow {
  readonly gameId: string;
  readonly stage: string;
  readonly stageGame: string;
  readonly venueId: string | null;
  /** Its name, as it is now; empty for no venue. */
  readonly venue: string;
  /** Entries by the numbers of seats, as they were matched by hand; null while names do it. */
  readonly matches: ReadonlyMap<number, string> | null;
  /** While names do it: the entries whose names gave them their seats and are others since. */
  readonly kept: ReadonlyMap<number, string>;
  /** The equal entries that play for seats in it; null where it is a game of the stage. */
  readonly tie: GameTie | null;
}

export interface GameTie {
  readonly rule: string;
  readonly entries: readonly string[];
  readonly seats: number;
}

export interface Entries {
  /** In the order in which they came; those that came together by their names. */
  of(seasonId: string): Promise<EntryRow[]>;
  add(seasonId: string, entries: readonly (EntryFacts & { readonly id: string })[], at: number): Promise<void>;
  /** False when the season has no such entry. */
  change(seasonId: string, id: string, facts: EntryFacts): Promise<boolean>;
  withdraw(seasonId: string, id: string, at: number | null): Promise<boolean>;
  /** When each that is withdrawn was. */
  withdrawals(seasonId: string): Promise<ReadonlyMap<string, number>>;
}

/** Entries that may not play, each with what stands against it. */
export interface EntryEligibility {
  notEligible(seasonId: string): Promise<ReadonlyMap<string, string>>;
}

/** What entries said to the seats they were offered. */
export interface SeatAnswers {
  of(seasonId: string, stage: string): Promise<SeatAnswer[]>;
  add(stage: string, answer: SeatAnswer): Promise<void>;
}

/** The live games that count for a season. */
export interface SeasonGames {
  /** In the order in which they were added. */
  of(seasonId: string): Promise<SeasonGameRow[]>;
  /** A game counts for one stage at most: it moves, and names give its seats anew. */
  set(seasonId: string, row: Omit<SeasonGameRow, 'venue' | 'matches' | 'kept'>, at: number): Promise<void>;
  /** By hand, which ends what names did. */
  match(seasonId: string, gameId: string, matches: ReadonlyMap<number, string>): Promise<boolean>;
  /** Nothing where seats were matched by hand. */
  keep(seasonId: string, gameId: string, kept: ReadonlyMap<number, string>): Promise<void>;
  remove(seasonId: string, gameId: string): Promise<boolean>;
}
