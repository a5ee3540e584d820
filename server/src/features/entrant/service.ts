import { PUBLIC_CONSENT } from '@tabarman/shared/entrant/consent.ts';
import { entryState, sizesOf } from '@tabarman/shared/entrant/team.ts';
import { ERASED } from '@tabarman/shared/game/forget.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import type { Seasons } from '../season/ports.ts';
import type { EntrantParts, EntrantRow } from './ports.ts';
import { type PublicSeason, standingOf } from './standing.ts';
import { Teams } from './teams.ts';

export { invitationCode, passCode, readEntrantCode } from './codes.ts';
export type { Registering } from './registering.ts';
export { Confirming } from './confirming.ts';
export { provedBy, standingIn } from './standing.ts';

/** Somebody who registers, as far as who writes to them has to know. */
export interface Reachable {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
  /** EN21: a code came to it. */
  readonly isConfirmed: boolean;
  readonly language: Language;
  readonly country: CountryCode | null;
  /** Nothing is missing, and nothing stands against it. */
  readonly isReady: boolean;
  readonly team: { readonly name: string; readonly isCaptain: boolean; readonly entryId: string | null } | null;
}

interface EntrantsOfSeasonsParts extends EntrantParts {
  readonly seasons: Pick<Seasons, 'byId' | 'versionsOf'>;
}

/** What the rest of the product asks about people who register: who may not play, who is named in public, and how somebody is forgotten. */
export class EntrantsOfSeasons {
  readonly #parts: EntrantsOfSeasonsParts;
  readonly #teams: Teams;

  constructor(parts: EntrantsOfSeasonsParts) {
    this.#parts = parts;
    this.#teams = new Teams(parts);
  }

  /** EN16: entries that may not play, with the first thing that stands against them. Entries that nobody registered are not judged. */
  async notEligible(seasonId: string): Promise<ReadonlyMap<string, string>> {
    const { entrants, registrations, clock } = this.#parts;
    const season = await this.#season(seasonId);
    const found = new Map<string, string>();
    if (!season) return found;
    const people = new Map((await entrants.ofSeason(seasonId)).map((person) => [person.id, person]));
    for (const { entryId, members } of await registrations.ofSeason(seasonId)) {
      if (entryId === null) continue;
      const standings = members.flatMap((id) => people.get(id) ?? []).map((person) => standingOf(person, season, clock.now()));
      const reason = standings.flatMap(({ reasons }) => reasons)[0] ?? (standings.some(({ isReady }) => !isReady) ? 'not_ready' : members.length < sizesOf(season.season).least ? 'too_few' : null);
      if (reason !== null) found.set(entryId, reason);
    }
    return found;
  }

  /** EN17: the names of those members of an entry who agreed to be named in public, and nothing else about anybody. */
  async publicNames(seasonId: string, entryId: string): Promise<readonly string[]> {
    const { entrants, registrations, clock } = this.#parts;
    const season = await this.#season(seasonId);
    const team = await registrations.byEntry(entryId);
    if (!season || team?.seasonId !== seasonId) return [];
    const version = season.season.consents.find(({ id }) => id === PUBLIC_CONSENT)?.version;
    const named = (await entrants.byIds(team.members)).filter((person) => !person.isErased && standingOf(person, season, clock.now()).agreed.some((one) => one.consent === PUBLIC_CONSENT && one.version === version));
    return named.map(({ record }) => record.name).sort();
  }

  /** ME16: whom one can write to; an entry that withdrew is none. */
  async reachable(seasonId: string): Promise<Reachable[]> {
    const { entrants, registrations, entries, clock } = this.#parts;
    const season = await this.#season(seasonId);
    if (!season) return [];
    const teams = new Map((await registrations.ofSeason(seasonId)).map((team) => [team.id, team]));
    const playing = new Set((await entries.of(seasonId)).filter(({ isWithdrawn }) => !isWithdrawn).map(({ id }) => id));
    return (await entrants.ofSeason(seasonId)).filter(({ isErased }) => !isErased).map((person) => {
      const { id, language, registrationId, record: { name, contact, country } } = person;
      const team = registrationId === null ? undefined : teams.get(registrationId);
      return {
        id, name, contact, country, language, isConfirmed: isConfirmed(person), isReady: standingOf(person, season, clock.now()).isReady,
        team: team ? { name: team.name, isCaptain: team.captainId === id, entryId: team.entryId !== null && playing.has(team.entryId) ? team.entryId : null } : null,
      };
    });
  }

  /** Null for whoever is erased. */
  async reader(id: string): Promise<Omit<Reachable, 'isReady' | 'team'> | null> {
    const [person] = await this.readers([id]);
    return person ?? null;
  }

  /** Without those who are erased. */
  async readers(ids: readonly string[]): Promise<Omit<Reachable, 'isReady' | 'team'>[]> {
    return (await this.#parts.entrants.byIds(ids)).filter(({ isErased }) => !isErased).map((person) => {
      const { id, language, record: { name, contact, country } } = person;
      return { id, name, contact, country, language, isConfirmed: isConfirmed(person) };
    });
  }

  /** EN15: while entries are open somebody leaves the team; later the entry stays, and nothing is left in it of the person. */
  async erase(id: string): Promise<void> {
    const { entrants, registrations, entries, clock } = this.#parts;
    for (const team of await registrations.ofEntrant(id)) {
      const season = await this.#season(team.seasonId);
      if (!season) continue;
      if (team.entryId === null || entryState(season.season, clock.now()) !== 'closed') {
        await this.#teams.takeOut(season, team, id);
        continue;
      }
      const entry = season.season.parts.kind === 'players' ? (await entries.of(team.seasonId)).find((one) => one.id === team.entryId) : undefined;
      if (entry) {
        const { id: entryId, country, region, university, classes } = entry;
        await entries.change(team.seasonId, entryId, { name: ERASED, country, region, university, classes });
        await registrations.change(team.id, { name: ERASED });
        await entrants.renameInResults(team.seasonId, entryId, ERASED);
      }
    }
    const isInCalls = await this.#parts.calls.leave(id);
    await entrants.erase(id, isInCalls || (await registrations.ofEntrant(id)).length > 0, clock.now());
  }

  async eraseOf(userId: string): Promise<void> {
    const person = await this.#parts.entrants.byUser(userId);
    if (person) await this.erase(person.id);
  }

  /** EN15: records that nobody looked at since then, and whose seasons were over before. */
  async forgetBefore(before: number): Promise<void> {
    const { entrants } = this.#parts;
    for (const id of await entrants.untouchedSince(before)) {
      const seasons = await Promise.all((await entrants.seasonsOf(id)).map((seasonId) => this.#season(seasonId)));
      const ends = [...seasons.flatMap((found) => (found ? [endOf(found.season)] : [])), (await this.#parts.calls.endOf(id)) ?? 0];
      if (ends.every((end) => end < before)) await this.erase(id);
    }
  }

  async #season(id: string): Promise<PublicSeason | null> {
    const { seasons } = this.#parts;
    const row = await seasons.byId(id);
    const [newest] = row ? await seasons.versionsOf(id) : [];
    return row && newest ? { id, slug: row.slug, season: newest.season } : null;
  }
}

const isConfirmed = ({ checks }: Pick<EntrantRow, 'checks'>) => checks.some(({ layer }) => layer === 'contact');

/** The last day that a season names (epoch ms); one without days never ends. */
function endOf({ entries, stages }: Season): number {
  const days = [entries.closesAt, ...stages.flatMap(({ games }) => games.map(({ closesAt }) => closesAt))].filter((at) => at !== null);
  return days.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...days);
}
