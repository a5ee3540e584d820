import type { Choice } from '../quest/kinds/all.ts';

/** By this a simulated phone is known at the door. */
export const passHeader = 'x-rehearsal-pass';

/** What the simulated phones of one rehearsal are told. Everything they do by chance follows from the seed. */
export interface CrewPlan {
  readonly url: string;
  readonly pin: string;
  /** Shown at the door: only who has it gets into the rehearsal. */
  readonly pass: string;
  readonly phones: number;
  readonly seed: number;
  /** Phones come to the door this far apart. */
  readonly arrivalMs: number;
  /** Answers come within this time of the opening, spread evenly. */
  readonly spreadMs: number;
}

/** How far the phones are, while they play. */
export interface CrewReport {
  readonly seated: number;
  /** How many of them answer at all: in every hall somebody hesitates to the end. */
  readonly answering: number;
  readonly acknowledged: number;
  /** By question (0-based index): how many know what became of their answer. */
  readonly settled: readonly number[];
  /** The slowest acknowledgement so far. */
  readonly slowestMs: number;
}

export type Network = 'good' | 'bad';

/** One answer as its phone knows it. */
export interface Tap {
  readonly network: Network;
  readonly playerId: string;
  readonly index: number;
  readonly answerId: string;
  readonly choice: Choice;
  /** From the tap to the news that it is stored; null when that never came. */
  readonly ackMs: number | null;
}

/** What the phones wrote down. */
export interface CrewLog {
  /** When the last of them was seated, after the first came to the door. */
  readonly seatedMs: number;
  readonly seated: number;
  readonly taps: readonly Tap[];
  /** What no phone should ever be told: a view that goes back, an answer that is not its own, a refusal for good. */
  readonly faults: readonly string[];
  readonly reconnects: number;
  /** How late one in a hundred taps was made: the phones themselves had to wait for this machine. */
  readonly lateMs: number;
}
