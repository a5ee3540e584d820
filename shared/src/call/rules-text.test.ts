import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { grants } from './call.fixture.ts';
import { newCall } from './presets.ts';
import { rulesText } from './rules-text.ts';
import type { Call } from './schema.ts';
import { callKinds } from './schema.ts';
import { instantsPast, phaseAfter, stepsAt } from './steps.ts';
import { worksEnd } from './windows.ts';
import { ky } from './words/ky.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

const all = (call: Call, language: (typeof languages)[number] = 'en') => rulesText(call, language).flatMap(({ title, lines }) => [title, ...lines.flat()]).join('\n');

describe('the rules of a call', () => {
  it.each(callKinds)('[CL10] of the kind %s are told in five languages, with no placeholder left', (kind) => {
    const call = newCall(kind, 'Табарман', 'ky', '2026-10-01', []);
    const sections = languages.map((language) => rulesText(call, language).map(({ id }) => id));
    for (const one of sections) expect(one).toEqual(sections[0]);
    for (const language of languages) expect(all(call, language)).not.toMatch(/[{}]|undefined|null|NaN/);
  });

  it('[CL10] say what decides as it is carried out: shares of criteria, scales once, quotas, thresholds and money', () => {
    const text = all(grants);
    for (const line of [
      'use en: 60% of the total', 'quality en: 40% of the total', 'Points mean:', 'What decides is the mean of the jurors’ totals.', 'Grant en: 6. A grant en', 'all of them together at most 30,000 USD',
      'at most 2 of one country', 'a total of at least 50 of 100', 'in reserve: 3', 'each gets what it asked for in its budget', '40% after 2 accepted reports', 'Nobody judges works of the own country.',
    ]) expect(text).toContain(line);
    expect(text.match(/Points mean:/g)).toHaveLength(1);
  });

  it('[CL10] tell weights in place of shares where criteria differ by track, and what is only told', () => {
    const [use, quality] = grants.criteria as [Call['criteria'][0], Call['criteria'][0]];
    const text = all({ ...grants, tracks: [{ id: 'video', title: { en: 'Video' }, about: {} }], criteria: [use, { ...quality, tracks: ['video'], floor: 3 }, { ...quality, id: 'note', title: { en: 'Note' }, isInformational: true }] });
    expect(text).toContain('use en: weight 60');
    expect(text).toContain('quality en: weight 40; only in: Video; a work with a mean below 3 here is not awarded');
    expect(text).toContain('Note: told, not counted');
  });

  it('[CL8] a call with another grace has the same rules and the same steps', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_440 }), fc.constantFrom(...languages), fc.integer({ min: -60_000, max: 1_440 * 60_000 }), (graceMinutes, language, after) => {
      const other = { ...grants, graceMinutes };
      expect(rulesText(other, language)).toEqual(rulesText(grants, language));
      const now = worksEnd(grants)! + after;
      expect([stepsAt(other, now), phaseAfter(other, now), instantsPast(other, now)]).toEqual([stepsAt(grants, now), phaseAfter(grants, now), instantsPast(grants, now)]);
    }));
  });

  it('[CL10] have the same places in all languages', () => {
    const places = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
    for (const catalogue of [ky, tg, uz, ru]) for (const [key, words] of Object.entries(catalogue)) expect([key, places(words)]).toEqual([key, places(en[key as keyof typeof en])]);
  });
});

describe('what people may do now', () => {
  const DAY_MS = 24 * 60 * 60_000;
  const phase = (id: string, from: number, to: number, ...rights: Call['phases'][0]['rights']) => ({ id, title: {}, opensAt: from * DAY_MS, closesAt: to * DAY_MS, rights });
  const call = { phases: [phase('a', 0, 5, 'register'), phase('b', 5, 10, 'register', 'work'), phase('c', 12, 15, 'work'), phase('d', 15, 20, 'review', 'vote')] };

  it('[CL10] is told with the end of the last phase that allows it without a gap', () => {
    expect(stepsAt(call, 1 * DAY_MS)).toEqual([{ right: 'register', until: 10 * DAY_MS }]);
    expect(stepsAt(call, 6 * DAY_MS)).toEqual([{ right: 'register', until: 10 * DAY_MS }, { right: 'work', until: 10 * DAY_MS }]);
    expect(stepsAt(call, 11 * DAY_MS)).toEqual([]);
    expect(phaseAfter(call, 11 * DAY_MS)?.id).toBe('c');
    expect(stepsAt(call, 16 * DAY_MS)).toEqual([{ right: 'vote', until: 20 * DAY_MS }]);
    expect(phaseAfter(call, 16 * DAY_MS)).toBeNull();
  });

  it('[CL10] is never told as allowed past its end', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 21 * DAY_MS }), (now) => {
      for (const { right, until } of stepsAt(call, now)) {
        expect(until).toBeGreaterThan(now);
        expect(stepsAt(call, until).some((step) => step.right === right)).toBe(false);
      }
    }));
  });
});
