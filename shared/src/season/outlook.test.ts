import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostPoints, outlook, type OutlookEntry } from './outlook.ts';
import { type QualificationRules, qualify } from './qualification.ts';

const rules: QualificationRules = { seats: [{ id: 'top', kind: 'top', per: 'all', take: 2 }], caps: [], leastPoints: null, reserves: { per: 'all', take: 0 } };
const entry = (id: string, points: number, most: number, university: string | null = null): OutlookEntry => ({ id, points, most, country: 'KG', region: null, university, notEligible: null, isWithdrawn: false });

describe('if the stage ended now', () => {
  it('[QL10] tells safe, in, in reach and out', () => {
    const entries = [entry('a', 90, 10), entry('b', 60, 10), entry('c', 55, 10), entry('d', 40, 10)];
    expect(Object.fromEntries(outlook(entries, rules))).toEqual({ a: 'safe', b: 'in', c: 'reach', d: 'out' });
    expect(Object.fromEntries(outlook(entries.map((one) => ({ ...one, most: 0 })), rules))).toEqual({ a: 'safe', b: 'safe', c: 'out', d: 'out' });
  });

  it('[QL10] who is safe never loses the seat, and who is out never gets one', () => {
    const made = fc.array(fc.record({ points: fc.nat(10), most: fc.nat(6), gained: fc.double({ min: 0, max: 1, noNaN: true }), university: fc.constantFrom(null, 'u1', 'u2') }), { minLength: 1, maxLength: 9 });
    fc.assert(fc.property(made, fc.constantFrom([], [{ by: 'university' as const, most: 1 }]), (all, caps) => {
      const entries = all.map((one, i) => ({ ...entry(`e${i}`, one.points, one.most, one.university), gained: Math.round(one.gained * one.most) }));
      const seen = outlook(entries, { ...rules, caps });
      const totals = entries.map((one) => one.points + one.gained).sort((a, b) => b - a);
      const { verdicts } = qualify({ contenders: entries.map((one) => ({ ...one, points: one.points + one.gained, place: totals.indexOf(one.points + one.gained) + 1 })), rules: { ...rules, caps }, playOffs: [], promised: new Map() });
      for (const { id } of entries) {
        if (seen.get(id) === 'safe') expect(verdicts.get(id)?.outcome).toBe('in');
        if (seen.get(id) === 'out') expect(verdicts.get(id)?.outcome).not.toBe('in');
      }
    }));
  });

  it('[QL10] [ST2] what an entry can still gain is by the games that count', () => {
    const games = [{ points: 30, most: 0 }, { points: 10, most: 5 }, { points: 0, most: 25 }];
    expect(mostPoints(games, null)).toBe(30);
    expect(mostPoints(games, 1)).toBe(0);
    expect(mostPoints(games, 2)).toBe(15);
  });
});
