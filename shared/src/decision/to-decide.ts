import type { Call } from '../call/schema.ts';
import type { Verdict } from '../jury/comparison.ts';
import type { Review } from '../jury/total.ts';
import type { Judged } from './chance.ts';
import type { Again } from './select.ts';
import type { DecidedWork, Sayings } from './table.ts';

/** A work that was handed in. */
export interface WorkToDecide {
  readonly id: string;
  readonly number: number;
  /** Of what was handed in last: sheets of others do not count. */
  readonly version: number;
  readonly title: string;
  readonly team: string | null;
  readonly memberIds: readonly string[];
  readonly country: string | null;
  readonly track: string | null;
  readonly organisation: string | null;
  readonly asks: number;
  readonly isWithdrawn: boolean;
}

/** What a juror handed in of a work, the newest. */
export interface SheetToCount {
  readonly workId: string;
  readonly workVersion: number;
  readonly jurorId: string;
  readonly kind: Review['kind'];
  readonly marks: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly toApplicant: string;
  readonly at: number;
}

/** PW4: what a juror said of two works, the newest of these two. */
export interface ComparisonToCount {
  readonly jurorId: string;
  readonly firstId: string;
  readonly secondId: string;
  readonly firstVersion: number;
  readonly secondVersion: number;
  readonly says: Verdict;
  readonly toFirst: string;
  readonly toSecond: string;
  readonly at: number;
}

export interface ToDecide {
  readonly call: Call;
  readonly works: readonly WorkToDecide[];
  readonly sheets: readonly SheetToCount[];
  readonly comparisons: readonly ComparisonToCount[];
  /** Whether a juror has a conflict with a work: such sheets count for nothing. */
  readonly isBarred: (jurorId: string, workId: string) => boolean;
  readonly sayings: Sayings;
  /** By award, after a release: who keeps it, and who alone may enter (DC7). */
  readonly again: ReadonlyMap<string, Again> | null;
}

/** What jurors said, by work, before awards. */
export interface Measured {
  readonly works: readonly Omit<DecidedWork, 'remarks'>[];
  readonly judged: Judged;
  readonly parts: number;
  readonly severity: Readonly<Record<string, number>>;
  /** Sheets or comparisons that count. */
  readonly counted: readonly { readonly at: number }[];
}

/** What people said of a work beside the numbers. */
export const beside = ({ id, isWithdrawn }: WorkToDecide, { bars, orders }: Sayings): Pick<DecidedWork, 'bar' | 'order'> => ({
  bar: isWithdrawn ? 'withdrawn' : (bars.find((one) => one.work === id)?.bar ?? null),
  order: orders.reduce((order, { works }) => Math.max(order, works.indexOf(id) + 1), 0),
});

export const said = (words: string | undefined) => (words === undefined || words.trim() === '' ? [] : [words.trim()]);
