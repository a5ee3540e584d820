import { describe, expect, it } from 'vitest';
import { chooseLevel, fitLevels } from './fit-level.ts';

/** 1/25 of the picture's height, in rem of 1/48. */
const BACK_ROW_REM = 48 / 25;

describe('how tightly a scene is set', () => {
  it('the first level that fits is taken, and none after it is tried', () => {
    const tried: number[] = [];
    const level = chooseLevel(fitLevels, ({ scale }) => {
      tried.push(scale);
      return scale < 0.9;
    });
    expect(level?.scale).toBe(0.8);
    expect(Math.min(...tried)).toBe(0.8);
  });

  it('what fits nowhere is set as tightly as can be', () => {
    expect(chooseLevel(fitLevels, () => false)).toBe(fitLevels.at(-1));
  });

  it('begins with everything there and full size', () => {
    expect(fitLevels[0]).toMatchObject({ scale: 1, layout: 'columns', isDense: false, second: 'everywhere', isLast: false });
  });

  it('no text goes below what the back row reads while any arrangement is left', () => {
    const firstLast = fitLevels.findIndex((level) => level.isLast);
    const before = fitLevels.slice(0, firstLast);
    expect(before.every((level) => level.leastRem === BACK_ROW_REM)).toBe(true);
    expect(new Set(before.map(({ layout, isDense, second }) => `${layout} ${isDense} ${second}`)).size).toBe(12);
    expect(fitLevels.slice(firstLast).every((level) => level.isLast)).toBe(true);
  });

  it('the second language goes from the texts before it goes from the answers', () => {
    const order = fitLevels.map((level) => level.second);
    expect(order.lastIndexOf('everywhere')).toBeLessThan(order.indexOf('answers'));
    expect(order.lastIndexOf('answers')).toBeLessThan(order.indexOf('nowhere'));
  });
});
