import { allows } from '@tabarman/shared/call/windows.ts';
import { recordConsent } from '@tabarman/shared/entrant/consent.ts';
import { changeRecord, emptyRecord, lapsed, type RecordPart } from '@tabarman/shared/entrant/record.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { TakingPart } from '@tabarman/shared/work/views.ts';
import type { Asker, EntrantRow } from '../entrant/ports.ts';
import { provedBy } from '../entrant/service.ts';
import { Turns } from '../run/service.ts';
import type { NewFile } from './files/service.ts';
import { filesIn } from './files/service.ts';
import { takingPartOf } from './own-work.ts';
import { mayFormTeams, mayWrite, type WorkParts } from './parts.ts';
import type { WorkRow } from './ports.ts';
import { publicCall, type PublicCall } from './public-call.ts';
import { WorkTeams } from './teams.ts';
import { type SavedField, Writing } from './writing.ts';

type Act = (call: PublicCall, person: EntrantRow) => Promise<ErrorCode | null>;
const refused = (error: ErrorCode) => ({ ok: false, error }) as const;

/** People take part in a call, from their phones, by the one record of a person. Everything of one call goes one after the other. */
export class TakingParts {
  readonly #parts: WorkParts;
  readonly #teams: WorkTeams;
  readonly #writing: Writing;
  readonly #turns = new Turns();

  constructor(parts: WorkParts) {
    this.#parts = parts;
    this.#teams = new WorkTeams(parts);
    this.#writing = new Writing(parts);
  }

  /** WK4: the record there is, or a new one; while people are registered, or for somebody whom a team waits for. */
  begin(asker: Asker, language: Language, invitation: string | undefined): Promise<Reply<TakingPart>> {
    return this.#inCall(asker.slug, async (call) => {
      const { entrants, callEntrants, ids, clock } = this.#parts;
      const now = clock.now();
      const known = await this.#person(asker);
      const isIn = known !== null && (await callEntrants.byId(call.id, known.id)) !== null;
      const isAwaited = invitation !== undefined && mayFormTeams(call.call, now) && (await this.#teams.invited(call, invitation)) !== null;
      if (!isIn && !isAwaited && !allows(call.call, 'register', now)) return refused('call_not_open');
      const id = known?.id ?? ids.id();
      if (!known) {
        const consent = { id: ids.id(), seasonId: null, callId: null, consent: recordConsent.id, version: recordConsent.version, language };
        await entrants.add({ id, record: emptyRecord, language }, ids.hash(asker.key), consent, now);
      }
      await callEntrants.enter(call.id, id, now);
      return this.#show(call, asker);
    });
  }

  state(asker: Asker): Promise<Reply<TakingPart>> {
    return this.#as(asker, async (_, { id }) => {
      await this.#parts.entrants.touch(id, this.#parts.clock.now());
      return null;
    });
  }

  saveRecord(asker: Asker, part: RecordPart): Promise<Reply<TakingPart>> {
    return this.#as(asker, async (_, { id, record }) => {
      const next = changeRecord(record, part);
      if (!next) return 'home_invalid';
      await this.#parts.entrants.save(id, next, lapsed(record, next), this.#parts.clock.now());
      return null;
    });
  }

  agree(asker: Asker, { language, consent, version, isGiven }: { readonly language: Language; readonly consent: string; readonly version: number; readonly isGiven: boolean }): Promise<Reply<TakingPart>> {
    return this.#as(asker, async (call, person) => {
      const { entrants, ids, clock } = this.#parts;
      if (!call.call.consents.some((one) => one.id === consent && one.version === version)) return 'not_found';
      const of = { seasonId: null, callId: call.id };
      const has = person.consents.some((one) => one.callId === call.id && one.consent === consent && one.version === version);
      if (has === isGiven) return null;
      await entrants.takeBack(person.id, of, consent, clock.now());
      if (isGiven) await entrants.agree(person.id, { id: ids.id(), ...of, consent, version, language }, clock.now());
      return null;
    });
  }

  setRole(asker: Asker, role: string | null): Promise<Reply<TakingPart>> {
    return this.#as(asker, async (call, person) => {
      const { callEntrants, works, clock } = this.#parts;
      if (role !== null && !call.call.roles.some(({ id }) => id === role)) return 'not_found';
      const work = await works.ofEntrant(call.id, person.id);
      if (!allows(call.call, 'register', clock.now()) && !mayFormTeams(call.call, clock.now()) && !(work && mayWrite(call.call, work, clock.now()))) return 'call_not_open';
      await callEntrants.setRole(call.id, person.id, role);
      return null;
    });
  }

  async invitation(slug: string, code: string): Promise<Reply<{ team: string; members: number }>> {
    const call = await publicCall(this.#parts.calls, slug);
    const work = call && (await this.#teams.invited(call, code));
    if (!call) return refused('not_found');
    return work ? { ok: true, data: { team: work.name, members: work.members.length } } : refused('team_not_found');
  }

  createWork(asker: Asker, name: string) {
    return this.#as(asker, (call, person) => this.#teams.create(call, person, name));
  }

  rename(asker: Asker, name: string) {
    return this.#as(asker, (call, person) => this.#teams.rename(call, person, name));
  }

  join(asker: Asker, code: string) {
    return this.#as(asker, async (call, person) => this.#teams.join(call, person, await this.#teams.invited(call, code)));
  }

  leave(asker: Asker, memberId: string | null) {
    return this.#as(asker, (call, person) => this.#teams.leave(call, person, memberId ?? person.id));
  }

  invite(asker: Asker) {
    return this.#as(asker, (call, person) => this.#teams.invite(call, person));
  }

  save(asker: Asker, saved: SavedField) {
    return this.#as(asker, (call, person) => this.#writing.save(call, person, saved));
  }

  setTrack(asker: Asker, track: string | null) {
    return this.#as(asker, (call, person) => this.#writing.setTrack(call, person, track));
  }

  handIn(asker: Asker) {
    return this.#as(asker, (call, person) => this.#writing.handIn(call, person));
  }

  withdraw(asker: Asker) {
    return this.#as(asker, (call, person) => this.#writing.withdraw(call, person));
  }

  async titleOf(slug: string): Promise<Text | null> {
    return (await publicCall(this.#parts.calls, slug))?.call.title ?? null;
  }

  holder(asker: Asker): Promise<EntrantRow | null> {
    return this.#person(asker);
  }

  /** EN21, EN23: notes that the contact is theirs. */
  confirm(asker: Asker, isProved: (person: EntrantRow) => boolean): Promise<Reply<TakingPart>> {
    return this.#as(asker, async (_, person) => {
      if (!isProved(person)) return 'contact_code_wrong';
      const { entrants, ids, clock } = this.#parts;
      for (const layer of provedBy(person)) await entrants.check(person.id, { id: ids.id(), layer, seasonId: null, byId: null }, clock.now());
      return null;
    });
  }

  async receipt(asker: Asker, number: number): Promise<Reply<string>> {
    const found = await this.mine(asker);
    if (!found?.work) return refused('entrant_not_found');
    const text = await this.#writing.receipt(found.call, found.work, number);
    return text === null ? refused('not_found') : { ok: true, data: text };
  }

  /** WK7: only while the work is written, by somebody who makes it. */
  beginFile(asker: Asker, file: NewFile): Promise<Reply<{ readonly id: string }>> {
    return this.#inCall<{ readonly id: string }>(asker.slug, async (call) => {
      const work = await this.#written(asker, call);
      if (typeof work === 'string') return refused(work);
      const begun = await this.#parts.files.begin(work.id, call.call, file);
      return 'error' in begun ? refused(begun.error) : { ok: true, data: begun };
    });
  }

  /** Whether a file is one of the work of who asks, and is still written; one whose last answer got lost is looked at now. */
  async resumesFile(asker: Asker, id: string): Promise<ErrorCode | null> {
    const [found, file] = [await this.mine(asker), await this.#parts.files.byId(id)];
    if (!found?.work || file?.workId !== found.work.id) return 'not_found';
    if (!mayWrite(found.call.call, found.work, this.#parts.clock.now())) return 'works_not_open';
    return (await this.#parts.files.isWhole(file)) ? this.#parts.files.finish(id, found.call.call) : null;
  }

  /** All of its bytes are there: what they are is looked at. */
  async finishFile(asker: Asker, id: string): Promise<ErrorCode | null> {
    const call = await publicCall(this.#parts.calls, asker.slug);
    return call ? this.#parts.files.finish(id, call.call) : 'not_found';
  }

  /** What was handed in once is kept as it was. */
  removeFile(asker: Asker, id: string): Promise<Reply<TakingPart>> {
    return this.#as(asker, async (call) => {
      const { works, files } = this.#parts;
      const work = await this.#written(asker, call);
      if (typeof work === 'string') return work;
      const file = await files.byId(id);
      if (file?.workId !== work.id) return 'not_found';
      const isHandedIn = (await works.versions(work.id)).some(({ values }) => filesIn(call.call.fields, values).includes(id));
      if (!isHandedIn) await files.remove(id);
      return null;
    });
  }

  /** After what is done in this call now, and before whatever comes next. */
  inTurn<T>(callId: string, act: () => Promise<T>): Promise<T> {
    return this.#turns.take(callId, act);
  }

  /** Who asks, in which call and with which work; null for a stranger to it. */
  async mine(asker: Asker): Promise<{ readonly call: PublicCall; readonly person: EntrantRow; readonly work: WorkRow | null } | null> {
    const [call, person] = [await publicCall(this.#parts.calls, asker.slug), await this.#person(asker)];
    if (!call || !person || !(await this.#parts.callEntrants.byId(call.id, person.id))) return null;
    return { call, person, work: await this.#parts.works.ofEntrant(call.id, person.id) };
  }

  async #written(asker: Asker, call: PublicCall): Promise<WorkRow | ErrorCode> {
    const person = await this.#person(asker);
    const work = person && (await this.#parts.works.ofEntrant(call.id, person.id));
    if (!work) return 'team_not_found';
    return mayWrite(call.call, work, this.#parts.clock.now()) ? work : 'works_not_open';
  }

  async #person({ key, account }: Asker): Promise<EntrantRow | null> {
    const { entrants, ids } = this.#parts;
    return (await entrants.byKey(ids.hash(key))) ?? (account && (await entrants.byUser(account.id)));
  }

  #as(asker: Asker, act: Act): Promise<Reply<TakingPart>> {
    return this.#inCall(asker.slug, async (call) => {
      const person = await this.#person(asker);
      if (!person || !(await this.#parts.callEntrants.byId(call.id, person.id))) return refused('entrant_not_found');
      const error = await act(call, person);
      return error ? refused(error) : this.#show(call, asker);
    });
  }

  async #inCall<T>(slug: string, act: (call: PublicCall) => Promise<Reply<T>>): Promise<Reply<T>> {
    const call = await publicCall(this.#parts.calls, slug);
    return call ? this.#turns.take(call.id, () => act(call)) : refused('not_found');
  }

  async #show(call: PublicCall, asker: Asker): Promise<Reply<TakingPart>> {
    const person = await this.#person(asker);
    return person ? { ok: true, data: await takingPartOf(this.#parts, call, person, asker.account) } : refused('entrant_not_found');
  }
}
