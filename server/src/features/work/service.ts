import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { worksEnd } from '@tabarman/shared/call/windows.ts';
import { type Reader, type ShownField, shownFields, type ShownWork, titleOf } from '@tabarman/shared/work/shown.ts';
import type { WorkSummary } from '@tabarman/shared/work/views.ts';
import { asked } from '@tabarman/shared/work/chosen.ts';
import { valuesOf } from '@tabarman/shared/work/draft.ts';
import type { CallsOfPeople, EntrantRow } from '../entrant/ports.ts';
import { fileTypeOf } from './files/file-types.ts';
import type { FileReader } from './files/service.ts';
import { mayWrite, standingAt, teamFaultsOf, type WorkParts } from './parts.ts';
import type { WorkRow, WorkVersion } from './ports.ts';
import { type PublicCall, publicCallById } from './public-call.ts';
import { WorkTeams } from './teams.ts';
import { isChanged } from './writing.ts';

export { mayFormTeams, standingAt } from './parts.ts';
export type { PublicCall } from './public-call.ts';

/** A work that is judged, as it was handed in last. */
export interface JudgedWork {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly team: string | null;
  /** Of the lead. */
  readonly country: CountryCode | null;
  readonly countries: readonly CountryCode[];
  readonly track: string | null;
  /** The lead's university, by its id or in words; empty for none. */
  readonly organisation: string;
  readonly memberIds: readonly string[];
  readonly memberNames: readonly string[];
  /** That its members speak. */
  readonly languages: readonly Language[];
  /** What it asks for, in the currency of the call. */
  readonly asks: number;
  readonly version: WorkVersion;
}

/** Somebody who takes part, with the work they are in. */
export interface TakingPerson {
  readonly id: string;
  readonly role: string | null;
  readonly work: { readonly id: string; readonly number: number; readonly name: string; readonly isHandedIn: boolean } | null;
}

/** Works of a call, as the desk, the jury and whoever decides need them. */
export class CallWorks implements CallsOfPeople {
  readonly #parts: WorkParts;
  readonly #teams: WorkTeams;

  constructor(parts: WorkParts) {
    this.#parts = parts;
    this.#teams = new WorkTeams(parts);
  }

  call(callId: string): Promise<PublicCall | null> {
    return publicCallById(this.#parts.calls, callId);
  }

  /** Somebody who leads a team that has no name yet. */
  begin(callId: string, leadId: string): Promise<string> {
    return this.#teams.begin(callId, leadId, '');
  }

  /** Out of the work one was in, if any, to another. */
  async move(callId: string, entrantId: string, from: WorkRow | null, to: string | null): Promise<string> {
    if (from) await this.#teams.takeOut(from, entrantId);
    if (to === null) return this.begin(callId, entrantId);
    await this.#parts.works.join(to, callId, entrantId, this.#parts.clock.now());
    return to;
  }

  /** WK9: what was handed in and not withdrawn; after the works closed nothing of it changes any more. By number. */
  async judged(callId: string): Promise<JudgedWork[]> {
    return (await this.handedIn(callId)).flatMap(({ isWithdrawn, ...work }) => (isWithdrawn ? [] : [work]));
  }

  /** What was handed in, with what was withdrawn since: who decides tells those too why they have nothing. By number. */
  async handedIn(callId: string): Promise<(JudgedWork & { readonly isWithdrawn: boolean })[]> {
    const call = await this.call(callId);
    if (!call) return [];
    const works = (await this.#parts.works.of(callId)).filter(({ latest }) => latest !== null);
    const people = await this.#people(works);
    return works.flatMap((work) => (work.latest ? [{ ...judgedOf(call, work, work.latest, people), isWithdrawn: work.withdrawnAt !== null }] : []));
  }

  /** In the order in which they began; whoever withdrew a work has no part any more. */
  async taking(callId: string): Promise<TakingPerson[]> {
    const works = new Map((await this.#parts.works.of(callId)).map((work) => [work.id, work]));
    return (await this.#parts.callEntrants.of(callId)).flatMap(({ entrantId, role, workId }) => {
      const work = workId === null ? null : (works.get(workId) ?? null);
      return work !== null && work.withdrawnAt !== null ? [] : [{ id: entrantId, role, work: work && { id: work.id, number: work.number, name: work.name, isHandedIn: work.latest !== null } }];
    });
  }

  /** Names, by id, of those who agreed to the newest version of a consent of the call. */
  async agreedTo(callId: string, consent: string, entrantIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const call = await this.call(callId);
    const version = call?.call.consents.find(({ id }) => id === consent)?.version;
    if (!call || version === undefined) return new Map();
    const people = (await this.#parts.entrants.byIds(entrantIds)).filter((person) => !person.isErased && standingAt(person, call, this.#parts.clock.now()).agreed.some((one) => one.consent === consent && one.version === version));
    return new Map(people.map(({ id, record }) => [id, record.name]));
  }

  /** WK8: one version, or the newest, as a reader sees it, with links to its files that are of one reader where one may come to have a conflict; null where there is no such version. */
  async shown(callId: string, workId: string, number: number | null, reader: Reader, of: FileReader | null = null): Promise<ShownWork | null> {
    const { works, files } = this.#parts;
    const [call, work] = [await this.call(callId), await works.byId(workId)];
    if (!call || work?.callId !== callId) return null;
    const version = number === null ? work.latest : (await works.versions(workId)).find((one) => one.number === number);
    if (!version) return null;
    return this.#shown(call, work, version, reader, await files.of(workId), of);
  }

  /** WK12: what everybody may read of works that were handed in and not withdrawn, by number. */
  async gallery(callId: string): Promise<ShownWork[]> {
    const { works, files } = this.#parts;
    const call = await this.call(callId);
    if (!call) return [];
    const handedIn = (await works.of(callId)).filter(({ withdrawnAt }) => withdrawnAt === null);
    return Promise.all(handedIn.flatMap((work) => (work.latest ? [files.of(work.id).then((own) => this.#shown(call, work, work.latest!, 'public', own))] : [])));
  }

  /** WK8: what organisers read of all that was handed in last, by work. */
  async filledIn(callId: string): Promise<ReadonlyMap<string, readonly ShownField[]>> {
    const { works, files } = this.#parts;
    const call = await this.call(callId);
    if (!call) return new Map();
    return new Map(await Promise.all((await works.of(callId)).flatMap((work) => (work.latest ? [files.of(work.id).then(async (own) => [work.id, (await this.#shown(call, work, work.latest!, 'organisers', own)).fields] as const)] : []))));
  }

  /** WK8: what is written as the jury would see it now, before it is handed in. */
  async preview(call: PublicCall, work: WorkRow): Promise<ShownWork> {
    const version = { number: (work.latest?.number ?? 0) + 1, values: valuesOf(work.draft, call.call.fields), track: work.track, at: this.#parts.clock.now(), arrival: 'onTime' } as const;
    return this.#shown(call, work, version, 'jury', await this.#parts.files.of(work.id));
  }

  async list(callId: string): Promise<WorkSummary[]> {
    const { works, files, clock } = this.#parts;
    const call = await this.call(callId);
    if (!call) return [];
    const rows = await works.of(callId);
    const people = await this.#people(rows);
    const now = clock.now();
    return Promise.all(rows.map(async (work) => {
      const own = work.members.flatMap(({ entrantId }) => people.get(entrantId) ?? []);
      const { id, number, name, leadId, track, latest, updatedAt, withdrawnAt } = work;
      return {
        id, number, name, track, updatedAt, withdrawnAt, title: titleOf(call.call, latest?.values ?? valuesOf(work.draft, call.call.fields)), country: people.get(leadId)?.record.country ?? null,
        members: work.members.flatMap(({ entrantId, role }) => {
          const person = people.get(entrantId);
          return person ? [{ id: entrantId, name: person.record.name, role, isLead: entrantId === leadId, isReady: standingAt(person, call, now).isReady }] : [];
        }),
        teamFaults: teamFaultsOf(work, own, call, now), version: latest?.number ?? 0, at: latest?.at ?? null, arrival: latest?.arrival ?? null, isChanged: isChanged(work, call),
        extensions: await works.extensions(id), bytes: (await files.of(id)).reduce((all, { bytes }) => all + bytes, 0),
      };
    }));
  }

  /** WK10: a later end for one work, later than the announced one and than now; the reason is kept with whose it is. */
  async extend(callId: string, workId: string, { to, reason }: { readonly to: number; readonly reason: string }, byId: string): Promise<'not_found' | 'extension_too_early' | null> {
    const { works, ids, clock } = this.#parts;
    const [call, work] = [await this.call(callId), await works.byId(workId)];
    const end = call && worksEnd(call.call);
    if (!call || work?.callId !== callId || end === null) return 'not_found';
    if (to <= end || to <= clock.now()) return 'extension_too_early';
    await works.extend(workId, { id: ids.id(), to, reason, byId }, clock.now());
    return null;
  }

  /** WK11: out of what is still written somebody goes; what stands fast keeps the row, with nothing of the person. */
  async leave(entrantId: string): Promise<boolean> {
    const { works, callEntrants, clock } = this.#parts;
    let isNeeded = false;
    for (const callId of await callEntrants.callsOf(entrantId)) {
      const [call, work] = [await this.call(callId), await works.ofEntrant(callId, entrantId)];
      if (!work) continue;
      const isAlone = work.members.length === 1;
      const isWritten = call !== null && mayWrite(call.call, work, clock.now());
      if (isWritten || work.latest === null) await this.#teams.takeOut(work, entrantId);
      if (work.latest !== null && (isAlone || !isWritten)) isNeeded = true;
    }
    return isNeeded;
  }

  async endOf(entrantId: string): Promise<number | null> {
    const calls = await Promise.all((await this.#parts.callEntrants.callsOf(entrantId)).map((id) => this.call(id)));
    const ends = calls.flatMap((found) => (found ? found.call.phases.map(({ closesAt }) => closesAt ?? Number.POSITIVE_INFINITY) : []));
    return ends.length === 0 ? null : Math.max(...ends);
  }

  async meet(oneId: string, otherId: string): Promise<boolean> {
    const { works, callEntrants } = this.#parts;
    for (const callId of await callEntrants.callsOf(oneId)) {
      if ((await works.ofEntrant(callId, oneId)) && (await works.ofEntrant(callId, otherId))) return true;
    }
    return false;
  }

  async #people(works: readonly WorkRow[]): Promise<ReadonlyMap<string, EntrantRow>> {
    const ids = [...new Set(works.flatMap(({ leadId, members }) => [leadId, ...members.map(({ entrantId }) => entrantId)]))];
    return new Map((await this.#parts.entrants.byIds(ids)).map((person) => [person.id, person]));
  }

  async #shown(call: PublicCall, work: WorkRow, { number, values, track, at, arrival }: Pick<WorkVersion, 'number' | 'values' | 'track' | 'at' | 'arrival'>, reader: Reader, own: Awaited<ReturnType<WorkParts['files']['of']>>, of: FileReader | null = null): Promise<ShownWork> {
    const isBlind = call.call.jury.isBlind && reader === 'jury';
    const people = isBlind ? [] : await this.#parts.entrants.byIds(work.members.map(({ entrantId }) => entrantId));
    const fileOf = (id: string) => {
      const file = own.find((one) => one.id === id);
      const type = file?.done ? fileTypeOf(file.done.mime) : null;
      return file && type !== null ? { id, name: file.name, bytes: file.bytes, type, href: this.#parts.files.hrefOf(id, of) } : null;
    };
    return {
      number: work.number, version: number, title: titleOf(call.call, values) ?? String(work.number), track, at, arrival,
      by: isBlind || reader === 'public' ? null : people.map(({ record }) => record.name), team: isBlind || work.name === '' ? null : work.name,
      fields: shownFields(call.call, values, reader, fileOf),
    };
  }
}

function judgedOf({ call }: PublicCall, work: WorkRow, version: WorkVersion, people: ReadonlyMap<string, EntrantRow>): JudgedWork {
  const own = work.members.flatMap(({ entrantId }) => people.get(entrantId) ?? []);
  const lead = people.get(work.leadId)?.record;
  return {
    id: work.id, number: work.number, title: titleOf(call, version.values) ?? String(work.number), team: work.name || null,
    country: lead?.country ?? null, countries: [...new Set(own.flatMap(({ record }) => record.country ?? []))], track: version.track,
    organisation: lead?.university ?? lead?.otherUniversity ?? '', memberIds: own.map(({ id }) => id), memberNames: own.map(({ record }) => record.name),
    languages: [...new Set(own.flatMap(({ record }) => record.languages))], asks: asked(call.fields, version.values), version,
  };
}
