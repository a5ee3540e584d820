import type { Bar } from '../quest/kinds/kind.ts';
import { kindOf } from '../quest/kinds/all.ts';
import { difficulty } from '../stats/difficulty.ts';
import { itemRest, itemTotal } from '../stats/discrimination.ts';
import { histogram, spreadOf, type Spread } from '../stats/distribution.ts';
import { tooFew, type Estimate } from '../stats/estimate.ts';
import { wilson, type Interval } from '../stats/interval.ts';
import { rapidBelow } from '../stats/rapid-guess.ts';
import { upperLower } from '../stats/upper-lower.ts';
import type { Column, Table } from './table.ts';

/** Fewer say nothing of how a question tells players apart. */
export const LEAST_PLAYERS = 20;
export const TIME_BINS = 10;

export interface QuestionFigures {
  /** How many were there, answered, and had all of it right. */
  readonly there: number;
  readonly answered: number;
  readonly right: number;
  readonly difficulty: Estimate;
  readonly interval: Interval;
  readonly itemRest: Estimate;
  readonly itemTotal: Estimate;
  readonly upperLower: Estimate;
  /** Thinking times in ms, and how many answers fell into each tenth of the time limit. */
  readonly times: Spread | null;
  readonly timeBins: readonly number[];
  /** Answers below `rapidBelowMs` were rapid guesses. */
  readonly rapid: number;
  readonly rapidBelowMs: number;
  readonly bars: readonly Bar[];
}

/** The numbers of one question. @param totals of the complete players, in the order of `table.complete` */
export function figuresOf(column: Column, { complete }: Pick<Table, 'complete'>, totals: readonly number[]): QuestionFigures {
  const { content, key } = column.played;
  const answers = column.answers.filter((answer) => answer !== undefined);
  const times = answers.map((a) => a.elapsedMs);
  const rapidBelowMs = rapidBelow(times);
  const there = column.credits.filter((credit) => credit !== null);
  const right = there.filter((credit) => credit === 1).length;
  const credits = complete.map((player) => column.credits[player] ?? 0);
  const ofMarked = (estimate: () => Estimate): Estimate => (column.isMarked ? tooFew(complete.length, LEAST_PLAYERS) ?? estimate() : { missing: 'noSpread' });
  return {
    there: there.length, answered: answers.length, right,
    difficulty: column.isMarked ? difficulty(there) : { missing: 'noSpread' },
    interval: wilson(right, there.length),
    itemRest: ofMarked(() => itemRest(credits, totals)),
    itemTotal: ofMarked(() => itemTotal(credits, totals)),
    upperLower: ofMarked(() => upperLower(credits, totals)),
    times: spreadOf(times), timeBins: histogram(times, { to: content.limitMs, bins: TIME_BINS }),
    rapid: times.filter((ms) => ms < rapidBelowMs).length, rapidBelowMs,
    bars: kindOf(content.ask).distribution(content.ask, key.right, answers.map((a) => a.choice)),
  };
}
