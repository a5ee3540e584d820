import { tooFew, type Estimate } from './estimate.ts';

/** T. L. Kelley, The selection of upper and lower groups for the validation of test items, J. of Educational Psychology 30 (1939). */
const SHARE = 0.27;
/** With fewer, one player is more than a quarter. */
const LEAST = 4;

/**
 * How much more of the question the best 27 % by total got than the last 27 %: the difference of their mean credits, −1 to 1.
 * Who is equal to the last one in a group shares the places left in it, so that no order of the players decides.
 */
export function upperLower(credits: readonly number[], totals: readonly number[]): Estimate {
  const few = tooFew(totals.length, LEAST);
  if (few) return few;
  const size = Math.max(1, Math.round(totals.length * SHARE));
  const levels = byTotal(credits, totals);
  if (levels.length === 1) return { missing: 'noSpread' };
  return { value: (creditOf(levels, size) - creditOf(levels.toReversed(), size)) / size };
}

interface Level {
  readonly total: number;
  players: number;
  credit: number;
}

/** Players of one total together, best first. */
function byTotal(credits: readonly number[], totals: readonly number[]): Level[] {
  const levels = new Map<number, Level>();
  totals.forEach((total, i) => {
    const level = levels.get(total) ?? { total, players: 0, credit: 0 };
    level.players += 1;
    level.credit += credits[i] ?? 0;
    levels.set(total, level);
  });
  return [...levels.values()].sort((a, b) => b.total - a.total);
}

/** What the first so many of them got together. */
function creditOf(levels: readonly Level[], size: number): number {
  let [left, credit] = [size, 0];
  for (const level of levels) {
    const taken = Math.min(left, level.players);
    credit += (level.credit * taken) / level.players;
    left -= taken;
  }
  return credit;
}
