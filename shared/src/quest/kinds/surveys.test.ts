import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../kernel/language.ts';
import { kindNames, samples, surveySamples } from '../../testing/six-kinds.ts';
import { kindOf, kinds, type KindName } from './all.ts';
import { meanLevel } from './levels.ts';
import { isSurvey, surveyNames } from './surveys.ts';

describe.each(surveyNames)('%s', (name) => {
  const { ask, right, choices } = surveySamples[name];
  const kind = kindOf(ask);

  it('[K8] is a survey, and earns nothing whatever is said', () => {
    expect(isSurvey(ask)).toBe(true);
    expect(choices.map(kind.marker(ask, right))).toEqual(choices.map(() => 0));
    expect(kind.distribution(ask, right, choices).some((bar) => bar.right)).toBe(false);
  });

  it('[K6] fits its own choices, and parses no other shape', () => {
    expect(choices.every((choice) => kind.fits(ask, choice) && kind.choice.safeParse(choice).success)).toBe(true);
    for (const other of kindNames) expect(kind.choice.safeParse(samples[other].rightChoice).success).toBe(false);
    for (const other of surveyNames) if (other !== name) expect(kind.choice.safeParse(surveySamples[other].choices[0]).success).toBe(false);
    fc.assert(fc.property(fc.anything(), (raw) => {
      const parsed = kind.choice.safeParse(raw);
      if (parsed.success) kind.fits(ask, parsed.data);
    }));
  });

  it('[V1] [Q1] shows content and key by the strict schemas, complete in every language', () => {
    expect(kind.view.safeParse(kind.show(ask, (t) => t.tg ?? '')).success).toBe(true);
    expect(kind.keyView.safeParse(kind.showKey(ask, right, (t) => t.tg ?? '')).success).toBe(true);
    expect(kind.gaps(ask, right, languages)).toEqual([]);
  });
});

describe('what a survey counts', () => {
  it('[K8] knows every kind whose key says nothing', () => {
    const silent = (Object.keys(kinds) as KindName[]).filter((name) => kinds[name].key.safeParse({ kind: name }).success);
    expect(silent.sort()).toEqual([...surveyNames].sort());
  });

  it('[K7] of a poll is each option as often as it was picked, and no more of them than may be', () => {
    const { ask, right, choices } = surveySamples.poll;
    expect(kindOf(ask).distribution(ask, right, choices).map((bar) => bar.count)).toEqual([2, 0, 1, 0]);
    expect([['a', 'b', 'c'], ['a', 'a'], ['z']].map((picks) => kindOf(ask).fits(ask, { picks }))).toEqual([false, false, false]);
  });

  it('[K7] of a scale is every level, with their mean', () => {
    const { ask, right } = surveySamples.scale;
    const bars = kindOf(ask).distribution(ask, right, [{ level: 5 }, { level: 5 }, { level: 2 }]);
    expect(bars.map((bar) => [bar.from, bar.count])).toEqual([[1, 0], [2, 1], [3, 0], [4, 0], [5, 2]]);
    expect(meanLevel(bars)).toBe(4);
    expect(meanLevel(kindOf(ask).distribution(ask, right, []))).toBeNull();
    expect([0, 6].map((level) => kindOf(ask).fits(ask, { level }))).toEqual([false, false]);
  });

  it('[K9] of a cloud is one word whatever the keyboard, once for each person', () => {
    const { ask, right } = surveySamples.cloud;
    const said = [['Fargʻona', 'Фарғона'], ['Fargʻona'], ['дӯстӣ']].map((terms) => ({ terms }));
    expect(kindOf(ask).distribution(ask, right, said).map(({ typed, count }) => [typed, count])).toEqual([['Fargʻona', 2], ['дӯстӣ', 1]]);
  });

  it('[K9] never counts more than the people who wrote', () => {
    const { ask, right } = surveySamples.cloud;
    const terms = fc.array(fc.string({ minLength: 1, maxLength: 30 }).filter((t) => t.trim() !== ''), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(fc.array(terms.map((t) => ({ terms: t })), { maxLength: 12 }), (choices) => {
      const bars = kindOf(ask).distribution(ask, right, choices);
      expect(bars.every((bar) => bar.count <= choices.length)).toBe(true);
      expect(new Set(bars.map((bar) => bar.id)).size).toBe(bars.length);
    }));
  });
});
