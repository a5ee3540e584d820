import type { Season } from '../season/schema.ts';
import type { EntryFacts } from '../season/entry.ts';
import type { EntrantRecord } from './record.ts';

/** A member as the rules of teams need it. */
export interface Member {
  readonly record: EntrantRecord;
  /** Nothing is missing, and nothing stands against entering. */
  readonly isReady: boolean;
}

export const teamFaults = ['entries_not_open', 'name_missing', 'too_few', 'too_many', 'not_ready', 'captain_elsewhere'] as const;
export type TeamFault = (typeof teamFaults)[number];

export interface TeamAsked {
  readonly name: string;
  readonly captain: Member;
  /** With the captain. */
  readonly members: readonly Member[];
}

export type EntryState = 'notOpen' | 'open' | 'closed';

/** EN5: whether people can enter at an instant (epoch ms); where a date is missing entries are not open. */
export function entryState({ entries: { opensAt, closesAt } }: Pick<Season, 'entries'>, now: number): EntryState {
  if (opensAt === null || closesAt === null || now < opensAt) return 'notOpen';
  return now < closesAt ? 'open' : 'closed';
}

/** EN7: what keeps a team from being handed in, all at once; empty when nothing. A single player is a team of one. */
export function whyNotHandIn({ name, captain, members }: TeamAsked, season: Pick<Season, 'entries' | 'parts'>, now: number): TeamFault[] {
  const { least, most } = sizesOf(season);
  return teamFaults.filter((fault) => {
    switch (fault) {
      case 'entries_not_open': return entryState(season, now) !== 'open';
      case 'name_missing': return name === '';
      case 'too_few': return members.length < least;
      case 'too_many': return members.length > most;
      case 'not_ready': return members.some((member) => !member.isReady);
      case 'captain_elsewhere': return captain.record.country === null;
    }
  });
}

/** How many people a team has, with its captain. */
export function sizesOf({ parts }: Pick<Season, 'parts'>): { readonly least: number; readonly most: number } {
  return parts.kind === 'players' ? { least: 1, most: 1 } : { least: parts.least, most: parts.most };
}

/**
 * EN8: the entry of a team: country and region are its captain's, the university is that of most members and in a tie the captain's. It is in
 * the class of universities when all are of that one, in that of first years when all are, in that of women when the captain says so.
 */
export function entryOf({ name, captain: { record: captain }, members }: TeamAsked, season: Pick<Season, 'classes'>, isOfWomen: boolean): EntryFacts | null {
  if (captain.country === null) return null;
  const counts = new Map<string | null, number>();
  for (const { record: { university: of } } of members) counts.set(of, (counts.get(of) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const university = counts.get(captain.university) === most ? captain.university : ([...counts].find(([, count]) => count === most)?.[0] ?? null);
  const isIn = {
    university: university !== null && members.every(({ record }) => record.university === university),
    firstYear: members.every(({ record }) => record.year === 1),
    women: isOfWomen,
  };
  return { name, country: captain.country, region: captain.region, university, classes: season.classes.filter((one) => isIn[one]) };
}
