import { matchList, readList } from '@tabarman/shared/entrant/coordinator-list.ts';
import { changeRecord, type EntrantRecord, emptyRecord, lapsed, type Layer } from '@tabarman/shared/entrant/record.ts';
import { likelyPairs } from '@tabarman/shared/entrant/same-person.ts';
import type { PassView, PeopleOfSeasonView } from '@tabarman/shared/entrant/views.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { Seasons } from '../season/ports.ts';
import { passCode, readEntrantCode } from './codes.ts';
import type { EntrantParts, EntrantRow, SeasonEntrantRow } from './ports.ts';
import { faultsOfTeam, type PublicSeason, standingOf, stateOfTeam } from './standing.ts';

interface EntrantDeskParts extends EntrantParts {
  readonly seasons: Pick<Seasons, 'byId' | 'versionsOf'>;
}

/** Whether whoever asks answers for somebody of this country; null while none is told. */
export type SeesCountry = (country: CountryCode | null) => boolean;

/** People who register, as the organisers of a season see them. */
export class EntrantDesk {
  readonly #parts: EntrantDeskParts;

  constructor(parts: EntrantDeskParts) {
    this.#parts = parts;
  }

  /** Null when there is no such season. */
  async list(seasonId: string, sees: SeesCountry): Promise<PeopleOfSeasonView | null> {
    const { entrants, registrations, entries, clock } = this.#parts;
    const season = await this.#season(seasonId);
    if (!season) return null;
    const now = clock.now();
    const everybody = await entrants.ofSeason(seasonId);
    const people = everybody.filter(({ record }) => sees(record.country));
    const teams = await registrations.ofSeason(seasonId);
    const listed = await entries.of(seasonId);
    const seen = new Set(people.map(({ id }) => id));
    const teamName = (id: string) => teams.find(({ members }) => members.includes(id))?.name ?? null;
    const all = new Map((await entrants.all()).map((person) => [person.id, person]));
    const side = ({ id, record, createdAt }: EntrantRow) => ({ id, name: record.name, contact: record.contact, country: record.country, university: record.university, createdAt, team: teamName(id) });
    const apart = new Set((await entrants.toldApart()).map((pair) => pair.join(' ')));
    return {
      people: people.map((person) => this.#shown(person, season)),
      teams: teams.filter(({ members }) => members.some((id) => seen.has(id))).map((team) => ({
        id: team.id, name: team.name, captainId: team.captainId, members: [...team.members], state: stateOfTeam(team, listed), entryId: team.entryId,
        faults: faultsOfTeam(team, everybody, season, now), handedInAt: team.handedInAt, substitutions: team.substitutions,
      })),
      pairs: likelyPairs([...all.values()].map(({ id, record }) => ({ id, ...record }))).flatMap(({ pair, by }) => {
        const [one, other] = pair.map((id) => all.get(id));
        const isHere = pair.some((id) => seen.has(id)) && !apart.has(pair.join(' '));
        return one && other && isHere && sees(one.record.country) && sees(other.record.country) ? [{ one: side(one), other: side(other), by: [...by] }] : [];
      }),
    };
  }

  /** EN9: says who saw it; false when nobody of that season has this id. */
  async check(seasonId: string, entrantId: string, layer: Layer, isChecked: boolean, byId: string): Promise<boolean> {
    const { entrants, ids, clock } = this.#parts;
    const person = (await entrants.ofSeason(seasonId)).find(({ id, isErased }) => id === entrantId && !isErased);
    if (!person) return false;
    await entrants.uncheck(entrantId, layer, seasonId, clock.now());
    if (isChecked) await entrants.check(entrantId, { id: ids.id(), layer, seasonId, byId }, clock.now());
    return true;
  }

  /** EN10: those whom exactly one line of the list means, and nobody else. */
  async checkList(seasonId: string, text: string, university: string | null, sees: SeesCountry, byId: string): Promise<{ readonly name: string; readonly found: number }[]> {
    const { entrants } = this.#parts;
    const people = (await entrants.ofSeason(seasonId)).filter(({ record, isErased }) => !isErased && sees(record.country) && (university === null || record.university === university));
    const matches = matchList(readList(text), people.map(({ id, record }) => ({ id, ...record })));
    for (const { ids } of matches) if (ids.length === 1) await this.check(seasonId, ids[0] ?? '', 'list', true, byId);
    return matches.map(({ name, ids }) => ({ name, found: ids.length }));
  }

  /** EN14: a person says that two records are one, or two; one keeps everything of both, and what was told last stands. */
  async decide(one: EntrantRow, other: EntrantRow, areOne: boolean, byId: string): Promise<'entrant_in_team' | null> {
    const { entrants, registrations, calls, clock } = this.#parts;
    if (!areOne) {
      const [a = '', b = ''] = [one.id, other.id].sort();
      await entrants.tellApart(a, b, byId, clock.now());
      return null;
    }
    const [kept, gone] = one.createdAt <= other.createdAt ? [one, other] : [other, one];
    const [before, last] = gone.updatedAt >= kept.updatedAt ? [kept, gone] : [gone, kept];
    const record = filled(last.record, before.record);
    const own = new Set((await registrations.ofEntrant(kept.id)).map(({ seasonId }) => seasonId));
    if ((await registrations.ofEntrant(gone.id)).some(({ seasonId }) => own.has(seasonId)) || (await calls.meet(kept.id, gone.id))) return 'entrant_in_team';
    await entrants.unite(kept.id, gone.id, record, [...new Set([...lapsed(kept.record, record), ...lapsed(gone.record, record)])], clock.now());
    return null;
  }

  async byIds(ids: readonly string[]): Promise<EntrantRow[]> {
    return (await this.#parts.entrants.byIds(ids)).filter(({ isErased }) => !isErased);
  }

  async inSeason(seasonId: string, id: string): Promise<SeasonEntrantRow | null> {
    return (await this.#parts.entrants.ofSeason(seasonId)).find((person) => person.id === id && !person.isErased) ?? null;
  }

  /** The path of a new link; null when there is no such season. */
  async newLink(seasonId: string, entrantId: string): Promise<string | null> {
    const { entrants, ids, clock } = this.#parts;
    const season = await this.#season(seasonId);
    if (!season) return null;
    const key = ids.secret();
    await entrants.addKey(entrantId, ids.hash(key), clock.now());
    return `/e/${season.slug}#me=${key}`;
  }

  /** EN18: whose code it is; null when nobody's. */
  async pass(seasonId: string, typed: string): Promise<PassView | null> {
    const { entrants, registrations, entries, clock, secret } = this.#parts;
    const code = readEntrantCode(typed);
    const season = code === null ? null : await this.#season(seasonId);
    const person = season && (await entrants.ofSeason(seasonId)).find(({ id, isErased }) => !isErased && passCode(secret, seasonId, id) === code);
    if (!person) return null;
    const team = (await registrations.ofEntrant(person.id)).find((one) => one.seasonId === seasonId);
    const { isOldEnough, isReady, checks } = standingOf(person, season, clock.now());
    return {
      entrantId: person.id, name: person.record.name, isOldEnough, isReady, team: team?.name ?? null, teamState: team ? stateOfTeam(team, await entries.of(seasonId)) : null,
      seenAt: checks.find(({ layer }) => layer === 'venue')?.at ?? null,
    };
  }

  #shown(person: SeasonEntrantRow, season: PublicSeason): PeopleOfSeasonView['people'][number] {
    const { record: { name, contact, country, region, university, otherUniversity, faculty, year }, id, startedAt, updatedAt } = person;
    const { agreed, missing, reasons, checks, isOldEnough } = standingOf(person, season, this.#parts.clock.now());
    return {
      id, name, contact, country, region, university, otherUniversity, faculty, year, isOldEnough, missing, reasons,
      checks: checks.map(({ layer, at, by }) => ({ layer, at, by })), agreed: agreed.map(({ consent }) => consent),
      hasAccount: person.userId !== null, isErased: person.isErased, teamId: person.registrationId, startedAt, updatedAt,
    };
  }

  async #season(id: string): Promise<PublicSeason | null> {
    const { seasons } = this.#parts;
    const row = await seasons.byId(id);
    if (!row) return null;
    const [newest] = await seasons.versionsOf(id);
    return { id, slug: row.slug, season: newest?.season ?? row.season };
  }
}

/** A record, and where it is blank what the other one says. */
function filled(record: EntrantRecord, other: EntrantRecord): EntrantRecord {
  const isBlank = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
  const told = Object.fromEntries(Object.entries(record).filter(([, value]) => !isBlank(value)));
  const next = { ...emptyRecord, ...other, ...told };
  const whole = { ...next, university: record.otherUniversity === '' ? next.university : null, otherUniversity: record.university === null ? next.otherUniversity : '' };
  return changeRecord(whole, {}) ?? whole;
}
