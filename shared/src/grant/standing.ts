import { type DueReport, overdueReports } from './report.ts';
import { type Terms, trancheAmounts } from './terms.ts';

export type TrancheState = 'waiting' | 'due' | 'paid';

export interface TrancheStanding {
  readonly amount: number;
  readonly percent: number;
  /** So many reports it waits for. */
  readonly after: number;
  readonly state: TrancheState;
  readonly paidOn: string | null;
}

/** The stages of a supported project in the words of the plan: drawn up, agreed, funded, carried out; `ended` before its end. */
export const projectStates = ['drawnUp', 'agreed', 'funded', 'carriedOut', 'ended'] as const;
export type ProjectState = (typeof projectStates)[number];

export interface GrantFacts {
  readonly terms: Terms;
  /** `YYYY-MM-DD`; null before the agreement is signed. */
  readonly signedOn: string | null;
  readonly endedOn: string | null;
  readonly reports: readonly DueReport[];
  /** By the place of the tranche in the terms, from 0. */
  readonly payments: ReadonlyMap<number, string>;
}

export interface GrantStanding {
  readonly state: ProjectState;
  readonly tranches: readonly TrancheStanding[];
  readonly paid: number;
  readonly due: number;
  readonly overdue: readonly DueReport[];
}

/** GR3, GR6, GR7: how an awarded work stands on a day: what of its money may be paid, what is late, how far the project is. */
export function standingOf({ terms, signedOn, endedOn, reports, payments }: GrantFacts, today: string): GrantStanding {
  // Who was let off a report is not kept waiting for it.
  const settled = reports.filter(({ state }) => state === 'accepted' || state === 'skipped').length;
  const amounts = trancheAmounts(terms.amount, terms.tranches);
  const tranches = terms.tranches.map(({ percent, after }, i): TrancheStanding => {
    const paidOn = payments.get(i) ?? null;
    const isDue = signedOn !== null && endedOn === null && settled >= after;
    return { percent, after, amount: amounts[i] ?? 0, paidOn, state: paidOn !== null ? 'paid' : isDue ? 'due' : 'waiting' };
  });
  const sum = (state: TrancheState) => tranches.filter((tranche) => tranche.state === state).reduce((all, { amount }) => all + amount, 0);
  const isUnderWay = signedOn !== null && endedOn === null;
  const isWhole = settled === reports.length && tranches.every(({ state }) => state === 'paid');
  const isFunded = tranches.length === 0 || tranches.some(({ state }) => state === 'paid');
  return {
    tranches, paid: sum('paid'), due: sum('due'),
    overdue: isUnderWay ? overdueReports(reports, today) : [],
    state: endedOn !== null ? 'ended' : signedOn === null ? 'drawnUp' : isWhole ? 'carriedOut' : isFunded ? 'funded' : 'agreed',
  };
}
