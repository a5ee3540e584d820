import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { StageTableView } from '@tabarman/shared/protocol/contract/stages.ts';

/** The results of a stage as they were at a time. */
export interface StageResult {
  /** From 1; a draft has the number that it will be released under. */
  readonly number: number;
  readonly table: StageTableView;
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

export interface StageResults {
  /** Newest first. */
  of(seasonId: string, stage: string): Promise<StageResult[]>;
  /** Writes a version that is not released; one that is never changes. */
  put(seasonId: string, stage: string, result: StageResult): Promise<void>;
}
