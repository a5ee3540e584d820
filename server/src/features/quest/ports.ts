import type { QuestionFigures } from '@tabarman/shared/bank/figures.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import type { Edit } from '@tabarman/shared/quest/draft/edits.ts';
import type { QuestSummary } from '@tabarman/shared/quest/draft/summary.ts';
import type { Quest } from '@tabarman/shared/quest/schema.ts';
import type { Cipher, Terms } from '../envelope/ports.ts';
import type { Reader } from '../envelope/service.ts';

export interface QuestRow {
  readonly id: string;
  readonly slug: string;
  /** Null for an example, which is nobody's. */
  readonly ownerId: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly isArchived: boolean;
  readonly summary: QuestSummary;
  /** Null for one whose text lies open. */
  readonly envelope: Terms | null;
}

/** A draft and how many edits made it. */
export interface Written {
  readonly draft: Draft;
  readonly number: number;
}

export interface Entry {
  readonly number: number;
  readonly personId: string | null;
  /** Null for somebody who is erased. */
  readonly by: string | null;
  readonly at: number;
  readonly edit: Edit;
}

export interface Version {
  readonly id: string;
  readonly number: number;
  /** Null for one that was kept by itself. */
  readonly name: string | null;
  readonly by: string | null;
  readonly at: number;
}

export interface Comment {
  readonly id: string;
  /** Of which question; null for the quest. */
  readonly unit: string | null;
  readonly by: string | null;
  readonly text: string;
  readonly at: number;
  readonly isResolved: boolean;
}

/**
 * What one quest says, and everything that quotes it, in the clear or through the cipher of its envelope. Every method refuses
 * with `EnvelopeChanged` when the quest was sealed or opened since.
 */
export interface QuestText {
  written(): Promise<Written | null>;
  /** Writes the draft that edits made of draft number `from`; false when it is another one by now. */
  write(from: number, draft: Draft, edits: readonly Edit[], personId: string): Promise<boolean>;
  entriesAfter(number: number): Promise<Entry[]>;
  /** Newest first. */
  versions(): Promise<Version[]>;
  version(versionId: string): Promise<Draft | null>;
  keepVersion(written: Written, name: string | null, personId: string): Promise<void>;
  comments(): Promise<Comment[]>;
  comment(comment: { readonly unit: string | null; readonly text: string }, personId: string): Promise<void>;
  /** False when there is no such comment. */
  resolve(commentId: string, isResolved: boolean): Promise<boolean>;
}

/** A quest was sealed or opened while something of it was read or written. */
export class EnvelopeChanged extends Error {}

/** Quests as rows: their draft, what was edited, versions, comments and what was frozen for games. */
export interface QuestRows {
  /** In the order they were added. */
  all(): Promise<QuestRow[]>;
  byId(id: string): Promise<QuestRow | null>;
  /** Of which quest a revision is. */
  questOf(revisionId: string): Promise<string | null>;
  create(quest: { readonly slug: string; readonly ownerId: string | null; readonly draft: Draft }): Promise<string>;
  archive(id: string, isArchived: boolean): Promise<void>;
  text(id: string, cipher: Cipher | null): QuestText;
  /** The id of the revision that holds exactly this; the newest one when it does. */
  freeze(id: string, quest: Pick<Quest, 'content' | 'key'>): Promise<string>;
  /** A revision of a sealed quest as it lies there, read by nobody, and a version of it. */
  freezeSealed(id: string, personId: string): Promise<string>;
  /** The games that were made of each quest, and how its questions did in those that have ended. */
  playedByQuest(): Promise<ReadonlyMap<string, { readonly games: number; readonly figures: readonly QuestionFigures[] }>>;
  /** D9: adds an example once: one that was there before, and was deleted since, stays away. */
  addExample(quest: Quest): Promise<void>;
  /** Gives every quest of an older version its draft. */
  addDrafts(): Promise<void>;
}

type Unread = { readonly ok: false; readonly error: 'not_found' | 'quest_sealed' | 'second_key_needed' };
type Incomplete = { readonly ok: false; readonly error: 'quest_incomplete' } | Unread;
export type Frozen = { readonly ok: true; readonly revisionId: string } | Incomplete;
export type Whole = { readonly ok: true; readonly quest: Quest } | Incomplete;
export type Read = { readonly ok: true; readonly row: QuestRow; readonly text: QuestText } | Unread;

/** What games need of quests: something that never changes. */
export interface FrozenQuests {
  /** `by` is who makes something of it: what `mayWait` may be made of a sealed quest, and shows it when it is open. */
  freeze(questId: string, by: Reader, made: { readonly mayWait: boolean }): Promise<Frozen>;
}

/** What files need of quests. */
export interface WholeQuests {
  /** As a game would be made of it now, for somebody who reads it. */
  whole(questId: string, by: Reader, look: string): Promise<Whole>;
  add(ownerId: string, quest: Pick<Quest, 'content' | 'key'>): Promise<{ readonly id: string }>;
}
