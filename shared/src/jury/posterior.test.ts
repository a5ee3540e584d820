import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../kernel/random.ts';
import { drawsOf, posteriorOf } from './posterior.ts';
import type { Mark } from './total.ts';

const marks: Mark[] = [
  ['a', 'x', 80], ['a', 'y', 70], ['b', 'x', 60], ['b', 'z', 66], ['c', 'y', 50], ['c', 'z', 48], ['d', 'x', 90], ['d', 'y', 77], ['d', 'z', 85], ['e', 'z', 40],
].map(([work, juror, total]) => ({ work, juror, total }) as Mark);

/** The same by turning the whole matrix of works and jurors over, by Gauss and Jordan. */
function byWholeMatrix(variances: { works: number; jurors: number; rest: number }): Map<string, number> {
  const [works, jurors] = [[...new Set(marks.map(({ work }) => work))].toSorted(), [...new Set(marks.map(({ juror }) => juror))].toSorted()];
  const n = works.length + jurors.length;
  const matrix = Array.from({ length: n }, (_, i) => Array.from({ length: 2 * n }, (__, j) => (j === n + i ? 1 : i === j ? 1 / (i < works.length ? variances.works : variances.jurors) : 0)));
  for (const { work, juror } of marks) {
    const [i, j] = [works.indexOf(work), works.length + jurors.indexOf(juror)];
    for (const [row, column, sign] of [[i, i, 1], [j, j, 1], [i, j, -1], [j, i, -1]] as const) matrix[row]![column]! += sign / variances.rest;
  }
  for (let i = 0; i < n; i += 1) {
    const pivot = matrix[i]![i]!;
    matrix[i] = matrix[i]!.map((value) => value / pivot);
    for (let r = 0; r < n; r += 1) if (r !== i) { const factor = matrix[r]![i]!; matrix[r] = matrix[r]!.map((value, k) => value - factor * matrix[i]![k]!); }
  }
  return new Map(works.map((work, i) => [work, Math.sqrt(matrix[i]![n + i]!)]));
}

describe('what is not known of totals', () => {
  it('[DC9] errors are those of the whole matrix of works and jurors, turned over', () => {
    const { errors, variances } = posteriorOf(marks)!;
    for (const [work, error] of byWholeMatrix(variances)) expect(errors.get(work)).toBeCloseTo(error, 8);
  });
  it('[DC9] draws scatter as the errors say', () => {
    const posterior = posteriorOf(marks)!;
    const draws = [...drawsOf(posterior, 5, 20_000)];
    for (const [work, error] of posterior.errors) {
      const values = draws.map((draw) => draw.get(work)!);
      expect(values.reduce((a, b) => a + b) / values.length / error).toBeCloseTo(0, 1);
      expect(Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length) / error).toBeCloseTo(1, 1);
    }
  });
  it('[DC9] finds again by how much works, jurors and the rest of a made-up jury vary', () => {
    const random = createRandom(11);
    const bell = (sd: number) => sd * (Array.from({ length: 12 }, random).reduce((a, b) => a + b) - 6);
    const severity = Array.from({ length: 12 }, () => bell(6));
    const many = Array.from({ length: 150 }, () => bell(12)).flatMap((quality, i) => [0, 1, 2, 3].map((k) => {
      const j = (i * 5 + k * 3 + Math.floor(i / 12)) % 12;
      return { work: `w${i}`, juror: `j${j}`, total: 60 + quality - severity[j]! + bell(8) };
    }));
    const { variances } = posteriorOf(many)!;
    expect(Math.sqrt(variances.works)).toBeGreaterThan(10);
    expect(Math.sqrt(variances.works)).toBeLessThan(14);
    expect(Math.sqrt(variances.jurors)).toBeGreaterThan(3);
    expect(Math.sqrt(variances.jurors)).toBeLessThan(9);
    expect(Math.sqrt(variances.rest)).toBeGreaterThan(7);
    expect(Math.sqrt(variances.rest)).toBeLessThan(9);
  });
  it('[DC9] more marks leave less open, and the order of input changes nothing', () => {
    const one = fc.record({ work: fc.constantFrom('a', 'b', 'c', 'd', 'e'), juror: fc.constantFrom('x', 'y', 'z', 'u'), total: fc.integer({ min: 0, max: 100 }) });
    fc.assert(fc.property(fc.uniqueArray(one, { selector: ({ work, juror }) => `${work} ${juror}`, minLength: 8, maxLength: 20 }), (given) => {
      const found = posteriorOf(given);
      fc.pre(found !== null);
      for (const error of found.errors.values()) expect(Number.isFinite(error) && error > 0).toBe(true);
      expect([...posteriorOf(given.toReversed())!.errors]).toEqual([...found.errors]);
      expect([...drawsOf(found, 3, 2)]).toEqual([...drawsOf(posteriorOf(given.toReversed())!, 3, 2)]);
    }));
  });
  it('[DC9] nothing is said where too few works have two marks', () => {
    expect(posteriorOf([{ work: 'a', juror: 'x', total: 1 }, { work: 'b', juror: 'x', total: 2 }, { work: 'c', juror: 'x', total: 2 }])).toBeNull();
  });
});
