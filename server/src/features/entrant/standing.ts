import { type Agreed, isOldEnough, type SeasonAsks, whatIsMissing, whyNotEntrant } from '@tabarman/shared/entrant/missing.ts';
import { isOfDomain } from '@tabarman/shared/entrant/contact.ts';
import type { Layer } from '@tabarman/shared/entrant/record.ts';
import { universityOf } from '@tabarman/shared/place/place-name.ts';
import { type TeamAsked, whyNotHandIn } from '@tabarman/shared/entrant/team.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import type { EntryRow } from '../stage/ports.ts';
import type { CheckRow, EntrantRow, RegistrationRow } from './ports.ts';

/** A season as it is public. */
export interface PublicSeason {
  readonly id: string;
  readonly slug: string;
  readonly season: Season;
}

/** How a person stands in a season, at an instant (epoch ms). */
export function standingOf(person: EntrantRow, { id, season }: Pick<PublicSeason, 'id' | 'season'>, now: number) {
  const standing = standingIn(person, { id, asks: season }, now);
  return { ...standing, checks: person.checks.filter((check) => holdsIn(check, id)) };
}

/** How a person stands in a season or a call of this id, which asks for this. */
export function standingIn({ record, consents, isErased }: EntrantRow, { id, asks }: { readonly id: string; readonly asks: SeasonAsks }, now: number) {
  const today = new Date(now).toISOString().slice(0, 10);
  const agreed: Agreed[] = consents.filter(({ seasonId, callId }) => seasonId === id || callId === id).map(({ consent, version }) => ({ consent, version }));
  // Of whoever is erased nothing is known, and nothing is held against their team.
  const missing = isErased ? [] : whatIsMissing(record, agreed, asks, today);
  const reasons = isErased ? [] : whyNotEntrant(record, asks, today);
  return {
    agreed, missing, reasons, isReady: missing.length + reasons.length === 0, isOldEnough: isErased ? null : isOldEnough(record, asks, today),
  };
}

/** EN21, EN23: what a code that came to the contact proves and is not noted yet: the contact, and the university whose address it is. */
export function provedBy({ record: { contact, university }, checks }: EntrantRow): Layer[] {
  const domain = university === null ? undefined : universityOf(university)?.domain;
  const proved: Layer[] = ['contact', ...(domain !== undefined && isOfDomain(contact, domain) ? ['university' as const] : [])];
  return proved.filter((layer) => !checks.some((check) => check.layer === layer));
}

/** Who somebody is holds in every season; that they came through a door, in its own. */
const holdsIn = ({ layer, seasonId }: CheckRow, id: string) => layer !== 'venue' || seasonId === id;

export type TeamState = 'draft' | 'handedIn' | 'withdrawn';

export function stateOfTeam({ entryId }: RegistrationRow, entries: readonly EntryRow[]): TeamState {
  const entry = entryId === null ? undefined : entries.find(({ id }) => id === entryId);
  return entry === undefined ? 'draft' : entry.isWithdrawn ? 'withdrawn' : 'handedIn';
}

/** A team with the people in it, as its rules need it. Null when its captain is none of them. */
export function teamOf({ name, captainId, members: ids }: RegistrationRow, people: readonly EntrantRow[], season: PublicSeason, now: number): TeamAsked | null {
  const members = ids.flatMap((id) => people.find((person) => person.id === id) ?? []).map((person) => ({ id: person.id, record: person.record, isReady: standingOf(person, season, now).isReady }));
  const captain = members.find(({ id }) => id === captainId);
  return captain ? { name, captain, members } : null;
}

/** EN7: what keeps it from being handed in. */
export function faultsOfTeam(registration: RegistrationRow, people: readonly EntrantRow[], season: PublicSeason, now: number) {
  const team = teamOf(registration, people, season, now);
  return team ? whyNotHandIn(team, season.season, now) : [];
}
