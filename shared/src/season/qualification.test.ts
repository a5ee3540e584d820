import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contender, type PlayedOff, type QualificationRules, qualify, type Verdict } from './qualification.ts';

const none: QualificationRules = { seats: [], caps: [], leastPoints: null, reserves: { per: 'country', take: 0 } };
const national = { id: 'national', kind: 'top', per: 'country', take: 2 } as const;
const wild = { id: 'wild', kind: 'top', per: 'all', take: 1 } as const;

function field(...lines: readonly (readonly [id: string, points: number, part?: Partial<Contender>])[]): Contender[] {
  const points = lines.map((line) => line[1]).sort((a, b) => b - a);
  return lines.map(([id, own, part = {}]) => ({
    id, points: own, place: points.indexOf(own) + 1, country: 'KG', region: null, university: null, notEligible: null, isWithdrawn: false, ...part,
  }));
}

function told(contenders: readonly Contender[], rules: Partial<QualificationRules>, playOffs: readonly PlayedOff[] = [], promised: ReadonlyMap<string, string> = new Map()) {
  const { verdicts, ties } = qualify({ contenders, rules: { ...none, ...rules }, playOffs, promised });
  return { of: Object.fromEntries([...verdicts].map(([id, verdict]) => [id, short(verdict)])), ties };
}

const short = (verdict: Verdict) => Object.values(verdict).join(' ');

describe('qualification', () => {
  const three = field(['k1', 90], ['k2', 80], ['k3', 70], ['t1', 60, { country: 'TJ' }], ['t2', 50, { country: 'TJ' }], ['t3', 40, { country: 'TJ' }], ['t4', 30, { country: 'TJ' }]);

  it('[QL1] takes the ways in their order, and every seat remembers its way', () => {
    expect(told(three, { seats: [national, wild] }).of).toEqual({
      k1: 'in national', k2: 'in national', k3: 'in wild', t1: 'in national', t2: 'in national', t3: 'out below_line', t4: 'out below_line',
    });
  });

  it('[QL2] reserves stand in line, by country or together', () => {
    expect(told(three, { seats: [national], reserves: { per: 'country', take: 1 } }).of).toMatchObject({ k3: 'reserve 1', t3: 'reserve 1', t4: 'out below_line' });
    expect(told(three, { seats: [national], reserves: { per: 'all', take: 2 } }).of).toMatchObject({ k3: 'reserve 1', t3: 'reserve 2', t4: 'out below_line' });
  });

  it('[QL3] who may not, gave up, or has too few points is out with that reason', () => {
    const entries = field(['a', 90, { isWithdrawn: true }], ['b', 80, { notEligible: 'too_young' }], ['c', 70], ['d', 5]);
    expect(told(entries, { seats: [{ ...national, take: 3 }], leastPoints: 10 }).of).toEqual({ a: 'out withdrawn', b: 'out not_eligible', c: 'in national', d: 'out below_least' });
  });

  it('[QL4] a cap lets the next one pass, and says which cap it was', () => {
    const entries = field(['a', 90, { university: 'osu' }], ['b', 80, { university: 'osu' }], ['c', 70, { university: 'ksu' }], ['d', 60]);
    expect(told(entries, { seats: [{ ...national, take: 2 }], caps: [{ by: 'university', most: 1 }], reserves: { per: 'all', take: 2 } }).of)
      .toEqual({ a: 'in national', b: 'out capped university', c: 'in national', d: 'reserve 1' });
  });

  it('[QL5] equal entries across the line are played off', () => {
    const entries = field(['a', 90], ['b', 80], ['c', 80], ['d', 70]);
    expect(told(entries, { seats: [national] })).toEqual({
      of: { a: 'in national', b: 'tied national', c: 'tied national', d: 'out below_line' }, ties: [{ rule: 'national', seats: 1, entries: ['b', 'c'] }],
    });
    expect(told(entries, { seats: [national], reserves: { per: 'all', take: 1 } }, [{ rule: 'national', order: [['c'], ['b']] }])).toEqual({
      of: { a: 'in national', b: 'reserve 1', c: 'in national', d: 'out below_line' }, ties: [],
    });
    expect(told(field(['a', 90], ['b', 80], ['c', 80]), { seats: [{ ...national, take: 3 }] }).ties).toEqual([]);
  });

  it('[QL5] [QL7] a play-off counts on its own way and for its own entries alone, and leaves equal what it did not part', () => {
    const four = field(['a', 90], ['b', 80], ['c', 80], ['d', 80]);
    const seats = { seats: [national, wild] };
    expect(told(four, seats, [{ rule: 'wild', order: [['c'], ['b'], ['d']] }]).ties).toEqual([{ rule: 'national', seats: 1, entries: ['b', 'c', 'd'] }]);
    expect(told(four, seats, [{ rule: 'national', order: [['c'], ['b']] }]).ties).toHaveLength(1);
    // The next way is played off again between those who are left.
    expect(told(four, seats, [{ rule: 'national', order: [['c'], ['b', 'd']] }])).toMatchObject({ of: { c: 'in national', b: 'tied wild', d: 'tied wild' }, ties: [{ rule: 'wild', seats: 1, entries: ['b', 'd'] }] });
    expect(told(four, { seats: [{ ...national, take: 3 }] }, [{ rule: 'national', order: [['c'], ['b', 'd']] }])).toMatchObject({ of: { a: 'in national', c: 'in national', b: 'tied national' }, ties: [{ seats: 1, entries: ['b', 'd'] }] });
  });

  it('[QL2] equal reserves have the same number', () => {
    expect(told(field(['a', 90], ['b', 80], ['c', 70], ['d', 70], ['e', 60]), { seats: [national], reserves: { per: 'all', take: 2 } }).of)
      .toMatchObject({ c: 'reserve 1', d: 'reserve 1', e: 'out below_line' });
  });

  it('[QL5] equal entries of one university under its cap are played off among themselves', () => {
    const entries = field(['a', 90, { university: 'osu' }], ['b', 90, { university: 'osu' }], ['c', 80]);
    expect(told(entries, { seats: [national], caps: [{ by: 'university', most: 1 }] })).toEqual({
      of: { a: 'tied national', b: 'tied national', c: 'in national' }, ties: [{ rule: 'national', seats: 1, entries: ['a', 'b'] }],
    });
  });

  it('[QL5] who has a seat however the others play it off has it at once', () => {
    const entries = field(['a', 90, { university: 'osu' }], ['b', 90, { university: 'osu' }], ['c', 90]);
    expect(told(entries, { seats: [national], caps: [{ by: 'university', most: 1 }] })).toEqual({
      of: { a: 'tied national', b: 'tied national', c: 'in national' }, ties: [{ rule: 'national', seats: 1, entries: ['a', 'b'] }],
    });
  });

  it('[QL5] a seat that is played off counts under its cap already', () => {
    const entries = field(['a', 90, { university: 'osu' }], ['b', 90, { university: 'osu' }], ['c', 80, { university: 'osu' }]);
    expect(told(entries, { seats: [national], caps: [{ by: 'university', most: 1 }] }).of).toMatchObject({ c: 'out capped university' });
  });

  it('[QL6] what was promised stays when somebody withdraws, and the first reserve takes the seat', () => {
    const before = field(['a', 90], ['b', 80], ['c', 70], ['d', 60]);
    const seated = told(before, { seats: [national], reserves: { per: 'all', take: 2 } });
    expect(seated.of).toEqual({ a: 'in national', b: 'in national', c: 'reserve 1', d: 'reserve 2' });
    const after = before.map((one) => (one.id === 'a' ? { ...one, isWithdrawn: true } : one));
    expect(told(after, { seats: [national], reserves: { per: 'all', take: 2 } }, [], new Map([['b', 'national']])).of)
      .toEqual({ a: 'out withdrawn', b: 'in national', c: 'in national', d: 'reserve 1' });
  });

  it('[QL1] an organiser picks by name, and a host country has its seat', () => {
    expect(told(three, { seats: [{ id: 'host', kind: 'top', per: 'country', take: 1, only: ['TJ'] }, { id: 'invited', kind: 'pick', entries: ['t4'] }] }).of)
      .toMatchObject({ k1: 'out below_line', t1: 'in host', t2: 'out below_line', t4: 'in invited' });
  });
});

describe('qualification, whatever the field', () => {
  const contender = fc.record({
    points: fc.nat(12), country: fc.constantFrom('KG', 'TJ', 'UZ'), university: fc.constantFrom(null, 'u1', 'u2'),
    notEligible: fc.constantFrom(null, null, null, 'too_young'), isWithdrawn: fc.constantFrom(false, false, false, true),
  });
  type Made = Omit<Contender, 'id' | 'place' | 'region'>;
  // A university lies in one country.
  const placed = (all: readonly Made[]): Contender[] => {
    const points = all.map((one) => one.points).sort((a, b) => b - a);
    return all.map((one, i) => ({ ...one, id: `e${String(i).padStart(2, '0')}`, region: null, university: one.university && `${one.country}-${one.university}`, place: points.indexOf(one.points) + 1 }));
  };
  const fields = fc.array(contender, { minLength: 1, maxLength: 14 });
  const ruled = fc.record({
    seats: fc.array(fc.constantFrom(national, wild, { id: 'top', kind: 'top', per: 'all', take: 4 } as const), { minLength: 1, maxLength: 3 }).map((all) => [...new Set(all)]),
    caps: fc.constantFrom([], [{ by: 'university', most: 1 } as const], [{ by: 'university', most: 1 } as const, { by: 'country', most: 3 } as const]),
    leastPoints: fc.constantFrom(null, 4),
    reserves: fc.record({ per: fc.constantFrom('country' as const, 'all' as const), take: fc.nat(3) }),
  });
  const plain = { playOffs: [], promised: new Map<string, string>() };

  it('[QL4] [QL8] never breaks a cap, and never leaves anybody without a reason', () => {
    fc.assert(fc.property(fields, ruled, (all, rules) => {
      const contenders = placed(all);
      const { verdicts, ties } = qualify({ contenders, rules, ...plain });
      expect([...verdicts.keys()].sort()).toEqual(contenders.map((c) => c.id).sort());
      for (const { by, most } of rules.caps) {
        for (const key of new Set(contenders.map((c) => c[by]))) {
          if (key !== null) expect(contenders.filter((c) => c[by] === key && verdicts.get(c.id)?.outcome === 'in').length).toBeLessThanOrEqual(most);
        }
      }
      for (const { seats, entries } of ties) expect(seats).toBeLessThan(entries.length);
      expect(contenders.filter((c) => verdicts.get(c.id)?.outcome === 'tied').length).toBe(ties.flatMap((tie) => tie.entries).length);
    }));
  });

  it('[QL8] never depends on the order in which entries came', () => {
    fc.assert(fc.property(fields, ruled, (all, rules) => {
      const contenders = placed(all);
      const sorted = (of: ReadonlyMap<string, Verdict>) => [...of].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(qualify({ contenders: contenders.toReversed(), rules, ...plain }).verdicts)).toEqual(sorted(qualify({ contenders, rules, ...plain }).verdicts));
    }));
  });

  it('[QL8] more points never lose a seat', () => {
    fc.assert(fc.property(fields, ruled, fc.nat(), fc.integer({ min: 1, max: 6 }), (all, rules, who, more) => {
      const before = qualify({ contenders: placed(all), rules, ...plain });
      const i = who % all.length;
      const id = `e${String(i).padStart(2, '0')}`;
      if (before.verdicts.get(id)?.outcome !== 'in' || before.ties.length > 0) return;
      const after = qualify({ contenders: placed(all.map((one, j) => (j === i ? { ...one, points: one.points + more } : one))), rules, ...plain });
      expect(['in', 'tied']).toContain(after.verdicts.get(id)?.outcome);
    }));
  });
});
