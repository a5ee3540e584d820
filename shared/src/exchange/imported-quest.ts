import type { QuestContent, QuestKey } from '../quest/schema.ts';
import type { Finding } from './findings.ts';
import type { ImportFormat } from './formats.ts';

/**
 * What was read of a file. Every question in `content` fits `quest/schema` and has its key (Q2), so it can be played as soon
 * as its texts are there; texts may be missing in languages, also the title. There may be no round at all.
 */
export interface Imported {
  readonly format: ImportFormat;
  readonly content: QuestContent;
  readonly key: QuestKey;
  /** Questions in the file, those that were left out included. */
  readonly found: number;
  readonly findings: readonly Finding[];
  /** Findings beyond those that are listed. */
  readonly unlisted: number;
}

/** Why a file is refused whole. */
export type Refusal = 'file_unknown' | 'file_damaged' | 'file_too_big' | 'file_hostile' | 'file_too_slow';
