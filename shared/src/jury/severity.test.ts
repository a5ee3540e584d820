import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf, linksFor } from './connected.ts';
import { adjusted } from './severity.ts';
import type { Mark } from './total.ts';

const works = ['a', 'b', 'c', 'd', 'e', 'f'];
const grid = (jurors: Record<string, number>, truth: (work: number) => number, own: (juror: string, work: number) => boolean = () => true): Mark[] =>
  Object.entries(jurors).flatMap(([juror, strict]) => works.flatMap((work, i) => (own(juror, i) ? [{ work, juror, total: truth(i) - strict }] : [])));

describe('severity', () => {
  it('[JU3] two jurors, four works, 10 points apart: β = ±n·5 ∕ (n + λ), by hand', () => {
    const marks = grid({ mild: -5, strict: 5 }, (i) => 10 * i + 20).filter(({ work }) => work < 'e');
    const { severity, totals } = adjusted(marks);
    expect(severity.get('strict')).toBeCloseTo(4, 6);
    expect(severity.get('mild')).toBeCloseTo(-4, 6);
    expect(totals.get('b')).toBeCloseTo(30, 6);
  });
  it('[JU3] who has fewer than four reviews is not corrected', () => {
    const { severity } = adjusted(grid({ mild: -5, strict: 5 }, () => 50, (juror, i) => juror === 'mild' || i < 3));
    expect(severity.get('strict')).toBe(0);
  });
  it('[JU3] a strict juror’s works come nearer to what they are worth than by the mean', () => {
    const marks = grid({ x: 0, y: 0, strict: 20 }, (i) => 40 + i, (juror, i) => juror !== 'strict' || i < 4);
    const { totals } = adjusted(marks);
    const raw = (work: string) => { const own = marks.filter((one) => one.work === work); return own.reduce((sum, { total }) => sum + total, 0) / own.length; };
    const off = (apart: number) => Math.abs(apart - 5);
    expect(off(totals.get('f')! - totals.get('a')!)).toBeLessThan(off(raw('f') - raw('a')));
  });
  it('[JU3] [DC4] a mark that is raised raises its work, and no other by more', () => {
    const some = fc.uniqueArray(fc.record({ work: fc.constantFrom(...works), juror: fc.constantFrom('x', 'y', 'z'), total: fc.integer({ min: 0, max: 100 }) }), { selector: ({ work, juror }) => work + juror, minLength: 1 });
    fc.assert(fc.property(some, fc.nat(), fc.integer({ min: 1, max: 100 }), (marks, at, more) => {
      const raised = marks[at % marks.length]!;
      const [before, after] = [adjusted(marks).totals, adjusted(marks.map((one) => (one === raised ? { ...one, total: one.total + more } : one))).totals];
      const by = (work: string) => after.get(work)! - before.get(work)!;
      expect(by(raised.work)).toBeGreaterThan(0);
      for (const work of before.keys()) expect(by(work)).toBeLessThanOrEqual(by(raised.work) + 1e-6);
    }));
  });
  it('[JU3] where all marked all, totals are means; the order of input changes nothing', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 8 }), (table) => {
      const marks = table.flatMap((row, i) => row.map((total, j) => ({ work: `w${i}`, juror: `j${j}`, total })));
      const { totals } = adjusted(marks);
      table.forEach((row, i) => expect(totals.get(`w${i}`)).toBeCloseTo(row.reduce((a, b) => a + b) / 3, 5));
      expect([...adjusted(marks.toReversed()).totals]).toEqual([...totals]);
    }));
  });
});

describe('parts that nothing ties together', () => {
  const apart: Mark[] = [
    ...['a', 'b', 'c', 'd'].map((work) => ({ work, juror: 'kg', total: 40 })), ...['e', 'f', 'g', 'h'].map((work) => ({ work, juror: 'tj', total: 80 })),
  ];
  it('[JU4] are told, and no total is carried across', () => {
    const { parts, totals } = adjusted(apart);
    expect(parts).toBe(2);
    expect([totals.get('a'), totals.get('e')]).toEqual([40, 80]);
  });
  it('[JU4] are tied by one review for each, of who has least to do, and never one that is barred', () => {
    const parts = componentsOf(apart);
    const load = (juror: string) => (juror === 'tj' ? 1 : 4);
    expect(linksFor(parts, load, () => true)).toEqual([{ juror: 'tj', work: 'a' }]);
    expect(linksFor(parts, load, (juror) => juror === 'kg')).toEqual([{ juror: 'kg', work: 'e' }]);
    expect(linksFor(parts, load, () => false)).toEqual([]);
  });
  it('[JU4] after the links there is one part', () => {
    const pair = fc.record({ work: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), juror: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8') });
    fc.assert(fc.property(fc.array(pair, { minLength: 1, maxLength: 12 }), (given) => {
      const parts = componentsOf(given);
      const links = linksFor(parts, () => 0, () => true);
      expect(links).toHaveLength(parts.length - 1);
      expect(componentsOf([...given, ...links])).toHaveLength(1);
    }));
  });
});
