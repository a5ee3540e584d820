import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Play, screenFrame } from '../testing/play.ts';
import { samples } from '../testing/six-kinds.ts';
import { stopsOf } from './ceremony.ts';
import { showDesk } from './show-desk.ts';
import { showProjector } from './show-projector.ts';

/** A game at its podium: everybody answered the first question rightly after so many tenths of a second, or not (null). */
function atPodium(tenths: readonly (number | null)[], isLastRoundSealed = true): Play {
  const play = new Play({ isLastRoundSealed });
  play.join(...tenths.map((_, i) => `Player ${i + 1}`));
  play.openNext();
  tenths.forEach((t, i) => t !== null && play.answer(`p${i + 1}`, samples.single.rightChoice, 1_000 + t * 100));
  play.host('endQuestion');
  play.host('endGame');
  return play;
}

const apart = (players: number) => Array.from({ length: players }, (_, i) => i);
const labels = (play: Play) => stopsOf(play.state).map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));

function scene({ state }: Play) {
  const shown = showProjector(state, screenFrame).scene;
  if (shown.name !== 'podium') throw new Error(`the wall shows ${shown.name}`);
  return shown;
}

const halls = fc.array(fc.option(fc.integer({ min: 0, max: 90 })), { maxLength: 60 });

describe('the ceremony', () => {
  it.each([
    ['nobody', 0, []],
    ['one', 1, ['1']],
    ['a class', 9, ['9', '8', '7', '6', '5', '4', '3', '2', '1']],
    ['eleven', 11, ['7–11', '6', '5', '4', '3', '2', '1']],
    ['a hall', 120, ['101–120', '51–100', '26–50', '11–25', '10', '9', '8', '7', '6', '5', '4', '3', '2', '1']],
  ])('[B4] goes from the last place upward: %s', (_, players, expected) => {
    expect(labels(atPodium(apart(players)))).toEqual(expected);
  });

  it('[B4] announces the podium of an open game in the same way', () => {
    expect(labels(atPodium(apart(30), false))).toEqual(['3', '2', '1']);
  });

  it('[B4] announces who shares a place together', () => {
    const play = atPodium([0, 20, 20, 30, null, null]);
    expect(labels(play)).toEqual(['5', '4', '2', '1']);
    play.host('advance');
    expect(scene(play).rows.map((r) => r.place)).toEqual([5, 5]);
  });

  it('[B4] names every player exactly once, and no crowd is less than five', () => {
    fc.assert(fc.property(halls, (tenths) => {
      const play = atPodium(tenths);
      const { board, scores } = play.state;
      const stops = stopsOf(play.state);
      const called = stops.map(({ from, to }) => board.filter((id) => scores.get(id)!.place >= from && scores.get(id)!.place <= to).length);
      expect(called.reduce((sum, n) => sum + n, 0)).toBe(tenths.length);
      stops.forEach(({ from, to }, i) => expect(from === to || called[i]! >= 5).toBe(true));
      expect(stops.every(({ from }, i) => from < (stops[i - 1]?.from ?? Infinity))).toBe(true);
    }));
  });

  it('[B3] shows who is announced and nobody else, whichever way the host steps', () => {
    fc.assert(fc.property(halls, fc.array(fc.constantFrom('advance', 'advance', 'back'), { maxLength: 40 }), (tenths, presses) => {
      const play = atPodium(tenths);
      for (const press of presses) {
        if (play.state.phase.name !== 'podium') break;
        play.host(press);
        if (play.state.phase.name !== 'podium') break;
        const { cursor } = play.state.phase;
        const bytes = JSON.stringify(showProjector(play.state, screenFrame));
        for (const [id, { place }] of play.state.scores) {
          if (cursor === null || place < cursor) expect(bytes).not.toContain(`"${play.state.players.get(id)?.name}"`);
        }
        expect(bytes).not.toMatch(/"previousPlace":\d/);
      }
    }));
  });

  it('[B3] goes back to exactly what was there before', () => {
    const play = atPodium(apart(40));
    const seen = [scene(play)];
    while (showDesk(play.state, { script: play.script, language: 'en', projectorLink: '/p/x', desks: [], ...screenFrame }).next === 'ceremony') {
      play.host('advance');
      seen.push(scene(play));
    }
    for (const before of seen.slice(0, -1).reverse()) {
      expect(play.host('back')).toBeNull();
      expect(scene(play)).toEqual(before);
    }
    expect(play.host('back')).toBe('not_now');
  });

  it('[G3] a press given twice makes one step', () => {
    const play = atPodium(apart(8));
    const { step } = play.state;
    expect([play.give({ do: 'advance', step }), play.give({ do: 'advance', step })]).toEqual([null, 'out_of_step']);
    expect(play.state.phase).toMatchObject({ cursor: 8 });
    expect(play.give({ do: 'back', step })).toBe('out_of_step');
  });

  it('[B3] a player who is removed in the middle uncovers nobody', () => {
    const play = atPodium(apart(8));
    play.host('advance');
    play.host('advance');
    play.give({ do: 'remove', playerId: 'p1' });
    expect(scene(play).rows.map((r) => r.name)).toEqual(['Player 8']);
    play.host('advance');
    expect(scene(play).rows.map((r) => r.name)).toEqual(['Player 7', 'Player 8']);
  });

  it('[B6] thanks a crowd by name, without places and points', () => {
    const play = atPodium(apart(120));
    play.host('advance');
    expect(scene(play)).toMatchObject({ rows: [], crowd: { among: null, more: 0 } });
    expect(Object.keys(scene(play).crowd?.players[0] ?? {}).sort()).toEqual(['look', 'name', 'number']);
    const numbers = scene(play).crowd?.players.map((p) => p.number) ?? [];
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    play.host('advance');
    expect(scene(play).crowd).toMatchObject({ among: 100, more: 20 });
  });

  it('[S5] is told the same by its journal', () => {
    const play = atPodium(apart(12));
    for (const press of ['advance', 'advance', 'advance', 'back', 'back'] as const) play.host(press);
    expect(play.replay().phase).toEqual(play.state.phase);
  });
});

describe('the wall between questions', () => {
  it.each([[2, 2], [4, 3], [6, 3], [10, 5], [16, 8], [40, 8]])('[B7] of %i players it ranks the best %i', (players, rows) => {
    const play = new Play();
    play.join(...apart(players).map((i) => `Player ${i}`));
    play.openNext();
    play.host('endQuestion');
    play.host('advance');
    const { scene: shown } = showProjector(play.state, screenFrame);
    expect(shown.name === 'leaderboard' && shown.top.length).toBe(rows);
  });
});
