import type { BurstRuling } from '@tabarman/shared/vote/count.ts';
import type { VoteResult } from '@tabarman/shared/vote/views.ts';

export interface BallotRow {
  readonly entrantId: string;
  readonly works: readonly string[];
  /** When it was cast last. */
  readonly at: number;
  /** From where, as something that tells no address; null once the vote is published. */
  readonly source: string | null;
}

export interface VoteRows {
  ballots(callId: string): Promise<BallotRow[]>;
  ballot(callId: string, entrantId: string): Promise<BallotRow | null>;
  /** The one ballot of a person, in place of the one before. */
  cast(callId: string, ballot: BallotRow): Promise<void>;
  rulings(callId: string): Promise<BurstRuling[]>;
  rule(callId: string, ruling: BurstRuling, at: number): Promise<void>;
  result(callId: string): Promise<VoteResult | null>;
  /** With it, from where ballots came is forgotten. False when it was published already. */
  publish(callId: string, result: VoteResult): Promise<boolean>;
}
