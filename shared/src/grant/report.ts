import type { ReportContent } from './report-schema.ts';

export const emptyReport: ReportContent = { done: '', next: '', spent: null, links: [] };

export const reportStates = ['draft', 'submitted', 'returned', 'accepted', 'skipped'] as const;
export type ReportState = (typeof reportStates)[number];
export const reportActs = ['submit', 'return', 'accept', 'skip', 'ask'] as const;
export type ReportAct = (typeof reportActs)[number];

/** GR4: from where each act leads where. */
const ways: Readonly<Record<ReportState, Partial<Record<ReportAct, ReportState>>>> = {
  draft: { submit: 'submitted', skip: 'skipped' },
  submitted: { return: 'returned', accept: 'accepted' },
  returned: { submit: 'submitted', skip: 'skipped' },
  accepted: {},
  skipped: { ask: 'draft' },
};

/** GR4: how a report stands after an act; null where it may not be done. */
export function afterAct(state: ReportState, act: ReportAct): ReportState | null {
  return ways[state][act] ?? null;
}

/** GR4: whether it is the turn of whoever is awarded to write. */
export const isWriting = (state: ReportState) => state === 'draft' || state === 'returned';

export const reportFaults = ['done_missing', 'spent_missing', 'spent_more'] as const;
export type ReportFault = (typeof reportFaults)[number];

/** GR4: what keeps a report from being submitted. Money is asked for where there is some, and never more than was agreed. */
export function faultsOfReport({ done, spent }: ReportContent, amount: number): ReportFault[] {
  return [
    ...(done.trim() === '' ? ['done_missing' as const] : []),
    ...(amount > 0 && spent === null ? ['spent_missing' as const] : []),
    ...(spent !== null && spent > amount ? ['spent_more' as const] : []),
  ];
}

export interface DueReport {
  /** From 1. */
  readonly number: number;
  /** `YYYY-MM-DD`, by the rule, or the later day that was given with a return. */
  readonly dueOn: string;
  readonly state: ReportState;
}

/** GR5: reports whose day is over and that nobody has handed in, the longest over first. `today` is the day where the awarded are. */
export function overdueReports<Report extends DueReport>(reports: readonly Report[], today: string): Report[] {
  return reports.filter(({ state, dueOn }) => isWriting(state) && dueOn < today).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number - b.number));
}

/** The first that is still to be written; null when none is. */
export function nextReport<Report extends DueReport>(reports: readonly Report[]): Report | null {
  return reports.toSorted((a, b) => a.number - b.number).find(({ state }) => isWriting(state)) ?? null;
}
