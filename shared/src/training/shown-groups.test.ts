import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_SHOWN, shownGroups } from './shown-groups.ts';

const shown = (sizes: Record<string, number>) => shownGroups(new Map(Object.entries(sizes))).toSorted();

describe('groups that are shown', () => {
  it('[PT5] have five people or more', () => {
    expect(shown({ Ош: 5, Хуҷанд: 12 })).toEqual(['Ош', 'Хуҷанд']);
    expect(shown({ Ош: 4 })).toEqual([]);
  });

  it('[PT5] leave nothing to be found by taking them from the whole', () => {
    expect(shown({ a: 2, b: 6, c: 9 })).toEqual(['c']);
    expect(shown({ a: 2, b: 3, c: 9 })).toEqual(['c']);
    expect(shown({ a: 1, b: 2, c: 6, d: 9 })).toEqual(['d']);
  });

  it('[PT5] never leave between one and four people over', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.string(), fc.integer({ min: 1, max: 12 })), { selector: ([name]) => name, maxLength: 8 }), (list) => {
      const sizes = new Map(list);
      const told = shownGroups(sizes);
      const total = list.reduce((sum, [, size]) => sum + size, 0);
      const left = total - told.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
      expect(told.every((name) => (sizes.get(name) ?? 0) >= LEAST_SHOWN)).toBe(true);
      expect(left === 0 || left >= LEAST_SHOWN || told.length === 0).toBe(true);
    }));
  });
});
