import type { Publication, Reading } from '@tabarman/shared/grant/figures.ts';
import { afterAct, emptyReport, faultsOfReport, isWriting } from '@tabarman/shared/grant/report.ts';
import type { ReportContent } from '@tabarman/shared/grant/report-schema.ts';
import type { OwnGrant } from '@tabarman/shared/grant/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Asker } from '../entrant/ports.ts';
import type { OwnWorks } from '../work/ports.ts';
import type { GrantRow } from './ports.ts';
import type { GrantDesk, GrantParts } from './service.ts';
import { sharedView } from './show.ts';

interface OwnGrantParts extends GrantParts {
  readonly desk: GrantDesk;
  readonly ownWorks: OwnWorks;
}

/** The work of somebody in a call; null when there is none. */
interface OwnWork {
  readonly callId: string;
  readonly workId: string | null;
  readonly isLead: boolean;
}

/** GR11: what was awarded, to those who made the work and to nobody else: they write reports and numbers, their lead hands reports in. */
export class OwnGrants {
  readonly #parts: OwnGrantParts;

  constructor(parts: OwnGrantParts) {
    this.#parts = parts;
  }

  async list(asker: Asker): Promise<Reply<OwnGrant[]>> {
    const own = await this.#own(asker);
    return own.ok ? { ok: true, data: await this.#shown(own.data) } : own;
  }

  /** What was saved meanwhile by somebody else of the team is not written over. */
  async save(asker: Asker, grantId: string, number: number, saves: number, content: ReportContent): Promise<Reply<OwnGrant[]>> {
    return this.#as(asker, grantId, async (row) => {
      const report = row.reports.find((one) => one.number === number);
      if (!report) return 'not_found';
      if (!isWriting(report.state)) return 'report_moved';
      return (await this.#parts.grants.saveDraft(row.id, { number, saves, state: report.state }, content)) ? null : 'report_moved';
    });
  }

  /** GR4: as it was saved. */
  async submit(asker: Asker, grantId: string, number: number, saves: number): Promise<Reply<OwnGrant[]>> {
    return this.#as(asker, grantId, async (row, { isLead }) => {
      const report = row.reports.find((one) => one.number === number);
      if (!report) return 'not_found';
      if (!isLead) return 'not_captain';
      const state = afterAct(report.state, 'submit');
      if (state === null || report.saves !== saves) return 'report_moved';
      if (faultsOfReport(report.draft, row.terms.amount).length > 0) return 'report_incomplete';
      const step = { act: 'submit', at: this.#parts.clock.now(), comment: null, content: report.draft } as const;
      return (await this.#parts.grants.move(row.id, report, { state, dueOn: report.dueOn, step })) ? null : 'report_moved';
    });
  }

  addPublication(asker: Asker, grantId: string, publication: Publication): Promise<Reply<OwnGrant[]>> {
    return this.#as(asker, grantId, (row) => this.#parts.desk.addPublication(row, publication));
  }

  changePublication(asker: Asker, grantId: string, publicationId: string, publication: Publication | null): Promise<Reply<OwnGrant[]>> {
    return this.#as(asker, grantId, (row) => this.#parts.desk.changePublication(row, publicationId, publication));
  }

  read(asker: Asker, grantId: string, publicationId: string, reading: Reading): Promise<Reply<OwnGrant[]>> {
    return this.#as(asker, grantId, (row) => this.#parts.desk.read(row, publicationId, reading));
  }

  async #as(asker: Asker, grantId: string, act: (row: GrantRow, own: OwnWork) => Promise<ErrorCode | null>): Promise<Reply<OwnGrant[]>> {
    const { grants } = this.#parts;
    const own = await this.#own(asker);
    if (!own.ok) return own;
    const row = await grants.byId(grantId);
    // A foreign one, and one that is not signed, is not there.
    if (!row || row.callId !== own.data.callId || row.workId !== own.data.workId || row.signedOn === null) return { ok: false, error: 'not_found' };
    const error = await act(row, own.data);
    return error === null ? { ok: true, data: await this.#shown(own.data) } : { ok: false, error };
  }

  async #own(asker: Asker): Promise<Reply<OwnWork>> {
    const mine = await this.#parts.ownWorks.mine(asker);
    if (!mine) return { ok: false, error: 'entrant_not_found' };
    const { call, person, work } = mine;
    return { ok: true, data: { callId: call.id, workId: work?.id ?? null, isLead: work?.leadId === person.id } };
  }

  async #shown({ callId, workId, isLead }: OwnWork): Promise<OwnGrant[]> {
    const { grants, works, desk } = this.#parts;
    const call = workId === null ? null : await works.call(callId);
    if (!call) return [];
    return (await grants.of(callId)).filter((row) => row.workId === workId && row.signedOn !== null).map((row) => ({
      ...sharedView(row, call, desk.today(row)), title: row.work.title, isLead,
      reports: row.reports.map((report) => ({ ...report, steps: [...report.steps], draft: { ...emptyReport, ...report.draft }, faults: faultsOfReport(report.draft, row.terms.amount) })),
    }));
  }
}
