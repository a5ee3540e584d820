import { peopleTables } from '@tabarman/shared/call-table/people.ts';
import { resultsTables } from '@tabarman/shared/call-table/results.ts';
import { sheetsTables } from '@tabarman/shared/call-table/sheets.ts';
import { worksTables } from '@tabarman/shared/call-table/works.ts';
import { teamsWithout } from '@tabarman/shared/call-team/without.ts';
import { tableWithout } from '@tabarman/shared/decision/seen-by.ts';
import type { CallTable } from '@tabarman/shared/protocol/contract/call-tables.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ReportTable } from '@tabarman/shared/report/tables.ts';
import type { DecisionDesk } from '../decision/service.ts';
import type { Votes } from '../vote/service.ts';
import type { CallWorks, PublicCall } from '../work/service.ts';
import type { SheetsToList, TeamsToList } from './ports.ts';

interface CallTablesParts {
  readonly works: Pick<CallWorks, 'call' | 'list' | 'filledIn'>;
  readonly teams: TeamsToList;
  readonly jury: SheetsToList;
  readonly decisions: Pick<DecisionDesk, 'now' | 'versions'>;
  readonly votes: Pick<Votes, 'view'>;
}

/** Tables in a language, and the same as data. */
export interface Made {
  readonly call: PublicCall;
  readonly tables: readonly ReportTable[];
  readonly data: object;
}

/** EX2, EX3: tables of a call for somebody of the desk, without works that they have a conflict with. */
export class CallTables {
  readonly #parts: CallTablesParts;

  constructor(parts: CallTablesParts) {
    this.#parts = parts;
  }

  /** Null where no such call is public. */
  async make(callId: string, what: CallTable, language: Language, userId: string): Promise<Made | 'decision_busy' | null> {
    const call = await this.#parts.works.call(callId);
    if (!call) return null;
    const hidden = await this.#parts.jury.hiddenFrom(callId, userId);
    const made = await this.#rows(call, what, language, hidden, userId);
    return made === null || made === 'decision_busy' ? made : { call, ...made };
  }

  async #rows(found: PublicCall, what: CallTable, language: Language, hidden: ReadonlySet<string>, userId: string): Promise<Omit<Made, 'call'> | 'decision_busy' | null> {
    const { works, teams, jury, decisions, votes } = this.#parts;
    const { id, slug, call } = found;
    switch (what) {
      case 'works': {
        const filledIn = await works.filledIn(id);
        const rows = (await works.list(id)).filter((work) => !hidden.has(work.id)).map((work) => ({ ...work, fields: filledIn.get(work.id) ?? [] }));
        // Links to files end, and are for whoever is at the desk.
        const kept = rows.map((work) => ({ ...work, fields: work.fields.map((field) => (field.kind === 'file' ? { ...field, files: field.files.map(({ name, bytes, type }) => ({ name, bytes, type })) } : field)) }));
        return { tables: worksTables(call, rows, language), data: { works: kept } };
      }
      case 'people': {
        const view = await teams.show(id);
        if (!view) return null;
        const seen = teamsWithout(view, hidden);
        return { tables: peopleTables(call, seen, language), data: { people: seen.people, teams: seen.teams.map(({ id: team, number, name, leadId, members }) => ({ id: team, number, name, leadId, members })) } };
      }
      case 'sheets': {
        const sheets = await jury.listedSheets(id, userId);
        return { tables: sheetsTables(call, sheets, language), data: { sheets } };
      }
      case 'results': {
        const now = await decisions.now(id);
        if (now === null || now === 'decision_busy') return now;
        const result = (await votes.view(slug))?.result ?? null;
        const rows = {
          table: tableWithout(now.table, hidden), versions: (await decisions.versions(id)).map(({ number, madeAt, checkedAt, releasedAt, reason }) => ({ number, madeAt, checkedAt, releasedAt, reason })),
          vote: result && { ...result, works: result.works.filter(({ work }) => !hidden.has(work)), bursts: result.bursts.filter(({ work }) => !hidden.has(work)) },
        };
        return { tables: resultsTables(call, rows, language), data: rows };
      }
    }
  }
}
