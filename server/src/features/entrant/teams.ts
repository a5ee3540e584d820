import { entryOf, entryState, sizesOf } from '@tabarman/shared/entrant/team.ts';
import { cleanName } from '@tabarman/shared/kernel/name.ts';
import { skeletonOf } from '@tabarman/shared/kernel/skeleton.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { invitationCode } from './codes.ts';
import type { EntrantParts, EntrantRow, RegistrationRow } from './ports.ts';
import { faultsOfTeam, type PublicSeason, stateOfTeam, teamOf } from './standing.ts';

type Refused = Promise<ErrorCode | null>;

/** Teams of a season while they are put together; a single player is a team of one. */
export class Teams {
  readonly #parts: EntrantParts;

  constructor(parts: EntrantParts) {
    this.#parts = parts;
  }

  async of(season: PublicSeason, entrantId: string): Promise<RegistrationRow | null> {
    return (await this.#parts.registrations.ofEntrant(entrantId)).find(({ seasonId }) => seasonId === season.id) ?? null;
  }

  async create(season: PublicSeason, person: EntrantRow, typed: string): Refused {
    const { registrations, ids, clock, secret } = this.#parts;
    if (!this.#isOpen(season)) return 'entries_not_open';
    if (await this.of(season, person.id)) return 'entrant_in_team';
    const named = await this.#named(season, typed, null);
    if ('error' in named) return named.error;
    const id = ids.id();
    await registrations.add({ id, seasonId: season.id, captainId: person.id, name: named.name, isOfWomen: false, invitation: 0, invitationHash: ids.hash(invitationCode(secret, id, 0)) }, clock.now());
    await registrations.join(id, season.id, person.id, clock.now());
    return null;
  }

  async change(season: PublicSeason, person: EntrantRow, { name: typed, isOfWomen }: { readonly name: string; readonly isOfWomen: boolean }): Refused {
    const team = await this.#led(season, person);
    if (typeof team === 'string') return team;
    if (!this.#isOpen(season)) return 'entries_not_open';
    const named = await this.#named(season, typed, team.id);
    if ('error' in named) return named.error;
    await this.#parts.registrations.change(team.id, { name: named.name, isOfWomen });
    await this.follow(season, person.id);
    return null;
  }

  /** EN13: after entries close whoever comes is a substitute, and the season says how many there may be. */
  async join(season: PublicSeason, person: EntrantRow, team: RegistrationRow | null): Refused {
    const { registrations, clock } = this.#parts;
    if (!team) return 'team_not_found';
    const now = await this.of(season, person.id);
    if (now) return now.id === team.id ? null : 'entrant_in_team';
    const state = entryState(season.season, clock.now());
    if (state === 'notOpen') return 'entries_not_open';
    if (team.members.length >= sizesOf(season.season).most) return 'team_full';
    if (state === 'closed') {
      const { parts } = season.season;
      if (team.entryId === null) return 'entries_not_open';
      if (parts.kind !== 'teams' || team.substitutions >= parts.substitutions) return 'substitutions_used_up';
      await registrations.change(team.id, { substitutions: team.substitutions + 1 });
    }
    await registrations.join(team.id, season.id, person.id, clock.now());
    await this.follow(season, person.id);
    return null;
  }

  /** A captain who leaves is followed by whoever came next; the last one to leave takes the entry back. */
  async leave(season: PublicSeason, by: EntrantRow, memberId: string): Refused {
    const team = await this.of(season, by.id);
    if (!team) return 'team_not_found';
    if (memberId !== by.id && team.captainId !== by.id) return 'forbidden';
    if (!team.members.includes(memberId)) return 'not_found';
    await this.takeOut(season, team, memberId);
    return null;
  }

  async takeOut(season: PublicSeason, team: RegistrationRow, memberId: string): Promise<void> {
    const { registrations, entries, clock } = this.#parts;
    const [next] = team.members.filter((id) => id !== memberId);
    if (next === undefined && team.entryId !== null) await entries.withdraw(season.id, team.entryId, clock.now());
    if (next !== undefined && team.captainId === memberId) await registrations.change(team.id, { captainId: next });
    await registrations.leave(season.id, memberId);
    if (next === undefined) await registrations.remove(team.id);
    else await this.follow(season, next);
  }

  async invite(season: PublicSeason, person: EntrantRow): Refused {
    const { registrations, ids, secret } = this.#parts;
    const team = await this.#led(season, person);
    if (typeof team === 'string') return team;
    const invitation = team.invitation + 1;
    await registrations.change(team.id, { invitation, invitationHash: ids.hash(invitationCode(secret, team.id, invitation)) });
    return null;
  }

  /** EN12: a team that is whole becomes an entry; one that withdrew is the same entry again. */
  async handIn(season: PublicSeason, person: EntrantRow): Refused {
    const { registrations, entrants, entries, ids, clock } = this.#parts;
    const led = await this.#led(season, person);
    if (typeof led === 'string') return led;
    if (!this.#isOpen(season)) return 'entries_not_open';
    const people = await entrants.byIds(led.members);
    const team = teamOf(led, people, season, clock.now());
    const facts = team && entryOf(team, season.season, led.isOfWomen);
    if (!facts || faultsOfTeam(led, people, season, clock.now()).length > 0) return 'team_not_ready';
    if (led.entryId === null) {
      const entryId = ids.id();
      await entries.add(season.id, [{ ...facts, id: entryId }], clock.now());
      await registrations.change(led.id, { entryId, handedInAt: clock.now() });
    } else {
      await entries.withdraw(season.id, led.entryId, null);
      await entries.change(season.id, led.entryId, facts);
    }
    return null;
  }

  async withdraw(season: PublicSeason, person: EntrantRow): Refused {
    const team = await this.#led(season, person);
    if (typeof team === 'string') return team;
    if (team.entryId === null) return 'team_not_ready';
    await this.#parts.entries.withdraw(season.id, team.entryId, this.#parts.clock.now());
    return null;
  }

  /** EN12: while entries are open the entry is what its team is. */
  async follow(season: PublicSeason, entrantId: string): Promise<void> {
    const { entrants, entries, clock } = this.#parts;
    const team = await this.of(season, entrantId);
    if (!team || team.entryId === null || !this.#isOpen(season)) return;
    const asked = teamOf(team, await entrants.byIds(team.members), season, clock.now());
    const facts = asked && entryOf(asked, season.season, team.isOfWomen);
    if (facts && stateOfTeam(team, await entries.of(season.id)) === 'handedIn') await entries.change(season.id, team.entryId, facts);
  }

  #isOpen({ season }: PublicSeason): boolean {
    return entryState(season, this.#parts.clock.now()) === 'open';
  }

  async #led(season: PublicSeason, person: EntrantRow): Promise<RegistrationRow | 'team_not_found' | 'forbidden'> {
    const team = await this.of(season, person.id);
    if (!team) return 'team_not_found';
    return team.captainId === person.id ? team : 'forbidden';
  }

  /** As a hall reads it, and as no other team of the season is called: seats are matched by it. */
  async #named(season: PublicSeason, typed: string, own: string | null): Promise<{ readonly name: string } | { readonly error: ErrorCode }> {
    const { registrations, entries } = this.#parts;
    const cleaned = cleanName(typed);
    if (!cleaned.ok) return { error: cleaned.error };
    const teams = await registrations.ofSeason(season.id);
    const ownEntry = teams.find(({ id }) => id === own)?.entryId;
    const others = [...teams.filter(({ id }) => id !== own), ...(await entries.of(season.id)).filter(({ id }) => id !== ownEntry)];
    return others.some(({ name }) => skeletonOf(name) === cleaned.skeleton) ? { error: 'team_name_taken' } : { name: cleaned.name };
  }
}
