import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../kernel/language.ts';
import { kindNames, samples } from '../../testing/six-kinds.ts';
import { kindOf, type Choice } from './all.ts';

const creditOf = (kind: (typeof kindNames)[number], choice: Choice) => {
  const { ask, right } = samples[kind];
  return kindOf(ask).marker(ask, right)(choice);
};

describe.each(kindNames)('%s', (name) => {
  const { ask, right, rightChoice, wrongChoice } = samples[name];
  const kind = kindOf(ask);

  it('[K1] [K4] [K5] gives all for right and nothing for wrong', () => {
    expect(creditOf(name, rightChoice)).toBe(1);
    expect(creditOf(name, wrongChoice)).toBe(0);
  });

  it('[K6] fits its own choices, and parses no other shape', () => {
    expect(kind.fits(ask, rightChoice) && kind.fits(ask, wrongChoice)).toBe(true);
    fc.assert(fc.property(fc.anything(), (raw) => {
      const parsed = kind.choice.safeParse(raw);
      if (parsed.success && kind.fits(ask, parsed.data)) expect(creditOf(name, parsed.data)).toBeGreaterThanOrEqual(0);
    }));
    for (const other of kindNames) if (other !== name) expect(kind.choice.safeParse(samples[other].rightChoice).success).toBe(false);
  });

  it('[Q1] is complete in every language', () => {
    expect(kind.gaps(ask, right, languages)).toEqual([]);
  });

  it('[K7] counts every answer in its distribution', () => {
    const bars = kind.distribution(ask, right, [rightChoice, rightChoice, wrongChoice]);

    expect(bars.some((b) => b.right && b.count >= 2)).toBe(true);
    expect(kind.distribution(ask, right, []).every((b) => b.count === 0)).toBe(true);
  });

  it('[V1] shows content and key by the strict schemas', () => {
    expect(kind.view.safeParse(kind.show(ask, (t) => t.tg ?? '')).success).toBe(true);
    expect(kind.keyView.safeParse(kind.showKey(ask, right, (t) => t.tg ?? '')).success).toBe(true);
  });
});

describe('partial credit', () => {
  const multi = (...options: string[]) => creditOf('multi', { options });

  it('[K2] is right minus wrong over all right, and never below zero', () => {
    expect([multi('a', 'c'), multi('a'), multi('a', 'b'), multi('a', 'c', 'b'), multi('a', 'b', 'c', 'd'), multi('b')]).toEqual([1, 0.5, 0, 0.5, 0, 0]);
  });

  it('[K2] earns nothing by ticking everything', () => {
    fc.assert(fc.property(fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }), (options) => {
      expect(multi(...options)).toBeGreaterThanOrEqual(0);
      expect(multi(...options)).toBeLessThanOrEqual(1);
    }));
  });

  it('[K3] is whole within the tolerance and falls to nothing in a straight line', () => {
    expect([38, 42, 47, 52, 28, 100].map((value) => creditOf('number', { value }))).toEqual([1, 1, 0.5, 0, 0, 0]);
  });

  it('[K6] holds a number to its range and step, fractions included', () => {
    const { number } = samples;
    const fine = { ...number.ask, step: 0.1 };
    expect(kindOf(fine).fits(fine, { value: 0.3 })).toBe(true);
    expect([-1, 101, 0.5, Number.NaN].map((value) => kindOf(number.ask).fits(number.ask, { value }))).toEqual([false, false, false, false]);
  });
});

describe('typed answers', () => {
  it('[K7] that read alike are one bar', () => {
    const { ask, right } = samples.text;
    const typed = ['Рудаки', 'рудаки ', 'Рудаки', 'Навои'].map((text) => ({ text }));

    expect(kindOf(ask).distribution(ask, right, typed)).toEqual([
      { typed: 'Рудаки', count: 3, right: true }, { typed: 'Навои', count: 1, right: false },
    ]);
  });
});
