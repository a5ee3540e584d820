import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equate } from './equating.ts';

const result = (id: string, country: string, anchor: number, own: number) => ({ id, country, anchor, own });
const sizes = { anchors: 12, own: 24 };

describe('equating by anchors', () => {
  it('[ST8] adds to a country what its own questions were harder than its strength explains', () => {
    // By hand: Ā = 6, Ō = 11. KG: Ā = 7, Ō = 12, shift 11 − 12 + (7 − 6)·2 = 1. TJ: Ā = 5, Ō = 10, shift 11 − 10 + (5 − 6)·2 = −1.
    const equated = equate([result('a', 'KG', 8, 14), result('b', 'KG', 6, 10), result('c', 'TJ', 5, 11), result('d', 'TJ', 5, 9)], sizes);
    expect(equated?.countries.map(({ country, shift, entries }) => [country, shift, entries])).toEqual([['KG', 1, 2], ['TJ', -1, 2]]);
    expect(equated?.entries.map(({ id, score }) => [id, score])).toEqual([['a', 23], ['b', 17], ['c', 15], ['d', 13]]);
    // d = O − 2A: KG −2, −2; TJ 1, −1. s² of KG is 0, of TJ 2, of all (mean −1): (1 + 1 + 4 + 0)/3 = 2.
    expect(equated?.countries[0]?.error).toBeCloseTo(Math.sqrt(2 / 4), 12);
    expect(equated?.countries[1]?.error).toBeCloseTo(Math.sqrt(2 / 2 + 2 / 4), 12);
  });

  it('[ST8] without anchors there is no joint table, and of one entry no error is known', () => {
    expect(equate([result('a', 'KG', 0, 14)], { anchors: 0, own: 36 })).toBeNull();
    expect(equate([], sizes)).toBeNull();
    expect(equate([result('a', 'KG', 8, 14)], sizes)).toMatchObject({ entries: [{ score: 22 }], countries: [{ shift: 0, error: null }] });
  });

  it('[ST8] never changes the order inside a country, and takes away what only makes its questions harder', () => {
    const field = fc.array(fc.record({ country: fc.constantFrom('KG', 'TJ', 'UZ'), anchor: fc.nat(12), own: fc.nat(20) }), { minLength: 3, maxLength: 30 });
    fc.assert(fc.property(field, fc.nat(4), (all, easier) => {
      const entries = all.map((one, i) => ({ ...one, id: `e${i}` }));
      const before = equate(entries, sizes)!;
      // Everybody in one country gets the same more: its questions were easier, and that earns nobody there anything over the others there.
      const after = equate(entries.map((one) => (one.country === 'KG' ? { ...one, own: one.own + easier } : one)), sizes)!;
      const mean = (of: typeof before, country: string) => {
        const scores = of.entries.filter((one) => one.country === country).map((one) => one.score);
        return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
      };
      if (entries.some((one) => one.country === 'KG') && entries.some((one) => one.country === 'TJ')) {
        expect(mean(after, 'KG') - mean(after, 'TJ')).toBeCloseTo(mean(before, 'KG') - mean(before, 'TJ'), 9);
      }
      for (const a of before.entries) {
        for (const b of before.entries) {
          if (a.country !== b.country) continue;
          const raw = (id: string) => { const one = entries.find((e) => e.id === id)!; return one.anchor + one.own; };
          expect(a.score - b.score).toBeCloseTo(raw(a.id) - raw(b.id), 9);
        }
      }
    }));
  });
});
