import { recordConsent } from '@tabarman/shared/entrant/consent.ts';
import { changeRecord, emptyRecord, lapsed, type RecordPart } from '@tabarman/shared/entrant/record.ts';
import { entryState } from '@tabarman/shared/entrant/team.ts';
import type { EntrantDataView, RegisteringView } from '@tabarman/shared/entrant/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { Turns } from '../run/service.ts';
import type { Seasons } from '../season/ports.ts';
import { invitationCode, passCode, readEntrantCode } from './codes.ts';
import type { Asker, EntrantParts, EntrantRow, OwnEntry, RegistrationRow } from './ports.ts';
import { faultsOfTeam, provedBy, type PublicSeason, standingOf, stateOfTeam } from './standing.ts';
import { Teams } from './teams.ts';

interface RegisteringParts extends EntrantParts {
  readonly seasons: Pick<Seasons, 'bySlug' | 'versionsOf'>;
  /** Whether letters go out from here. */
  readonly hasMail: () => Promise<boolean>;
}

type Work = (season: PublicSeason, person: EntrantRow) => Promise<ErrorCode | null>;

/** People register for a season, from their phones. Everything of one season goes one after the other. */
export class Registering {
  readonly #parts: RegisteringParts;
  readonly #teams: Teams;
  readonly #turns = new Turns();

  constructor(parts: RegisteringParts) {
    this.#parts = parts;
    this.#teams = new Teams(parts);
  }

  /** EN1: the record there is, or a new one; only while entries are open, or for somebody whom a team waits for. */
  begin(asker: Asker, language: Language, invitation: string | undefined): Promise<Reply<RegisteringView>> {
    return this.#inSeason(asker.slug, async (season) => {
      const { entrants, ids, clock } = this.#parts;
      const now = clock.now();
      const isAwaited = invitation !== undefined && entryState(season.season, now) === 'closed' && (await this.#invited(season, invitation)) !== null;
      const known = await this.#person(asker);
      if (entryState(season.season, now) !== 'open' && !isAwaited && !(known && (await entrants.seasonsOf(known.id)).includes(season.id))) return refused('entries_not_open');
      const id = known?.id ?? ids.id();
      if (!known) {
        const consent = { id: ids.id(), seasonId: null, callId: null, consent: recordConsent.id, version: recordConsent.version, language };
        await entrants.add({ id, record: emptyRecord, language }, ids.hash(asker.key), consent, now);
      }
      await entrants.enter(season.id, id, now);
      return this.#show(season, asker);
    });
  }

  state(asker: Asker): Promise<Reply<RegisteringView>> {
    return this.#as(asker, async (_, person) => {
      await this.#parts.entrants.touch(person.id, this.#parts.clock.now());
      return null;
    });
  }

  /** EN11: single fields, as often as they are sent. */
  save(asker: Asker, part: RecordPart): Promise<Reply<RegisteringView>> {
    return this.#as(asker, async (season, { id, record }) => {
      const next = changeRecord(record, part);
      if (!next) return 'home_invalid';
      await this.#parts.entrants.save(id, next, lapsed(record, next), this.#parts.clock.now());
      await this.#teams.follow(season, id);
      return null;
    });
  }

  agree(asker: Asker, { language, consent, version, isGiven }: { readonly language: Language; readonly consent: string; readonly version: number; readonly isGiven: boolean }): Promise<Reply<RegisteringView>> {
    return this.#as(asker, async (season, person) => {
      const { entrants, ids, clock } = this.#parts;
      if (!season.season.consents.some((one) => one.id === consent && one.version === version)) return 'not_found';
      const of = { seasonId: season.id, callId: null };
      const has = person.consents.some((one) => one.seasonId === season.id && one.consent === consent && one.version === version);
      if (has !== isGiven) {
        await entrants.takeBack(person.id, of, consent, clock.now());
        if (isGiven) await entrants.agree(person.id, { id: ids.id(), ...of, consent, version, language }, clock.now());
      }
      return null;
    });
  }

  /** EN21, EN23: notes that the contact is theirs, and that they are of a university whose address it is. */
  confirm(asker: Asker, isProved: (person: EntrantRow) => boolean): Promise<Reply<RegisteringView>> {
    return this.#as(asker, async (season, person) => {
      if (!isProved(person)) return 'contact_code_wrong';
      const { entrants, ids, clock } = this.#parts;
      for (const layer of provedBy(person)) await entrants.check(person.id, { id: ids.id(), layer, seasonId: season.id, byId: null }, clock.now());
      return null;
    });
  }

  async invitation(slug: string, code: string): Promise<Reply<{ team: string; members: number }>> {
    const season = await this.season(slug);
    if (!season) return refused('not_found');
    const team = await this.#invited(season, code);
    return team ? { ok: true, data: { team: team.name, members: team.members.length } } : refused('team_not_found');
  }

  createTeam(asker: Asker, name: string) {
    return this.#as(asker, (season, person) => this.#teams.create(season, person, name));
  }

  changeTeam(asker: Asker, part: { readonly name: string; readonly isOfWomen: boolean }) {
    return this.#as(asker, (season, person) => this.#teams.change(season, person, part));
  }

  join(asker: Asker, code: string) {
    return this.#as(asker, async (season, person) => this.#teams.join(season, person, await this.#invited(season, code)));
  }

  leave(asker: Asker, memberId: string | null) {
    return this.#as(asker, (season, person) => this.#teams.leave(season, person, memberId ?? person.id));
  }

  invite(asker: Asker) {
    return this.#as(asker, (season, person) => this.#teams.invite(season, person));
  }

  handIn(asker: Asker) {
    return this.#as(asker, (season, person) => this.#teams.handIn(season, person));
  }

  withdraw(asker: Asker) {
    return this.#as(asker, (season, person) => this.#teams.withdraw(season, person));
  }

  /** An account has one record: the key of a device and the account open the same. */
  tie(asker: Asker, isTied: boolean): Promise<Reply<RegisteringView>> {
    return this.#as(asker, async (_, person) => {
      const { entrants } = this.#parts;
      if (asker.account === null) return 'account_needed';
      const tied = await entrants.byUser(asker.account.id);
      if (isTied && tied && tied.id !== person.id) return 'record_twice';
      if (isTied || person.userId === asker.account.id) await entrants.tie(person.id, isTied ? asker.account.id : null);
      return null;
    });
  }

  async data(asker: Asker): Promise<Reply<EntrantDataView>> {
    const person = await this.#person(asker);
    return person ? { ok: true, data: await this.#parts.entrants.data(person.id) } : refused('entrant_not_found');
  }

  /** Who shows the key of a record, to erase it. */
  async holder(asker: Asker): Promise<EntrantRow | null> {
    return this.#person(asker);
  }

  /** The entry that who asks is in, by what was handed in; null without one. */
  async ownEntry(asker: Asker): Promise<OwnEntry | 'entrant_not_found' | null> {
    const [season, person] = [await this.season(asker.slug), await this.#person(asker)];
    if (!season || !person) return 'entrant_not_found';
    const team = await this.#teams.of(season, person.id);
    return team && team.entryId !== null ? { entryId: team.entryId, team: team.name, isCaptain: team.captainId === person.id } : null;
  }

  async #person({ key, account }: Asker): Promise<EntrantRow | null> {
    const { entrants, ids } = this.#parts;
    return (await entrants.byKey(ids.hash(key))) ?? (account && (await entrants.byUser(account.id)));
  }

  async titleOf(slug: string): Promise<Text | null> {
    return (await this.season(slug))?.season.title ?? null;
  }

  /** As it is public; null where nothing of it is. */
  async season(slug: string): Promise<PublicSeason | null> {
    const { seasons } = this.#parts;
    const row = await seasons.bySlug(slug);
    const [newest] = row ? await seasons.versionsOf(row.id) : [];
    return row && newest ? { id: row.id, slug: row.slug, season: newest.season } : null;
  }

  async #invited(season: PublicSeason, typed: string): Promise<RegistrationRow | null> {
    const code = readEntrantCode(typed);
    return code === null ? null : this.#parts.registrations.byInvitation(season.id, this.#parts.ids.hash(code));
  }

  #as(asker: Asker, work: Work): Promise<Reply<RegisteringView>> {
    return this.#inSeason(asker.slug, async (season) => {
      const person = await this.#person(asker);
      if (!person || !(await this.#parts.entrants.seasonsOf(person.id)).includes(season.id)) return refused('entrant_not_found');
      const error = await work(season, person);
      return error ? refused(error) : this.#show(season, asker);
    });
  }

  async #inSeason<T>(slug: string, work: (season: PublicSeason) => Promise<Reply<T>>): Promise<Reply<T>> {
    const season = await this.season(slug);
    return season ? this.#turns.take(season.id, () => work(season)) : refused('not_found');
  }

  async #show(season: PublicSeason, asker: Asker): Promise<Reply<RegisteringView>> {
    const { secret, clock } = this.#parts;
    const person = await this.#person(asker);
    if (!person) return refused('entrant_not_found');
    const { agreed, missing, reasons, checks } = standingOf(person, season, clock.now());
    const pass = passCode(secret, season.id, person.id);
    return {
      ok: true,
      data: {
        state: entryState(season.season, clock.now()), record: person.record, agreed: [...agreed], missing, reasons, checks: checks.map(({ layer, at }) => ({ layer, at })), canSendCode: await this.#parts.hasMail(),
        account: asker.account === null ? 'none' : person.userId === asker.account.id ? 'tied' : 'free',
        pass, passLink: `/desk/seasons/${season.id}/people?pass=${pass}`, team: await this.#showTeam(season, person),
      },
    };
  }

  async #showTeam(season: PublicSeason, person: EntrantRow): Promise<RegisteringView['team']> {
    const { entrants, entries, clock, secret } = this.#parts;
    const team = await this.#teams.of(season, person.id);
    if (!team) return null;
    const people = await entrants.byIds(team.members);
    const { parts } = season.season;
    const isCaptain = team.captainId === person.id;
    const inOrder = [team.captainId, ...team.members.filter((id) => id !== team.captainId)].flatMap((id) => people.find((one) => one.id === id) ?? []);
    return {
      name: team.name, isOfWomen: team.isOfWomen, isCaptain, invitation: isCaptain ? invitationCode(secret, team.id, team.invitation) : null,
      state: stateOfTeam(team, await entries.of(season.id)),
      members: inOrder.map((one) => ({ id: one.id, name: one.record.name, isCaptain: one.id === team.captainId, isYou: one.id === person.id, isReady: standingOf(one, season, clock.now()).isReady })),
      faults: faultsOfTeam(team, people, season, clock.now()), substitutions: { used: team.substitutions, most: parts.kind === 'teams' ? parts.substitutions : 0 },
    };
  }
}

function refused(error: ErrorCode): { readonly ok: false; readonly error: ErrorCode } {
  return { ok: false, error };
}
