import { describe, expect, it } from 'vitest';
import { effectSize } from './effect-size.ts';
import { gainLevel, gainOf, groupGain, meanGain, type Pair } from './gain.ts';

/** D. Lakens (2013), table 1: ten ratings of two films by the same people. */
const films: Pair[] = ([[9, 9], [6, 7], [7, 8], [8, 9], [7, 8], [9, 9], [8, 9], [8, 10], [8, 9], [7, 9]] as const).map(([pre, post]) => ({ pre, post }));

describe('normalised gain', () => {
  const pairs = [{ pre: 20, post: 60 }, { pre: 60, post: 80 }, { pre: 80, post: 90 }];

  it('[Z5] of a group: what was gained of what could be, by whole numbers: (230 − 160)/(300 − 160)', () => {
    expect(groupGain(pairs)).toEqual({ value: 0.5 });
  });

  it('[Z5] the mean of everybody’s gain is another number', () => {
    const uneven = [{ pre: 0, post: 20 }, { pre: 90, post: 100 }];
    expect(groupGain(uneven)).toEqual({ value: 30 / 110 });
    expect(meanGain(uneven)).toEqual({ gain: { value: 0.6 }, full: 0 });
  });

  it('[Z5] who knew less afterwards has lost', () => {
    expect(gainOf({ pre: 50, post: 25 })).toEqual({ value: -0.5 });
  });

  it('[Z1] who had everything before has no gain and is counted', () => {
    expect(meanGain([...pairs, { pre: 100, post: 90 }])).toEqual({ gain: { value: 0.5 }, full: 1 });
    expect(meanGain([{ pre: 100, post: 100 }])).toEqual({ gain: { missing: 'ceiling' }, full: 1 });
    expect(groupGain([{ pre: 100, post: 100 }])).toEqual({ missing: 'ceiling' });
  });

  it('[Z1] nobody is too few', () => {
    expect(groupGain([])).toEqual({ missing: 'tooFew', have: 0, need: 1 });
    expect(meanGain([])).toEqual({ gain: { missing: 'tooFew', have: 0, need: 1 }, full: 0 });
  });

  it('[Z5] Hake’s words', () => {
    expect([0.29, 0.3, 0.69, 0.7].map(gainLevel)).toEqual(['low', 'medium', 'medium', 'high']);
  });
});

describe('effect size of a change', () => {
  it('[Z5] d_z 1.50, d_av 1.13 and g_av 1.08, as published', () => {
    const found = effectSize(films);
    if ('missing' in found) throw new Error(found.missing);
    expect(found.dZ).toEqual({ value: expect.closeTo(1.5, 10) });
    expect(found.dAv).toBeCloseTo(1.13, 2);
    expect(found.gAv).toBeCloseTo(1.08, 2);
  });

  it('[Z1] one person, equal people and equal changes give the reason', () => {
    expect(effectSize(films.slice(0, 1))).toEqual({ missing: 'tooFew', have: 1, need: 2 });
    expect(effectSize([{ pre: 40, post: 50 }, { pre: 40, post: 50 }])).toEqual({ missing: 'noSpread' });
    expect(effectSize([{ pre: 40, post: 50 }, { pre: 60, post: 70 }])).toMatchObject({ dZ: { missing: 'noSpread' } });
  });
});
