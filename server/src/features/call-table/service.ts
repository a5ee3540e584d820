import { peopleTables } from '@tabarman/shared/call-table/people.ts';
import { resultsTables } from '@tabarman/shared/call-table/results.ts';
import { type ListedSheet, sheetsTables } from '@tabarman/shared/call-table/sheets.ts';
import { worksTables } from '@tabarman/shared/call-table/works.ts';
import type { CallTable } from '@tabarman/shared/protocol/contract/call-tables.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ReportTable } from '@tabarman/shared/report/tables.ts';
import type { CallTeams } from '../call-team/desk.ts';
import { teamsWithout } from '../call-team/show.ts';
import { tableWithout } from '../decision/seen-by.ts';
import type { DecisionDesk } from '../decision/service.ts';
import type { Clock } from '../game/ports.ts';
import type { JuryDesk } from '../jury/desk.ts';
import { countedSheets, type Panel } from '../jury/panel.ts';
import type { Votes } from '../vote/service.ts';
import type { CallWorks, PublicCall } from '../work/service.ts';

interface CallTablesParts {
  readonly works: Pick<CallWorks, 'call' | 'list' | 'filledIn'>;
  readonly teams: Pick<CallTeams, 'show'>;
  readonly jury: Pick<JuryDesk, 'panel' | 'hiddenFrom'>;
  readonly decisions: Pick<DecisionDesk, 'now' | 'versions'>;
  readonly votes: Pick<Votes, 'view'>;
  readonly clock: Clock;
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
    const { works, teams, jury, decisions, votes, clock } = this.#parts;
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
        const panel = await jury.panel(id);
        const sheets = panel ? sheetsFor(panel, hidden, userId, clock.now()) : [];
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

/** EX3: whoever judges, or did until they left, reads what others said once nobody can review any more, unless jurors of the call read it from the first. */
function sheetsFor(panel: Panel, hidden: ReadonlySet<string>, userId: string, now: number): ListedSheet[] {
  const works = new Map(panel.works.map((work) => [work.id, work]));
  const jurors = new Map(panel.jurors.map((juror) => [juror.id, juror]));
  const own = panel.jurors.find((juror) => juror.userId === userId);
  const isOwnAlone = own !== undefined && panel.call.jury.others !== 'always' && mayStillReview(panel.call, now);
  return countedSheets(panel).flatMap(({ jurorId, workId, workVersion, kind, at, marks, comments, toApplicant, toJury }): ListedSheet[] => {
    const work = works.get(workId);
    if (!work || hidden.has(workId) || (isOwnAlone && jurorId !== own.id)) return [];
    const { id, number, title, track, version } = work;
    return [{ work: { id, number, title, track, version }, juror: jurors.get(jurorId)?.juror.name || null, kind, version: workVersion, at, marks, comments, toApplicant, toJury }];
  }).toSorted((a, b) => a.work.number - b.work.number || a.at - b.at);
}

const mayStillReview = ({ phases }: Call, now: number) => phases.some(({ rights, closesAt }) => rights.includes('review') && (closesAt === null || closesAt > now));
