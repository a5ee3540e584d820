import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Play } from '../testing/play.ts';
import { kindNames, samples } from '../testing/six-kinds.ts';
import { countTime, FIRST_QUOTA_MS, inSteps, INSTANT_MS, lineMs, quotasAfter, type Quotas } from './fairness.ts';
import { bonusCeiling, score } from './scoring.ts';
import type { Preset } from './scoring.ts';

const QUESTIONS = 20;
const limitMs = 20_000;
const wide = { quotaMs: 1_000, lineMs: 10_000, limitMs };
const sumOf = (preset: Preset) => ({ preset, points: 1_000, limitMs, bonusCeiling: bonusCeiling(1_000, QUESTIONS) });

interface Moment {
  readonly thoughtMs: number;
  readonly lagMs: number;
  readonly saysMs: number | null;
}

/** A whole game of one player: what each answer earned, and what the same thought earns without any network. */
function playGame(moments: readonly Moment[], { line, preset = 'speed' }: { line: number; preset?: Preset }) {
  let quotas: Quotas = new Map();
  return moments.map(({ thoughtMs, lagMs, saysMs }) => {
    const quotaMs = quotas.get('p') ?? FIRST_QUOTA_MS;
    const time = countTime({ waitedMs: thoughtMs + lagMs, thinkMs: saysMs, quotaMs, lineMs: line, limitMs });
    quotas = quotasAfter(quotas, [{ playerId: 'p', creditMs: time.creditMs }]);
    return { ...time, quotaMs, earned: score(1, time.elapsedMs, sumOf(preset)), ideal: score(1, inSteps(Math.min(limitMs, thoughtMs)), sumOf(preset)) };
  });
}

const thought = fc.integer({ min: 0, max: 19_000 });
const game = (moment: fc.Arbitrary<Moment>) => fc.array(moment, { minLength: QUESTIONS, maxLength: QUESTIONS });
const total = (moments: readonly { earned: { points: number }; ideal: { points: number } }[]) => moments.reduce((sum, m) => sum + m.earned.points - m.ideal.points, 0);

describe('fair time', () => {
  it('[T8] believes the phone within the quota and within the measured line', () => {
    expect(countTime({ ...wide, waitedMs: 5_400, thinkMs: 5_000 })).toEqual({ elapsedMs: 5_000, creditMs: 400 });
    expect(countTime({ ...wide, waitedMs: 5_400, thinkMs: 5_000, quotaMs: 300 })).toEqual({ elapsedMs: 5_100, creditMs: 300 });
    expect(countTime({ ...wide, waitedMs: 5_400, thinkMs: 5_000, lineMs: 50 })).toEqual({ elapsedMs: 5_250, creditMs: 150 });
    expect(countTime({ ...wide, waitedMs: 5_400, thinkMs: 0, lineMs: 0 })).toEqual({ elapsedMs: 5_300, creditMs: 100 });
    expect(countTime({ ...wide, waitedMs: 5_400, thinkMs: 9_000 })).toEqual({ elapsedMs: 5_400, creditMs: 0 });
  });

  it('[T8] [T4] leaves an answer of the grace in time, and added time at the limit', () => {
    expect(countTime({ ...wide, waitedMs: 20_400, thinkMs: 19_800 })).toEqual({ elapsedMs: 19_800, creditMs: 200 });
    expect(countTime({ ...wide, waitedMs: 31_000, thinkMs: 30_500 })).toEqual({ elapsedMs: 20_000, creditMs: 0 });
  });

  it('[T9] keeps a quota per player: 600 at first, 300 more per answer, at most 1,000', () => {
    const credited = (before: Quotas, creditMs: number) => quotasAfter(before, [{ playerId: 'p', creditMs }]);
    const first = credited(new Map(), 0);
    expect(first.get('p')).toBe(900);
    expect(credited(first, 0).get('p')).toBe(1_000);
    expect(credited(first, 900).get('p')).toBe(300);
    expect(quotasAfter(first, [{ playerId: 'q', creditMs: 600 }])).toEqual(new Map([['p', 900], ['q', 300]]));
  });

  it('[T9] [S5] the quotas of a game are the same told again by its journal; a skipped question costs none', () => {
    const play = new Play();
    play.join('Ayperi', 'Farrukh');
    for (const kind of kindNames) {
      play.openNext();
      play.answer('p1', samples[kind].rightChoice, 3_000, 400);
      if (kind !== 'multi') play.answer('p2', samples[kind].rightChoice, 3_000);
      play.host(kind === 'order' ? 'skipQuestion' : 'endQuestion');
    }
    expect(play.state.quotas).toEqual(new Map([['p1', 300], ['p2', 1_000]]));
    expect(play.replay().quotas).toEqual(play.state.quotas);
    expect([...play.stored.values()].map(([mine]) => mine?.creditMs)).toEqual([400, 400, 400, 300, 300, 300]);
  });

  it('[TR11] [T10] gives nothing to who says nothing, or nonsense', () => {
    for (const thinkMs of [null, Number.NaN, Infinity, -Infinity]) {
      expect(countTime({ ...wide, waitedMs: 5_400, thinkMs })).toEqual({ elapsedMs: 5_400, creditMs: 0 });
    }
  });

  it('[TR11] [T10] never exceeds the quota, never goes below nothing, never makes a late answer an instant one', () => {
    const number = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.double());
    fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), number, fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 60_000 }), (waitedMs, thinkMs, quotaMs, line) => {
      const { elapsedMs, creditMs } = countTime({ waitedMs, thinkMs, quotaMs, lineMs: line, limitMs });
      const plain = countTime({ waitedMs, thinkMs: null, quotaMs, lineMs: line, limitMs });
      expect(Number.isInteger(creditMs) && creditMs >= 0 && creditMs <= Math.min(quotaMs, line + 100)).toBe(true);
      expect(elapsedMs).toBeGreaterThanOrEqual(0);
      expect(elapsedMs).toBeLessThanOrEqual(plain.elapsedMs);
      if (plain.elapsedMs >= INSTANT_MS) expect(elapsedMs).toBeGreaterThanOrEqual(INSTANT_MS);
      else expect(elapsedMs).toBe(plain.elapsedMs);
    }));
  });

  it('[T11] counts in steps of 50 ms: what falls into one step earns the same, and a step earns no more than the one before', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 399 }), fc.integer({ min: 0, max: 49 }), fc.constantFrom('speed', 'accuracy'), (step, within, preset) => {
      const earned = (waitedMs: number) => score(1, countTime({ ...wide, waitedMs, thinkMs: null }).elapsedMs, sumOf(preset));
      expect(earned(step * 50 + within)).toEqual(earned(step * 50));
      expect(earned(step * 50 + 50).points).toBeLessThanOrEqual(earned(step * 50).points);
    }));
  });

  it('[T12] an honest phone with a steady delay of 400 ms loses at most 5 points of 1,000 per question', () => {
    const honest = fc.integer({ min: INSTANT_MS, max: 19_000 }).map((thoughtMs) => ({ thoughtMs, lagMs: 400, saysMs: thoughtMs }));
    fc.assert(fc.property(game(honest), fc.constantFrom(400, 800), (moments, line) => {
      const played = playGame(moments, { line });
      for (const { earned, ideal } of played) expect(ideal.points - earned.points).toBeLessThanOrEqual(5);
      expect(-total(played) / QUESTIONS).toBeLessThanOrEqual(3);
    }));
  });

  it('[T12] an honest phone on a good network with a pause of 900 ms now and then loses nothing to speak of', () => {
    const moments = Array.from({ length: QUESTIONS }, (_, i) => ({ thoughtMs: 4_000, lagMs: i % 5 === 4 ? 900 : 40, saysMs: 4_000 }));
    expect(-total(playGame(moments, { line: 900 }))).toBeLessThanOrEqual(5);
  });

  it('[TR12] [T12] a cheat gains at most 1 % of a game, whatever it claims and however late it answers the pings', () => {
    const cheat = fc.record({ thoughtMs: thought, lagMs: fc.constant(0), saysMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 })) });
    fc.assert(fc.property(game(cheat), (moments) => {
      expect(total(playGame(moments, { line: 60_000 }))).toBeLessThanOrEqual(0.01 * QUESTIONS * 1_000);
    }), { numRuns: 300 });
    const greedy = Array.from({ length: QUESTIONS }, () => ({ thoughtMs: 8_000, lagMs: 0, saysMs: 0 }));
    expect(playGame(greedy, { line: 60_000 }).reduce((sum, { creditMs }) => sum + creditMs, 0)).toBe(6_300);
  });

  it('[T12] [S2] under accuracy first a credit moves nothing but ties', () => {
    const cheat = fc.record({ thoughtMs: thought, lagMs: fc.constant(0), saysMs: fc.constant(0) });
    fc.assert(fc.property(game(cheat), (moments) => {
      expect(total(playGame(moments, { line: 60_000, preset: 'accuracy' }))).toBe(0);
    }));
  });

  it('[T13] takes the lower quartile of a line, and none for one that was never measured', () => {
    expect(lineMs([])).toBe(0);
    expect(lineMs([700])).toBe(700);
    expect(lineMs([5_000, 120, 90, 4_000, 100, 110, 130, 140])).toBe(110);
  });
});
