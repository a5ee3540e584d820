import type { CountedRun } from '../run/ports.ts';

export interface TrainingRow {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly createdAt: number;
}

/** A training and its tests; there is none before its pre-test is. */
export interface WholeTraining extends TrainingRow {
  readonly pre: CountedRun;
  readonly post: CountedRun | null;
  /** Of the pre-test. */
  readonly questId: string;
}

export interface TrainingRows {
  add(training: TrainingRow): Promise<void>;
  byId(id: string): Promise<WholeTraining | null>;
  /** Newest first. */
  ownedBy(ownerId: string): Promise<WholeTraining[]>;
}
