import type { Quest } from '@tabarman/shared/quest/schema.ts';

/** A stored quest with its newest revision. */
export interface StoredQuest extends Quest {
  readonly id: string;
  readonly revisionId: string;
  readonly createdAt: number;
}

export interface Quests {
  /** In the order they were added. */
  all(): Promise<StoredQuest[]>;
  byId(id: string): Promise<StoredQuest | null>;
  /** With the first revision; its slug must be free. */
  add(quest: Quest): Promise<{ readonly id: string }>;
  /** D9: adds an example once: one that was there before, and was deleted since, stays away. */
  addExample(quest: Quest): Promise<void>;
}
