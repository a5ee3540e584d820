import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterAct, type DueReport, emptyReport, faultsOfReport, nextReport, overdueReports, type ReportState, reportActs } from './report.ts';
import { reportContentSchema } from './report-schema.ts';
import { standingOf } from './standing.ts';
import type { Terms } from './terms.ts';

const terms: Terms = { amount: 1_001, currency: 'USD', startsOn: '2026-12-31', everyMonths: 1, times: 3, tranches: [{ percent: 50, after: 0 }, { percent: 50, after: 2 }] };
const report = (number: number, state: ReportState = 'draft'): DueReport => ({ number, state, dueOn: ['2027-01-31', '2027-02-28', '2027-03-31'][number - 1]! });
const facts = { terms, signedOn: '2026-12-31', endedOn: null, reports: [report(1), report(2), report(3)], payments: new Map<number, string>() };

describe('a report', () => {
  it('[GR4] is handed in, returned and handed in again, and accepted once and for good', () => {
    expect(afterAct('draft', 'submit')).toBe('submitted');
    expect(afterAct('submitted', 'return')).toBe('returned');
    expect(afterAct('returned', 'submit')).toBe('submitted');
    expect(afterAct('submitted', 'accept')).toBe('accepted');
    expect(reportActs.map((act) => afterAct('accepted', act))).toEqual(reportActs.map(() => null));
    expect(afterAct('submitted', 'submit')).toBeNull();
    expect(afterAct('draft', 'accept')).toBeNull();
  });

  it('[GR4] whatever is done in whatever order, only what was handed in is accepted', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...reportActs)), (acts) => {
      const been: ReportState[] = ['draft'];
      for (const act of acts) {
        const next = afterAct(been.at(-1)!, act);
        if (next !== null) been.push(next);
      }
      been.forEach((state, i) => {
        if (state === 'accepted' || state === 'returned') expect(been[i - 1]).toBe('submitted');
        if (state === 'accepted') expect(i).toBe(been.length - 1);
      });
    }));
  });

  it('[GR4] is handed in when it says what was done and what was spent, and no more than there is', () => {
    expect(faultsOfReport(emptyReport, 100)).toEqual(['done_missing', 'spent_missing']);
    expect(faultsOfReport({ ...emptyReport, done: 'x', spent: 101 }, 100)).toEqual(['spent_more']);
    expect(faultsOfReport({ ...emptyReport, done: 'x' }, 0)).toEqual([]);
    expect(reportContentSchema.safeParse({ ...emptyReport, links: ['javascript:alert(1)'] }).success).toBe(false);
    expect(reportContentSchema.parse({ ...emptyReport, done: ' one\u202E\ntwo ' }).done).toBe('one\ntwo');
  });

  it('[GR5] is overdue from the day after its last, the longest first, and not once it was handed in or let off', () => {
    const all = [report(2), report(1), report(3)];
    expect(overdueReports(all, '2027-01-31')).toEqual([]);
    expect(overdueReports(all, '2027-03-01').map(({ number }) => number)).toEqual([1, 2]);
    expect(overdueReports([report(1, 'submitted'), report(2, 'skipped'), report(3, 'returned')], '2027-12-01').map(({ number }) => number)).toEqual([3]);
    expect(nextReport([report(2), report(1, 'accepted'), report(3)])?.number).toBe(2);
  });
});

describe('how an awarded work stands', () => {
  it('[GR6] nothing is due before the agreement is signed; then each part after as many reports as it waits for', () => {
    expect(standingOf({ ...facts, signedOn: null }, '2027-01-01')).toMatchObject({ due: 0, paid: 0, state: 'drawnUp' });
    const states = (reports: DueReport[]) => standingOf({ ...facts, reports }, '2027-01-01').tranches.map(({ state, amount }) => [state, amount]);
    expect(states([report(1), report(2), report(3)])).toEqual([['due', 501], ['waiting', 500]]);
    expect(states([report(1, 'accepted'), report(2, 'submitted'), report(3)])).toEqual([['due', 501], ['waiting', 500]]);
    expect(states([report(1, 'accepted'), report(2, 'accepted'), report(3)])).toEqual([['due', 501], ['due', 500]]);
  });

  it('[GR3] whoever was let off a report is not kept waiting for it', () => {
    expect(standingOf({ ...facts, reports: [report(1, 'accepted'), report(2, 'skipped'), report(3)] }, '2027-01-01').due).toBe(1_001);
  });

  it('[GR7] is drawn up, agreed, funded and carried out, or ended before', () => {
    const state = (change: Partial<typeof facts> | { endedOn: string } | { signedOn: null }) => standingOf({ ...facts, ...change }, '2027-01-01').state;
    expect(state({})).toBe('agreed');
    expect(state({ payments: new Map([[0, '2027-01-02']]) })).toBe('funded');
    const accepted = [report(1, 'accepted'), report(2, 'accepted'), report(3, 'accepted')];
    expect(state({ reports: accepted, payments: new Map([[0, '2027-01-02']]) })).toBe('funded');
    expect(state({ reports: accepted, payments: new Map([[0, '2027-01-02'], [1, '2027-03-02']]) })).toBe('carriedOut');
    expect(state({ endedOn: '2027-01-03' })).toBe('ended');
    expect(state({ terms: { ...terms, amount: 0, tranches: [] } })).toBe('funded');
  });

  it('[GR5] [GR6] what ended before asks for nothing and pays nothing more', () => {
    expect(standingOf({ ...facts, endedOn: '2027-01-03', payments: new Map([[0, '2027-01-02']]) }, '2028-01-01')).toMatchObject({ due: 0, paid: 501, overdue: [] });
  });
});
