import type { Season } from '@tabarman/shared/season/schema.ts';
import type { Asker, OwnEntry } from '../entrant/ports.ts';

/** Which entry of a public season is whose. */
export interface OwnEntries {
  season(slug: string): Promise<{ readonly id: string; readonly season: Season } | null>;
  ownEntry(asker: Asker): Promise<OwnEntry | 'entrant_not_found' | null>;
}
