import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '../leaderboard/rank.ts';
import { Play, screenFrame } from '../testing/play.ts';
import { kindNames, samples } from '../testing/six-kinds.ts';
import { scoreSheet } from './fold.ts';
import { bonusCeiling, score } from './scoring.ts';
import { showProjector } from './show-projector.ts';

const speed = { preset: 'speed', points: 1_000, limitMs: 20_000, bonusCeiling: 0 } as const;
const accuracy = { preset: 'accuracy', points: 1_000, limitMs: 20_000, bonusCeiling: bonusCeiling(1_000, 12) } as const;

describe('scores', () => {
  it('[S1] fall from all to half over the time, and are whole under half a second', () => {
    const earned = [0, 499, 500, 1_000, 5_000, 10_000, 20_000].map((t) => score(1, t, speed).points);

    expect(earned).toEqual([1_000, 1_000, 988, 975, 875, 750, 500]);
    expect(score(0, 100, speed)).toMatchObject({ points: 0, base: 0, speed: 0 });
    expect(score(0.5, 20_000, speed).points).toBe(250);
  });

  it('[S1] never lie outside 0 and P, and their parts add up', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 99_000 }), fc.integer({ min: 0, max: 2_000 }), (credit, t, points) => {
      for (const sum of [{ ...speed, points }, { ...accuracy, points }]) {
        const result = score(credit, t, sum);
        expect(result.points).toBeGreaterThanOrEqual(0);
        expect(result.points).toBeLessThanOrEqual(points);
        expect(result.base + result.speed).toBe(result.points);
        expect(result.base).toBeGreaterThanOrEqual(0);
      }
    }));
  });

  it('[S2] under accuracy first do not depend on the time; only the bonus does', () => {
    expect(score(1, 100, accuracy).points).toBe(score(1, 19_900, accuracy).points);
    expect(score(1, 100, accuracy).bonus).toBeGreaterThan(score(1, 19_900, accuracy).bonus);
    expect(score(0, 100, accuracy)).toMatchObject({ points: 0, bonus: 0 });
  });

  it('[S3] keep all bonuses of a game below one right answer', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 200 }), (leastPoints, questions) => {
      const { bonus } = score(1, 0, { ...accuracy, points: leastPoints, bonusCeiling: bonusCeiling(leastPoints, questions) });
      expect(bonus * questions).toBeLessThan(leastPoints);
    }));
  });

  it('[S4] share the better place when points and bonus are equal, and skip the next', () => {
    const lines = [['d', 5, 0], ['a', 9, 1], ['c', 7, 3], ['b', 7, 3], ['e', 7, 2]] as const;

    expect(rank(lines.map(([id, points, bonus]) => ({ id, points, bonus }))).map(({ id, place }) => [id, place]))
      .toEqual([['a', 1], ['b', 2], ['c', 2], ['e', 4], ['d', 5]]);
  });

  it('[S4] put everybody who shares the third place on the podium', () => {
    const play = new Play();
    play.join('Ayperi', 'Farrukh', 'Dilnoza', 'Nurbek', 'Sardor');
    play.openNext();
    for (const [id, ms] of [['p1', 600], ['p2', 2_000], ['p3', 9_000], ['p4', 9_000]] as const) play.answer(id, samples.single.rightChoice, ms);
    play.host('advance');

    play.host('endGame');
    while (play.state.phase.name === 'podium' && play.state.phase.cursor !== 1) play.host('advance');
    const { scene } = showProjector(play.state, screenFrame);
    expect(scene.name === 'podium' && scene.rows.map((r) => [r.name, r.place])).toEqual([['Ayperi', 1], ['Farrukh', 2], ['Dilnoza', 3], ['Nurbek', 3]]);
  });

  it('[S4] are ranked the same whatever order they come in', () => {
    const line = fc.record({ points: fc.integer({ min: 0, max: 5 }), bonus: fc.integer({ min: 0, max: 2 }) });
    fc.assert(fc.property(fc.array(line, { maxLength: 30 }), (found) => {
      const lines = found.map((l, i) => ({ ...l, id: `p${i}` }));
      expect(rank(lines.toReversed())).toEqual(rank(lines));
      for (const a of rank(lines)) expect(a.place).toBe(1 + lines.filter((b) => b.points > a.points || (b.points === a.points && b.bonus > a.bonus)).length);
    }));
  });

  it('[S5] of the live game, and of its journal told again, are equal', () => {
    const moment = fc.record({ player: fc.integer({ min: 1, max: 4 }), isRight: fc.boolean(), ms: fc.integer({ min: 0, max: 20_400 }) });
    fc.assert(fc.property(fc.constantFrom('speed', 'accuracy'), fc.array(fc.array(moment, { maxLength: 6 }), { minLength: 6, maxLength: 6 }), (preset, questions) => {
      const play = new Play({ preset });
      play.join('Ayperi', 'Farrukh', 'Dilnoza', 'Nurbek');
      for (const [i, moments] of questions.entries()) {
        play.openNext();
        const sample = samples[kindNames[i]!];
        for (const { player, isRight, ms } of moments) play.answer(`p${player}`, isRight ? sample.rightChoice : sample.wrongChoice, ms);
        play.host('advance');
      }
      expect(scoreSheet(play.replay())).toBe(scoreSheet(play.state));
      expect(play.replay().board).toEqual(play.state.board);
    }), { numRuns: 50 });
  });

  it('[S6] count whole right answers in a row, and keep the longest row', () => {
    const play = new Play();
    play.join('Ayperi');
    const streaks = kindNames.map((kind, i) => {
      play.openNext();
      if (i !== 3) play.answer('p1', i === 4 ? samples[kind].wrongChoice : samples[kind].rightChoice);
      play.host('advance');
      return play.state.scores.get('p1')?.streak;
    });

    expect(streaks).toEqual([1, 2, 3, 0, 0, 1]);
    expect(play.state.scores.get('p1')).toMatchObject({ bestStreak: 3, right: 4 });
  });

  it('[G4] count the first of two answers', () => {
    const play = new Play();
    play.join('Ayperi');
    play.openNext();
    play.answer('p1', samples.single.wrongChoice, 900);
    play.answer('p1', samples.single.rightChoice, 1_000);
    play.host('advance');

    expect(play.state.scores.get('p1')?.points).toBe(0);
  });
});
