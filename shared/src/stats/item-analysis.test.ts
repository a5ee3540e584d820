import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difficulty } from './difficulty.ts';
import { itemRest, itemTotal } from './discrimination.ts';
import { valueOf } from './estimate.ts';
import { mean, squares } from './moments.ts';
import { published, questions, students } from './quiz.fixture.ts';
import { alpha, kr20, totalsOf } from './reliability.ts';
import { upperLower } from './upper-lower.ts';

const { totals } = published;
const rights = (credits: readonly number[]) => credits.map((credit) => credit === 1);

/** Computed once with the correlation of Python's statistics module. */
const itemTotals = [0.794633, 0.794633, 0.202721, 0.614035, 0.709524, 0.434493, 0.162539, 0.794633, 0.082761, 0.625057];
const itemRests = [0.705889, 0.705889, 0, 0.473589, 0.583874, 0.286147, -0.027445, 0.705889, -0.123613, 0.475867];

describe('difficulty', () => {
  it('[Z2] is the mean credit, as published', () => {
    expect(questions.map((credits) => valueOf(difficulty(credits)))).toEqual(published.p);
  });

  it('[Z2] counts a partial credit as what it is', () => {
    expect(difficulty([1, 0.5, 0])).toEqual({ value: 0.5 });
  });

  it('[Z1] one player is enough, none is too few', () => {
    expect(difficulty([1])).toEqual({ value: 1 });
    expect(difficulty([])).toEqual({ missing: 'tooFew', have: 0, need: 1 });
  });
});

describe('point-biserial correlation', () => {
  it('[Z3] with the whole: as computed elsewhere', () => {
    for (const [i, credits] of questions.entries()) expect(valueOf(itemTotal(credits, totals))).toBeCloseTo(itemTotals[i] ?? Number.NaN, 5);
  });

  it('[Z3] with the whole: as the textbook computes it from the means of the right and the wrong', () => {
    for (const credits of questions) {
      const those = (credit: number) => mean(totals.filter((_, i) => credits[i] === credit));
      const p = mean(credits);
      const textbook = ((those(1) - those(0)) / Math.sqrt(squares(totals) / totals.length)) * Math.sqrt(p * (1 - p));
      expect(valueOf(itemTotal(credits, totals))).toBeCloseTo(textbook, 12);
    }
  });

  it('[Z3] with the rest, without the question itself: as computed elsewhere', () => {
    for (const [i, credits] of questions.entries()) expect(valueOf(itemRest(credits, totals))).toBeCloseTo(itemRests[i] ?? Number.NaN, 5);
  });

  it('[Z1] all right, all equal and too few give the reason', () => {
    expect(itemRest([1, 1, 1, 1], [3, 2, 4, 1])).toEqual({ missing: 'noSpread' });
    expect(itemRest([1, 0, 1, 0], [2, 1, 2, 1])).toEqual({ missing: 'noSpread' });
    expect(itemTotal([1, 0, 1], [2, 2, 2])).toEqual({ missing: 'noSpread' });
    expect(itemRest([1], [3])).toEqual({ missing: 'tooFew', have: 1, need: 3 });
  });
});

describe('upper and lower 27 %', () => {
  it('[Z3] the best three of ten against the last three, by hand', () => {
    // 9, 9 and half of the two with 8; 2, 2 and a fifth of the five with 7.
    const best = (q: readonly number[]) => ((q[5] ?? 0) + (q[7] ?? 0) + ((q[0] ?? 0) + (q[6] ?? 0)) / 2) / 3;
    const last = (q: readonly number[]) => ((q[3] ?? 0) + (q[4] ?? 0) + [1, 2, 8, 9].reduce((sum, i) => sum + (q[i] ?? 0), 0) / 4) / 3;
    for (const credits of questions) expect(valueOf(upperLower(credits, totals))).toBeCloseTo(best(credits) - last(credits), 12);
  });

  it('[Z3] 1 when only the best are right, −1 when only the last are', () => {
    const order = Array.from({ length: 100 }, (_, i) => i);
    expect(upperLower(order.map((i) => (i > 50 ? 1 : 0)), order)).toEqual({ value: 1 });
    expect(upperLower(order.map((i) => (i > 50 ? 0 : 1)), order)).toEqual({ value: -1 });
  });

  it('[Z3] never depends on the order of equal players', () => {
    const player = fc.record({ credit: fc.constantFrom(0, 0.5, 1), total: fc.integer({ min: 0, max: 5 }) });
    fc.assert(fc.property(fc.array(player, { minLength: 4 }).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([one, other]) => {
      const of = (all: typeof one) => valueOf(upperLower(all.map((p) => p.credit), all.map((p) => p.total))) ?? 2;
      expect(of(one)).toBeCloseTo(of(other), 9);
    }));
  });

  it('[Z1] all equal, or fewer than four, give the reason', () => {
    expect(upperLower([1, 0, 1, 0], [2, 2, 2, 2])).toEqual({ missing: 'noSpread' });
    expect(upperLower([1], [3])).toEqual({ missing: 'tooFew', have: 1, need: 4 });
  });
});

describe('reliability', () => {
  it('[Z4] KR-20 of the published quiz: 10/9 · (1 − Σpq/5.84)', () => {
    const pq = published.p.reduce((sum, p) => sum + p * (1 - p), 0);
    expect(totalsOf(questions)).toEqual(totals);
    expect(squares(totals) / totals.length).toBeCloseTo(published.variance, 12);
    expect(valueOf(kr20(questions.map(rights)))).toBeCloseTo((10 / 9) * (1 - pq / published.variance), 12);
    expect(valueOf(kr20(questions.map(rights)))).toBeCloseTo(0.696347, 6);
  });

  it('[Z4] alpha is KR-20 where there is right and wrong alone', () => {
    expect(valueOf(alpha(questions))).toBeCloseTo(valueOf(kr20(questions.map(rights))) ?? Number.NaN, 12);
  });

  it('[Z4] alpha of partial credits, by the mean covariance instead: k²·c̄/s²', () => {
    const halves = questions.map((credits, q) => credits.map((credit, i) => ((q + i) % 3 === 0 ? credit / 2 : credit)));
    const covariance = (a: readonly number[], b: readonly number[]) => mean(a.map((x, i) => (x - mean(a)) * ((b[i] ?? 0) - mean(b))));
    const between = halves.flatMap((a, i) => halves.flatMap((b, j) => (i === j ? [] : [covariance(a, b)])));
    const sums = students.map((_, i) => halves.reduce((sum, credits) => sum + (credits[i] ?? 0), 0));
    expect(valueOf(alpha(halves))).toBeCloseTo((halves.length ** 2 * mean(between)) / (squares(sums) / sums.length), 12);
  });

  it('[Z1] one question, one player, all right: the reason', () => {
    expect(alpha([[1, 0]])).toEqual({ missing: 'tooFew', have: 1, need: 2 });
    expect(alpha([[1], [0]])).toEqual({ missing: 'tooFew', have: 1, need: 2 });
    expect(alpha([])).toEqual({ missing: 'tooFew', have: 0, need: 2 });
    expect(kr20([[true, true], [true, true]])).toEqual({ missing: 'noSpread' });
  });
});

it('[Z1] whatever the answers, there is a finite number or a reason', () => {
  const table = fc.integer({ min: 0, max: 8 }).chain((players) => fc.array(fc.array(fc.constantFrom(0, 0.25, 1), { minLength: players, maxLength: players }), { maxLength: 5 }));
  fc.assert(fc.property(table, (credits) => {
    const sums = totalsOf(credits);
    const found = [alpha(credits), kr20(credits.map(rights)), ...credits.flatMap((c) => [difficulty(c), itemTotal(c, sums), itemRest(c, sums), upperLower(c, sums)])];
    for (const estimate of found) expect('missing' in estimate || Number.isFinite(estimate.value)).toBe(true);
  }));
});
