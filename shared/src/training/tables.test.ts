import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { inAll } from '../testing/six-kinds.ts';
import { groupChangeOf } from './change.ts';
import type { Comparison } from './comparison.ts';
import { comparisonTables } from './tables.ts';

const all = groupChangeOf([{ pre: 20, post: 60 }, { pre: 60, post: 80 }, { pre: 80, post: 90 }]);
const change = { pre: 100, post: 100, gain: { missing: 'ceiling' } } as const;
const comparison: Comparison = {
  pairs: 3, ambiguous: { pre: 1, post: 2 }, alone: { pre: 3, post: 4 }, unfinished: { pre: 5, post: 6 }, leftOut: 7, waits: null,
  figures: {
    all, rapid: 1, thoughtful: all, groups: [{ name: 'Ош', ...all }], hidden: ['Хуҷанд'], topics: [{ topic: 'rivers', questions: 2, ...change }],
    questions: [{ content: { id: 'q1', prompt: inAll('Which river?'), limitMs: 20_000, points: 1_000, ask: { kind: 'boolean' } }, isReworded: true, ...change }],
    people: [{ name: null, ...change, isRapid: true }, { name: 'Айгүл', pre: 20, post: 60, gain: { value: 0.5 }, isRapid: false }],
  },
};

describe('a comparison as tables', () => {
  it.each(languages)('[PT9] in %s: every row has the cells of its heading, numbers are numbers, nothing is left to fill in', (language) => {
    const tables = comparisonTables(comparison, 'Media', language);
    expect(tables.map(({ rows }) => rows.length)).toEqual([5, 2, 2, 3, 17]);
    for (const { rows, widths, name } of tables) {
      expect(rows.map((row) => row.length)).toEqual(rows.map(() => widths.length));
      expect(name.length).toBeLessThanOrEqual(31);
    }
    expect(JSON.stringify(tables)).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(tables[0]?.rows[1]?.slice(1, 5)).toEqual([3, 53.3, 76.7, 0.5]);
    expect(tables[3]?.rows.map(([who]) => who).slice(1)).toEqual([1, 'Айгүл']);
  });

  it('[PT9] [Z1] says the reason where there is no number', () => {
    const [, topics] = comparisonTables(comparison, 'Media', 'en');
    expect(topics?.rows[1]).toEqual(['rivers', 2, 100, 100, 'nothing left to gain', null]);
  });

  it('[PT9] without figures holds the counts and the definitions', () => {
    const [only, ...others] = comparisonTables({ ...comparison, waits: 'open', figures: null }, 'Media', 'en');
    expect(others).toEqual([]);
    expect(only?.rows.slice(0, 3)).toEqual([['Training', 'Media'], ['Pairs', 3], ['Took the pre-test only', 3]]);
  });
});
