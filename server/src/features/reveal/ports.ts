import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { RevealBy } from '@tabarman/shared/reveal/steps.ts';

/** A reveal as it stands: of which version of a decision, by what, and how far it is. */
export interface RevealRow {
  readonly callId: string;
  /** Of the decision; with the hash of its table, because a draft keeps its number when it is drafted anew. */
  readonly number: number;
  readonly hash: string;
  readonly by: RevealBy;
  /** How many works are on the wall, the best ones. */
  readonly most: number;
  readonly language: Language;
  readonly shown: number;
  /** Rises with every command. */
  readonly version: number;
  /** Opens the wall. */
  readonly key: string;
  /** RV4: whose account leads it; null when that is erased. */
  readonly presenterId: string | null;
  /** When that person took it on, knowing what they would know. */
  readonly toldAt: number | null;
}

export interface RevealRows {
  of(callId: string): Promise<RevealRow | null>;
  byKey(key: string): Promise<RevealRow | null>;
  /** False when it is no longer at `seen`; null begins one where there is none. */
  put(row: RevealRow, seen: number | null): Promise<boolean>;
  remove(callId: string): Promise<void>;
}
