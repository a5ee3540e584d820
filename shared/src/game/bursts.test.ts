import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../kernel/people.fixture.ts';
import { BURST, BurstWatch } from './bursts.ts';

interface Coming {
  readonly name: string;
  readonly joinedAt: number;
}

function watch(coming: readonly Coming[]): BurstWatch {
  const watched = new BurstWatch();
  coming.forEach((one, i) => watched.add({ id: `p${i + 1}`, number: i + 1, waiting: null, ...one }));
  return watched;
}

const everybody = () => true;
const everyMs = (ms: number, names: readonly string[]): Coming[] => names.map((name, i) => ({ name, joinedAt: i * ms }));
const namesOf = (coming: readonly Coming[], ids: readonly string[]) => ids.map((id) => coming[Number(id.slice(1)) - 1]?.name);

const stem = fc.constantFrom('Bot', 'бот', 'Player', 'Оюнчу', 'xx', 'Kahoot', '🦅', 'Айгүл');
const counted = (word: string, count: number) => Array.from({ length: count }, (_, n) => `${word}${n + 1}`);
/** Different people: a hall has few of one name. */
const hall = (most: number) => fc.shuffledSubarray([...people], { minLength: 1, maxLength: most });

describe('bursts of similar names', () => {
  it('[X7] are the same word with numbers, or words much alike', () => {
    const bots = everyMs(100, ['Bot1', 'Bot2', 'b0t 3', 'BOT-4', 'Бот', 'Bot 77', 'Bot', 'Bot5', 'bot6']);
    const [burst] = watch(bots).bursts(everybody);
    expect(burst && namesOf(bots, burst.ids)).toEqual(['Bot1', 'Bot2', 'b0t 3', 'BOT-4', 'Bot 77', 'Bot', 'Bot5', 'bot6']);

    const alike = everyMs(100, ['Superbot', 'Superbots', 'Superbott', 'SuperBotX', 'xSuperbot', 'Super bot', 'Superbit', 'Superboto']);
    expect(watch(alike).bursts(everybody)).toEqual([{ first: 1, ids: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'] }]);

    expect(watch(everyMs(10, counted('', BURST))).bursts(everybody)).toHaveLength(1);
  });

  it('[X7] are found whole, whoever comes in between', () => {
    fc.assert(fc.property(stem, fc.integer({ min: BURST, max: 60 }), hall(60), fc.infiniteStream(fc.boolean()), (word, count, others, order) => {
      const bots = counted(word, count);
      const coming: string[] = [];
      const left = [bots.slice(), others.filter((name) => name !== word)];
      while (left[0]!.length + left[1]!.length > 0) {
        const from = order.next().value || left[1]!.length === 0 ? left[0]! : left[1]!;
        coming.push((from.length > 0 ? from : left[1]!).shift()!);
      }
      const all = everyMs(50, coming);
      const found = watch(all).bursts(everybody).map(({ ids }) => namesOf(all, ids));
      expect(found.some((names) => bots.every((bot) => names.includes(bot)))).toBe(true);
    }));
  });

  it('[X7] never hold anybody twice, and are called by their first player', () => {
    fc.assert(fc.property(fc.array(fc.record({ name: fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', ' ') }), wait: fc.nat(40_000) }), { maxLength: 200 }), (names) => {
      let joinedAt = 0;
      const coming = names.map(({ name, wait }) => ({ name, joinedAt: (joinedAt += wait) }));
      const watched = watch(coming);
      const bursts = watched.bursts(everybody);
      const ids = bursts.flatMap((burst) => burst.ids);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { first, ids: own } of bursts) {
        expect([own[0], own.length >= BURST]).toEqual([`p${first}`, true]);
        expect(watched.idsOf(first)).toEqual(own);
      }
    }));
  });

  it('[X8] are none in a hall of people who come in at once', () => {
    fc.assert(fc.property(hall(300), (names) => {
      expect(watch(everyMs(33, names)).bursts(everybody).map(({ ids }) => namesOf(everyMs(33, names), ids))).toEqual([]);
    }), { numRuns: 200 });
  });

  it('[X8] are none when the similar ones come long after each other', () => {
    expect(watch(everyMs(31_000, counted('Bot', 20))).bursts(everybody)).toEqual([]);
  });

  it('[X7] are no longer shown when too few of them are left', () => {
    const watched = watch(everyMs(10, counted('Bot', BURST)));
    expect(watched.bursts((id) => id !== 'p3')).toEqual([]);
    expect(watched.idsOf(1)).toHaveLength(BURST);
  });
});
