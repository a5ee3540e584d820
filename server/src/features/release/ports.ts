import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { StageTableView } from '@tabarman/shared/protocol/contract/stages.ts';

/** Something that is released in versions, as it was at a time. */
export interface Version<Table> {
  /** From 1; a draft has the number that it will be released under. */
  readonly number: number;
  readonly table: Table;
  /** Of the table, SHA-256 in hex: what is checked and released is what was seen. */
  readonly hash: string;
  /** Null for somebody who is erased. */
  readonly madeBy: string | null;
  readonly madeAt: number;
  readonly checkedBy: string | null;
  readonly checkedAt: number | null;
  readonly releasedAt: number | null;
  readonly reason: Text | null;
}

/** The results of a stage. */
export type StageResult = Version<StageTableView>;

/** A released version without its table. */
export interface StageRelease {
  readonly stage: string;
  readonly number: number;
  readonly releasedAt: number;
  readonly reason: Text | null;
}

export interface StageResults {
  /** Newest first. */
  of(seasonId: string, stage: string): Promise<StageResult[]>;
  /** What is released of all stages of a season, newest first. */
  releasesOf(seasonId: string): Promise<StageRelease[]>;
  /** Null when that version is not released. */
  releasedTable(seasonId: string, stage: string, number: number): Promise<StageTableView | null>;
  /** Writes a version that is not released; one that is never changes. */
  put(seasonId: string, stage: string, result: StageResult): Promise<void>;
}
