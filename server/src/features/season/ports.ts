import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';

export interface SeasonRow {
  readonly id: string;
  readonly slug: string;
  readonly season: Season;
  /** How often it was saved. */
  readonly number: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The newest version; null before it is public. */
  readonly published: number | null;
}

/** A season as it once became public; never changed once written. */
export interface SeasonVersion {
  readonly number: number;
  readonly season: Season;
  readonly at: number;
  readonly reason: Text | null;
}

export interface Seasons {
  /** Newest first. */
  all(): Promise<SeasonRow[]>;
  byId(id: string): Promise<SeasonRow | null>;
  bySlug(slug: string): Promise<SeasonRow | null>;
  add(row: { readonly id: string; readonly slug: string; readonly ownerId: string; readonly season: Season; readonly at: number }): Promise<void>;
  /** False when it was saved by somebody else since. */
  save(id: string, number: number, season: Season, at: number): Promise<boolean>;
  /** Newest first. */
  versionsOf(id: string): Promise<SeasonVersion[]>;
  /** False when that number was taken meanwhile. */
  publish(id: string, version: SeasonVersion, personId: string): Promise<boolean>;
}
