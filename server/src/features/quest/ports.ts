import type { QuestionFigures } from '@tabarman/shared/bank/figures.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import type { Edit } from '@tabarman/shared/quest/draft/edits.ts';
import type { QuestSummary } from '@tabarman/shared/quest/draft/summary.ts';
import type { Quest } from '@tabarman/shared/quest/schema.ts';

export interface QuestRow {
  readonly id: string;
  readonly slug: string;
  /** Null for an example, which is nobody's. */
  readonly ownerId: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly isArchived: boolean;
  readonly summary: QuestSummary;
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

/** Quests as rows: their draft, what was edited, versions, comments and what was frozen for games. */
export interface QuestRows {
  /** In the order they were added. */
  all(): Promise<QuestRow[]>;
  byId(id: string): Promise<QuestRow | null>;
  create(quest: { readonly slug: string; readonly ownerId: string | null; readonly draft: Draft }): Promise<string>;
  archive(id: string, isArchived: boolean): Promise<void>;
  written(id: string): Promise<Written | null>;
  /** Writes the draft that edits made of draft number `from`; false when it is another one by now. */
  write(id: string, from: number, draft: Draft, edits: readonly Edit[], personId: string): Promise<boolean>;
  entriesAfter(id: string, number: number): Promise<Entry[]>;
  /** Newest first. */
  versions(id: string): Promise<Version[]>;
  version(id: string, versionId: string): Promise<Draft | null>;
  keepVersion(id: string, written: Written, name: string | null, personId: string): Promise<void>;
  comments(id: string): Promise<Comment[]>;
  comment(id: string, comment: { readonly unit: string | null; readonly text: string }, personId: string): Promise<void>;
  /** False when there is no such comment. */
  resolve(id: string, commentId: string, isResolved: boolean): Promise<boolean>;
  /** The id of the revision that holds exactly this; the newest one when it does. */
  freeze(id: string, quest: Pick<Quest, 'content' | 'key'>): Promise<string>;
  /** The games that were made of each quest, and how its questions did in those that have ended. */
  playedByQuest(): Promise<ReadonlyMap<string, { readonly games: number; readonly figures: readonly QuestionFigures[] }>>;
  /** D9: adds an example once: one that was there before, and was deleted since, stays away. */
  addExample(quest: Quest): Promise<void>;
  /** Gives every quest of an older version its draft. */
  addDrafts(): Promise<void>;
}

type Incomplete = { readonly ok: false; readonly error: 'not_found' | 'quest_incomplete' };
export type Frozen = { readonly ok: true; readonly revisionId: string } | Incomplete;
export type Whole = { readonly ok: true; readonly quest: Quest } | Incomplete;

/** What games need of quests: something that never changes. */
export interface FrozenQuests {
  /** `by` is who makes something of it. */
  freeze(questId: string, by: { readonly id: string }): Promise<Frozen>;
}

/** What files need of quests. */
export interface WholeQuests {
  /** As a game would be made of it now. */
  whole(questId: string): Promise<Whole>;
  add(ownerId: string, quest: Pick<Quest, 'content' | 'key'>): Promise<{ readonly id: string }>;
}
