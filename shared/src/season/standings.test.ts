import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntryResults, type Metric, metrics, type Played } from './metrics.ts';
import { standSeason } from './standings.ts';

const game = (id: string, points: number, right: readonly string[] = [], wrong: readonly string[] = [], timeMs = 1_000): Played => ({
  game: id, points, answers: [...right.map((question) => ({ question, isRight: true, timeMs })), ...wrong.map((question) => ({ question, isRight: false, timeMs: null }))],
});
const places = (entries: readonly EntryResults[], by: readonly Metric[], bestOf: number | null = null) =>
  standSeason(entries, { metrics: by, bestOf }).map(({ id, place }) => [id, place]);

describe('standings of a season', () => {
  it('[ST1] are decided by the metrics in the order chosen, and what they leave equal is a tie', () => {
    const entries = [
      { id: 'a', played: [game('g1', 900, ['q1'])] },
      { id: 'b', played: [game('g1', 900, ['q1', 'q2'])] },
      { id: 'c', played: [game('g1', 900, ['q1'])] },
      { id: 'd', played: [game('g1', 1_000, [])] },
    ];
    expect(places(entries, ['points'])).toEqual([['d', 1], ['a', 2], ['b', 2], ['c', 2]]);
    expect(places(entries, ['points', 'right'])).toEqual([['d', 1], ['b', 2], ['a', 3], ['c', 3]]);
    expect(places(entries, ['right', 'points'])).toEqual([['b', 1], ['a', 2], ['c', 2], ['d', 4]]);
    expect(standSeason(entries, { metrics: ['points', 'right'], bestOf: null }).map((s) => s.decidedBy)).toEqual(['points', 'right', null, null]);
  });

  it('[ST2] the best k of n games count, for every metric', () => {
    const entries = [
      { id: 'a', played: [game('g1', 500, ['q1'], [], 9_000), game('g2', 300, ['q2']), game('g3', 700, ['q3', 'q4'])] },
      { id: 'b', played: [game('g2', 1_199, ['q2'])] },
    ];
    const [a] = standSeason(entries, { metrics: ['points'], bestOf: 2 });
    expect(a).toMatchObject({ id: 'a', counted: ['g3', 'g1'], values: { points: 1_200, right: 3, time: 11_000, best: 700 } });
  });

  it('[ST3] weighted: a right answer is worth those who missed the question, plus one', () => {
    const entries = [
      { id: 'a', played: [game('g1', 1, ['easy'], ['hard'])] },
      { id: 'b', played: [game('g1', 1, ['easy'], ['hard'])] },
      { id: 'c', played: [game('g1', 1, ['hard'], ['easy'])] },
    ];
    expect(standSeason(entries, { metrics: ['points', 'weighted'], bestOf: null }).map((s) => [s.id, s.place, s.values.weighted])).toEqual([['c', 1, 3], ['a', 2, 2], ['b', 2, 2]]);
  });

  it('[ST4] head to head asks only those who are equal, and only games both played', () => {
    const entries = [
      { id: 'a', played: [game('g1', 500), game('g2', 500)] },
      { id: 'b', played: [game('g1', 400), game('g3', 600)] },
      // Beat both, and stands apart from them anyway.
      { id: 'c', played: [game('g1', 900), game('g2', 900)] },
    ];
    expect(standSeason(entries, { metrics: ['points', 'headToHead'], bestOf: null }).map((s) => [s.id, s.place, s.values.headToHead])).toEqual([['c', 1, 0], ['a', 2, 1], ['b', 3, -1]]);
  });

  it('[ST1] never depend on the order in which entries came, and never skip or repeat a place', () => {
    const played = fc.array(fc.record({ game: fc.constantFrom('g1', 'g2', 'g3'), points: fc.nat(3), right: fc.nat(3) }), { maxLength: 3 })
      .map((all) => [...new Map(all.map((one) => [one.game, game(one.game, one.points, ['q1', 'q2', 'q3'].slice(0, one.right), ['q1', 'q2', 'q3'].slice(one.right))])).values()]);
    const entries = fc.array(played, { minLength: 1, maxLength: 12 }).map((all) => all.map((of, i) => ({ id: `e${i}`, played: of })));
    fc.assert(fc.property(entries, fc.shuffledSubarray([...metrics], { minLength: 1 }), fc.constantFrom(null, 1, 2), fc.infiniteStream(fc.nat()), (all, by, bestOf, dice) => {
      const stood = standSeason(all, { metrics: by, bestOf });
      const mixed = [...all].map((entry) => ({ entry, at: dice.next().value })).sort((a, b) => a.at - b.at).map(({ entry }) => entry);
      expect(standSeason(mixed, { metrics: by, bestOf })).toEqual(stood);
      for (const [i, { place }] of stood.entries()) expect(place).toBe(stood[i - 1]?.place === place ? place : i + 1);
    }));
  });

  it('[ST4] head to head is what comparing each with each gives', () => {
    const played = fc.array(fc.uniqueArray(fc.record({ game: fc.constantFrom('g1', 'g2', 'g3'), points: fc.nat(3) }), { selector: (one) => one.game }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(played, (all) => {
      const entries = all.map((of, i) => ({ id: `e${i}`, played: of.map(({ game: id, points }) => game(id, points)) }));
      for (const { id, values } of standSeason(entries, { metrics: ['headToHead'], bestOf: null })) {
        const own = entries.find((entry) => entry.id === id)!.played;
        const won = entries.filter((entry) => entry.id !== id).flatMap((other) => own.map((mine) => Math.sign(mine.points - (other.played.find((theirs) => theirs.game === mine.game)?.points ?? mine.points))));
        expect(values.headToHead).toBe(won.reduce((sum, one) => sum + one, 0));
      }
    }));
  });
});
