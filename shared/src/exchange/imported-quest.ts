import type { QuestContent, QuestKey } from '../quest/schema.ts';
import type { Finding, Place } from './findings.ts';
import type { ImportFormat } from './formats.ts';

/** A picture or a sound that came in a file: bytes that nobody has looked at yet. In the content its id stands for it until then. */
export interface BroughtFile {
  readonly id: string;
  readonly kind: 'picture' | 'sound';
  readonly at: Place;
  /** As the file calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

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
  readonly media: readonly BroughtFile[];
  readonly findings: readonly Finding[];
  /** Findings beyond those that are listed. */
  readonly unlisted: number;
}

/** Why a file is refused whole. */
export type Refusal = 'file_unknown' | 'file_damaged' | 'file_too_big' | 'file_hostile' | 'file_too_slow';
