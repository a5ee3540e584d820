import { rank } from '@tabarman/shared/leaderboard/rank.ts';
import type { RowView } from '@tabarman/shared/game/views.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { climbOf, isShared, linesBefore, pointsBefore, stepsOf } from './moves.ts';

function row(number: number, place: number, previousPlace: number | null = null, points = 0): RowView {
  return { number, name: `player ${number}`, look: { pattern: 0, colour: 0 }, place, previousPlace, points, bonus: 0, right: 0 };
}

/** A board by the real ranking, with the places before by the same. */
const boards = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 12 }).map((points) => {
  const line = (value: number, i: number) => ({ id: String(i + 10), points: value, bonus: 0 });
  const before = new Map(rank(points.map(([old], i) => line(old, i))).map(({ id, place }) => [id, place]));
  return rank(points.map(([old, won], i) => line(old + won, i))).map(({ id, place, points: now }) => row(Number(id), place, before.get(id) ?? null, now));
});

describe('rows that move', () => {
  it('each comes from a line of its own, and whoever was on the board not from below it', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const top = board.slice(0, 8);
        const lines = linesBefore(top);
        expect(new Set(lines).size).toBe(top.length);
        // Without ties before, the line is the place.
        if (new Set(board.map((r) => r.previousPlace)).size === board.length) {
          lines.forEach((line, i) => expect(line).toBe(Math.min((top[i]?.previousPlace ?? 0) - 1, line)));
        }
      }),
    );
  });

  it('who comes up from below the board comes from below it', () => {
    expect(linesBefore([row(1, 1, 2), row(2, 2, 40), row(3, 3, 1)])).toEqual([1, 3, 0]);
  });

  it('before the first question nobody stood anywhere, so nobody moves', () => {
    expect(linesBefore([row(1, 1), row(2, 2), row(3, 2)])).toEqual([0, 1, 2]);
  });

  it('a climb counts places won; falling is none', () => {
    const rows = [row(1, 1, 4), row(2, 2, 1), row(3, 3, 3), row(4, 4)];
    expect(rows.map(climbOf)).toEqual([3, 0, 0, 0]);
  });

  it('points count up from nothing at first, then from the board before, else stand', () => {
    const before = new Map([[1, 700]]);
    expect(pointsBefore(row(1, 1, null, 900), before)).toBe(0);
    expect(pointsBefore(row(1, 1, 2, 900), before)).toBe(700);
    expect(pointsBefore(row(2, 2, 9, 800), before)).toBe(800);
  });
});

describe('[S4] shared places', () => {
  it('are shared by rows of one place', () => {
    const rows = [row(1, 1), row(2, 2), row(3, 2)];
    expect(rows.map((r) => isShared(rows, r))).toEqual([false, true, true]);
  });

  it.each([
    ['one each', [1, 2, 3], [[1], [2], [3]]],
    ['two winners', [1, 1, 3], [[1, 2], [3]]],
    ['two second', [1, 2, 2], [[1], [2, 3]]],
    ['three winners', [1, 1, 1], [[1, 2, 3]]],
    ['one player', [1], [[1]]],
    ['nobody', [], []],
  ])('share a step of the podium: %s', (_, places, steps) => {
    const rows = places.map((place, i) => row(i + 1, place));
    expect(stepsOf(rows).map((step) => step.rows.map((r) => r.number))).toEqual(steps);
  });

  it('keep every player on one step, best first', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const steps = stepsOf(board);
        expect(steps.flatMap((step) => step.rows)).toHaveLength(board.length);
        const places = steps.map((step) => step.place);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});
