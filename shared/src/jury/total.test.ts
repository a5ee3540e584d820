import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf, type Review, totalOf, type Weighed, workTotal } from './total.ts';

const scale = (...values: number[]) => values.map((value) => ({ value, label: {} }));
const criterion = (id: string, weight: number, more: Partial<Weighed> = {}): Weighed => ({ id, weight, scale: scale(1, 2, 3, 4, 5), isInformational: false, tracks: [], ...more });
const criteria = [criterion('facts', 3), criterion('form', 1), criterion('talk', 9, { isInformational: true }), criterion('code', 4, { tracks: ['data'], scale: scale(0, 10) })];

describe('the total of a sheet', () => {
  it('[JU1] weighs each criterion from the least to the most of its scale: (3·¾ + 1·¼) ∕ 4 of 100, by hand', () => {
    expect(totalOf({ facts: 4, form: 2, talk: 1 }, criteria, null)).toBe(62.5);
  });
  it('[JU1] a criterion of a track counts in it alone: (3·¾ + 1·¼ + 4·½) ∕ 8', () => {
    expect(totalOf({ facts: 4, form: 2, code: 5 }, criteria, 'data')).toBe(56.25);
    expect(totalOf({ facts: 4, form: 2 }, criteria, 'story')).toBe(62.5);
  });
  it('[JU1] half a sheet is no total, and neither is one without criteria that count', () => {
    expect(totalOf({ facts: 4 }, criteria, null)).toBeNull();
    expect(totalOf({ talk: 4 }, [criteria[2]!], null)).toBeNull();
  });
  it('[JU1] never leaves 0–100, and a better mark never makes it less', () => {
    const mark = fc.integer({ min: 1, max: 5 });
    fc.assert(fc.property(mark, mark, mark, (facts, form, better) => {
      const total = totalOf({ facts, form }, criteria, null)!;
      expect(total).toBeGreaterThanOrEqual(0);
      expect(total).toBeLessThanOrEqual(100);
      expect(totalOf({ facts: Math.max(facts, better), form }, criteria, null)!).toBeGreaterThanOrEqual(total);
    }));
  });
});

describe('the total of a work', () => {
  const marks = (juror: string, facts: number): Review => ({ work: 'a', juror, kind: 'marks', marks: { facts, form: facts } });
  const reviews: Review[] = [marks('j1', 1), marks('j2', 3), marks('j3', 5), marks('j4', 5), { work: 'a', juror: 'j5', kind: 'abstained' }, { work: 'a', juror: 'j6', kind: 'recused' }];
  it('[JU2] mean, median and spread of 0, 50, 100, 100, by hand; who abstained and who recused are told apart', () => {
    const total = workTotal('a', marksOf(reviews, criteria, () => null), reviews);
    expect(total).toEqual({ mean: 62.5, median: 75, spread: expect.closeTo(Math.sqrt(6875 / 3), 10), marked: 4, abstained: 1, recused: 1 });
  });
  it('[JU2] nobody’s marks are no zero', () => {
    expect(workTotal('b', [], reviews)).toEqual({ mean: null, median: null, spread: null, marked: 0, abstained: 0, recused: 0 });
  });
});
