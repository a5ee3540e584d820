import type { Call } from '@tabarman/shared/call/schema.ts';
import type { ComparisonToCount, SheetToCount, WorkToDecide } from '@tabarman/shared/decision/to-decide.ts';
import type { Remark } from '@tabarman/shared/decision/remark.ts';
import type { DecisionTable, Sayings } from '@tabarman/shared/decision/table.ts';
import type { Version } from '../release/ports.ts';

/** What is public of the newest released version of a decision. */
export interface ReleasedDecision {
  readonly version: number;
  /** Epoch ms. */
  readonly at: number;
  /** From the best; the amount in the currency of the call, null where the award is no money. */
  readonly awards: readonly { readonly awardId: string; readonly workId: string; readonly amount: number | null }[];
  /** Every award's remark of every work. */
  readonly remarks: readonly { readonly awardId: string; readonly workId: string; readonly remark: Remark }[];
}

export interface Decisions {
  /** Null before anything is released. */
  released(callId: string): Promise<ReleasedDecision | null>;
}

/** A juror as the decision needs them. */
export interface DecidingJuror {
  readonly id: string;
  readonly name: string;
  /** Of the desk; null for who comes by a link. */
  readonly userId: string | null;
  readonly hasLeft: boolean;
}

/** Everything that a decision of a public call is made of, at one instant. */
export interface Evidence {
  readonly slug: string;
  readonly call: Call;
  /** Handed in, with those that were withdrawn since. */
  readonly works: readonly WorkToDecide[];
  readonly jurors: readonly DecidingJuror[];
  /** The newest of each juror and work. */
  readonly sheets: readonly SheetToCount[];
  /** The newest of each juror and two works. */
  readonly comparisons: readonly ComparisonToCount[];
  /** What jurors said of works while they discussed, the oldest first: it changes no number. */
  readonly notes: readonly { readonly jurorId: string; readonly workId: string; readonly at: number; readonly text: string }[];
  /** Not yet handed in, of those who are asked to. */
  readonly assigned: readonly { readonly jurorId: string; readonly workId: string }[];
  readonly isBarred: (jurorId: string, workId: string) => boolean;
}

/** Null where no such call is public. */
export type EvidenceOf = (callId: string) => Promise<Evidence | null>;

export interface DecisionRows {
  /** With how often they were saved. */
  sayings(callId: string): Promise<{ readonly sayings: Sayings; readonly number: number }>;
  /** False when somebody else saved since. */
  saveSayings(callId: string, number: number, sayings: Sayings, at: number): Promise<boolean>;
  /** Newest first. */
  of(callId: string): Promise<Version<DecisionTable>[]>;
  /** Writes a version that is not released; one that is never changes. */
  put(callId: string, version: Version<DecisionTable>): Promise<void>;
}
