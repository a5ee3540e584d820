import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { cleanName } from '../kernel/name.ts';
import { skeletonOf } from '../kernel/skeleton.ts';
import { LAST_OFFER, OFFERED, offeredName, offers, REROLLS, substituteName } from './offer.ts';
import { en } from './words/en.ts';
import { ky } from './words/ky.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

const all = { ky, tg, uz, ru, en };
const nobody = () => false;
const language = fc.constantFrom(...languages);

describe('words for names', () => {
  it.each(languages)('[X4] are at least forty by forty, none twice, in %s', (l) => {
    const { qualities, things } = all[l];
    expect([qualities.length, things.length].every((n) => n >= 40)).toBe(true);
    expect(new Set(qualities).size).toBe(qualities.length);
    expect(new Set(things).size).toBe(things.length);
    expect([...qualities, ...things].filter((word) => word.length > 8)).toEqual([]);
  });

  it.each(languages)('[X4] make a good name of every two, also with a number, in %s', (l) => {
    const { qualities, things, join } = all[l];
    const bad = qualities.flatMap((q) => things.map((thing) => `${join(q, thing)} 99`)).filter((name) => {
      const cleaned = cleanName(name);
      return !cleaned.ok || cleaned.name !== name;
    });
    expect(bad).toEqual([]);
  });

  it('[X4] agree as the grammar wants it', () => {
    expect(['орёл', 'журавль', 'заря', 'сирень', 'озеро', 'солнце'].map((thing) => ru.join('ясный', thing))).toEqual(['ясный орёл', 'ясный журавль', 'ясная заря', 'ясная сирень', 'ясное озеро', 'ясное солнце']);
    expect(['орёл', 'волна', 'море'].map((thing) => ru.join('синий', thing))).toEqual(['синий орёл', 'синяя волна', 'синее море']);
    expect(['орёл', 'волна', 'море'].map((thing) => ru.join('тихий', thing))).toEqual(['тихий орёл', 'тихая волна', 'тихое море']);
    expect(['волна', 'небо'].map((thing) => ru.join('золотой', thing))).toEqual(['золотая волна', 'золотое небо']);
    expect(['уқоб', 'лола', 'оҳу', 'моҳӣ', 'дарё'].map((thing) => tg.join('зебо', thing))).toEqual(['уқоби зебо', 'лолаи зебо', 'оҳуи зебо', 'моҳии зебо', 'дарёи зебо']);
    expect([ky.join('шайыр', 'бүркүт'), uz.join('chaqqon', 'oʻrik'), en.join('swift', 'falcon')]).toEqual(['шайыр бүркүт', 'chaqqon oʻrik', 'swift falcon']);
  });
});

describe('offers', () => {
  it('[X4] are the same for the same seed, and others for another', () => {
    fc.assert(fc.property(fc.uuid(), fc.uuid(), language, fc.integer({ min: 0, max: REROLLS }), (one, other, l, roll) => {
      expect(offers(one, roll, l, nobody)).toEqual(offers(one, roll, l, nobody));
      for (const { number, name } of offers(one, roll, l, nobody)) expect(offeredName(one, number, l)).toBe(name);
      fc.pre(one !== other);
      expect(offers(one, roll, l, nobody)).not.toEqual(offers(other, roll, l, nobody));
    }));
  });

  it('[X4] are free names that differ to the eye, within the numbers there are', () => {
    fc.assert(fc.property(fc.uuid(), language, fc.integer({ min: 0, max: REROLLS }), fc.func(fc.boolean()), (seed, l, roll, isTaken) => {
      const offered = offers(seed, roll, l, isTaken);
      expect(offered.length).toBeLessThanOrEqual(OFFERED);
      expect(new Set(offered.map(({ name }) => skeletonOf(name))).size).toBe(offered.length);
      expect(offered.filter(({ name, number }) => isTaken(skeletonOf(name)) || number > LAST_OFFER)).toEqual([]);
    }));
    expect(offers('seed', 0, 'ky', nobody)).toHaveLength(OFFERED);
  });

  it('[X4] go on with numbers when a hall has used the plain ones up', () => {
    expect(offers('seed', 1, 'tg', (skeleton) => /^\D+$/.test(skeleton)).map(({ name }) => /\d+$/.test(name))).toEqual([true, true, true, true]);
  });

  it('[X5] there is a free substitute for each of twenty thousand', () => {
    const taken = new Set<string>();
    for (let n = 0; n < 20_000; n += 1) taken.add(skeletonOf(substituteName(`player ${n}`, 'ky', (skeleton) => taken.has(skeleton))));
    expect(taken.size).toBe(20_000);
  });
});
