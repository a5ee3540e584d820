import { dayAt } from '@tabarman/shared/grant/day.ts';
import type { Publication, Reading } from '@tabarman/shared/grant/figures.ts';
import { afterAct, type ReportAct } from '@tabarman/shared/grant/report.ts';
import { standingOf } from '@tabarman/shared/grant/standing.ts';
import { newTerms, reportDays, type Terms } from '@tabarman/shared/grant/terms.ts';
import type { GrantBoard, GrantView } from '@tabarman/shared/grant/views.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { countryOffsets } from '@tabarman/shared/place/codes.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { AwardedWorks, GrantRow, Grants, ReleasedAwards, ReportRow } from './ports.ts';
import { sharedView } from './show.ts';

export interface GrantParts {
  readonly grants: Grants;
  readonly awards: ReleasedAwards;
  readonly works: AwardedWorks;
  readonly ids: Pick<Ids, 'id'>;
  readonly clock: Clock;
}

type Refused = Promise<ErrorCode | null>;

/** What comes after an award: agreements, money, reports and what was published. */
export class GrantDesk {
  readonly #parts: GrantParts;

  constructor(parts: GrantParts) {
    this.#parts = parts;
  }

  /** Null where there is no such call. */
  async board(callId: string): Promise<GrantBoard | null> {
    const { grants, awards, works } = this.#parts;
    const call = await works.call(callId);
    if (!call) return null;
    const released = await awards.released(callId);
    const rows = await grants.of(callId);
    const names = await works.names(callId);
    const isAgreed = (award: { readonly awardId: string; readonly workId: string }) => rows.some((row) => row.awardId === award.awardId && row.workId === award.workId);
    return {
      call: { id: callId, title: call.title, reference: call.reference, currency: call.currency },
      decisions: released && { version: released.version, at: released.at },
      waiting: released?.awards.filter((award) => !isAgreed(award)).length ?? 0,
      grants: rows.map((row): GrantView => ({
        ...sharedView(row, call, this.today(row)),
        work: { id: row.workId, ...row.work, names: [...(names.get(row.workId) ?? [])] },
        number: row.number, note: row.note,
        isAwarded: released?.awards.some(({ awardId, workId }) => awardId === row.awardId && workId === row.workId) ?? false,
        reports: row.reports.map(({ number, dueOn, state, steps }) => ({ number, dueOn, state, steps: [...steps] })),
      })),
    };
  }

  /** Whose call it is; null where there is none. */
  async countries(callId: string): Promise<readonly CountryCode[] | null> {
    return (await this.#parts.works.call(callId))?.countries ?? null;
  }

  byId(id: string): Promise<GrantRow | null> {
    return this.#parts.grants.byId(id);
  }

  /** The day where the awarded are. */
  today({ work }: Pick<GrantRow, 'work'>): string {
    return this.#day(work.country);
  }

  /** GR10: agreements follow from what was released, one for each award. */
  async drawUp(callId: string): Refused {
    const { grants, awards, works, ids, clock } = this.#parts;
    const call = await works.call(callId);
    const released = await awards.released(callId);
    if (!call) return 'not_found';
    const rows = await grants.of(callId);
    const judged = new Map((await works.awarded(callId)).map((work) => [work.id, work]));
    const missing = (released?.awards ?? []).filter(({ awardId, workId }) => !rows.some((row) => row.awardId === awardId && row.workId === workId)).flatMap(({ awardId, workId, amount }) => {
      const work = judged.get(workId);
      if (!work) return [];
      const country = work.country ?? call.countries[0] ?? 'KG';
      return [{ id: ids.id(), callId, workId, awardId, work: { number: work.number, title: work.title, country }, terms: newTerms(call, amount, this.#day(country)) }];
    });
    if (missing.length === 0) return 'grant_nothing';
    await grants.add(missing, clock.now());
    return null;
  }

  async change({ id, signedOn, terms: before }: GrantRow, number: number, terms: Terms, note: string): Refused {
    if (signedOn !== null && JSON.stringify(terms) !== JSON.stringify(before)) return 'grant_signed';
    return (await this.#parts.grants.change(id, number, terms, note, this.#parts.clock.now())) ? null : 'grant_changed';
  }

  async sign({ id, signedOn, terms }: GrantRow, number: number, on: string): Refused {
    if (signedOn !== null) return 'grant_signed';
    const reports = reportDays(terms).map((dueOn, i) => ({ number: i + 1, dueOn }));
    return (await this.#parts.grants.sign(id, number, on, reports, this.#parts.clock.now())) ? null : 'grant_changed';
  }

  async end({ id, signedOn }: GrantRow, end: { readonly on: string; readonly reason: string } | null): Refused {
    if (signedOn === null) return 'grant_unsigned';
    await this.#parts.grants.end(id, end, this.#parts.clock.now());
    return null;
  }

  /** GR6. */
  async pay(row: GrantRow, tranche: number, on: string | null): Refused {
    const state = standingOf(row, this.today(row)).tranches[tranche]?.state;
    if (state === undefined) return 'not_found';
    if (on !== null && state === 'waiting') return 'tranche_waiting';
    await this.#parts.grants.pay(row.id, tranche, on, this.#parts.clock.now());
    return null;
  }

  /** GR4: what the desk says to a report. */
  async act(row: GrantRow, number: number, { act, comment, until }: { readonly act: Exclude<ReportAct, 'submit'>; readonly comment: string; readonly until: string | undefined }): Refused {
    const report = row.reports.find((one) => one.number === number);
    if (!report) return 'not_found';
    if (comment === '' && (act === 'return' || act === 'skip')) return 'reason_missing';
    return this.#move(row, report, act, comment === '' ? null : comment, act === 'return' || act === 'ask' ? (until ?? report.dueOn) : report.dueOn);
  }

  async addPublication({ id }: GrantRow, publication: Publication): Promise<null> {
    const { grants, ids, clock } = this.#parts;
    await grants.addPublication(id, ids.id(), publication, clock.now());
    return null;
  }

  async changePublication({ id }: GrantRow, publicationId: string, publication: Publication | null): Refused {
    return (await this.#parts.grants.changePublication(id, publicationId, publication)) ? null : 'not_found';
  }

  async read({ id }: GrantRow, publicationId: string, reading: Reading): Refused {
    return (await this.#parts.grants.read(id, publicationId, reading, this.#parts.clock.now())) ? null : 'not_found';
  }

  async #move(row: GrantRow, report: ReportRow, act: ReportAct, comment: string | null, dueOn: string): Refused {
    const state = afterAct(report.state, act);
    if (state === null) return 'report_moved';
    const step = { act, at: this.#parts.clock.now(), comment, content: null };
    return (await this.#parts.grants.move(row.id, report, { state, dueOn, step })) ? null : 'report_moved';
  }

  #day(country: CountryCode): string {
    return dayAt(this.#parts.clock.now(), countryOffsets[country]);
  }
}
