import type { HallTerms, StageGameRef, VenueFacts } from '@tabarman/shared/venue/schema.ts';

export interface VenueRow extends VenueFacts {
  readonly id: string;
  readonly hosts: readonly { readonly id: string; readonly name: string }[];
  /** Ids of entries. */
  readonly roster: readonly string[];
  readonly checkIns: readonly CheckIn[];
}

export interface CheckIn extends StageGameRef {
  readonly entryId: string;
  readonly at: number;
  /** Null for somebody who is erased. */
  readonly by: string | null;
}

export interface TermsRow extends StageGameRef {
  readonly terms: HallTerms;
}

/** What was given out to halls without a connection. */
export interface HallBundles {
  of(seasonId: string): Promise<readonly (StageGameRef & { readonly venueId: string; readonly importedAt: number | null })[]>;
}

/** The halls of seasons as rows. What is asked of a venue that the season has not is false. */
export interface VenueRows {
  /** By their names. */
  of(seasonId: string): Promise<VenueRow[]>;
  /** The venue of a name, added when there is none. */
  named(seasonId: string, name: string, at: number): Promise<string>;
  /** Null when the name is taken. */
  add(seasonId: string, facts: VenueFacts, at: number): Promise<string | null>;
  change(seasonId: string, id: string, facts: VenueFacts): Promise<'not_found' | 'venue_name_taken' | null>;
  /** Refused while a game was played in it. */
  remove(seasonId: string, id: string): Promise<'not_found' | 'venue_in_use' | null>;
  /** Who is not there, or may not lead games, is left out. */
  setHosts(seasonId: string, id: string, people: readonly string[]): Promise<boolean>;
  /** Entries of other seasons are left out. */
  setRoster(seasonId: string, id: string, entries: readonly string[]): Promise<boolean>;
  /** `at` null takes a check-in back. What was noted first stays. */
  checkIn(id: string, entryId: string, game: StageGameRef, by: { readonly personId: string; readonly at: number | null }): Promise<void>;
  terms(seasonId: string): Promise<TermsRow[]>;
  /** Null goes back to what is usual. */
  setTerms(seasonId: string, game: StageGameRef, terms: HallTerms | null): Promise<void>;
}
