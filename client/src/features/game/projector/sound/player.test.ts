import { showProjector } from '@tabarman/shared/game/show-projector.ts';
import { Play, screenFrame } from '@tabarman/shared/testing/play.ts';
import { describe, expect, it } from 'vitest';
import type { Note } from './notation.ts';
import { createPlayer } from './player.ts';
import type { Output } from './web-audio.ts';

/** A sound card that only notes what it was given; its clock starts at 100 s. */
function hall({ isBlocked = false } = {}) {
  const play = new Play();
  play.join('Ayperi', 'Farrukh');
  const startedAt = play.now;
  const given: { note: Note; at: number; isTakenBack: boolean }[] = [];
  const state = { isBlocked, volume: -1 };
  const output: Output = {
    isBlocked: () => state.isBlocked,
    unblock: () => undefined,
    watch: () => () => undefined,
    now: () => 100 + (play.now - startedAt) / 1_000,
    setVolume: (volume) => {
      state.volume = volume;
    },
    play: (note, at) => {
      const entry = { note, at, isTakenBack: false };
      given.push(entry);
      return () => {
        entry.isTakenBack = true;
      };
    },
  };
  const player = createPlayer(output, () => play.now);
  const show = () => player.show(showProjector(play.state, screenFrame));
  const wait = (ms: number) => {
    for (let left = ms; left > 0; left -= 250) {
      play.now += Math.min(250, left);
      player.tick();
    }
  };
  return { play, given, state, show, wait, player, heard: () => given.filter((g) => !g.isTakenBack) };
}

describe('the player', () => {
  it('[B8] is as loud as the desk says, and silent when it says so', () => {
    const { play, state, show } = hall();
    show();
    expect(state.volume).toBe(0.4);
    play.give({ do: 'setSound', volume: 0.9, isMuted: false });
    show();
    expect(state.volume).toBe(0.9);
    play.give({ do: 'setSound', volume: 0.9, isMuted: true });
    show();
    expect(state.volume).toBe(0);
  });

  it('[B9] hands every note on once, at its instant of the server on the clock of the sound card', () => {
    const { play, heard, show, wait } = hall();
    show();
    play.openNext();
    show();
    const { phase } = play.state;
    if (phase.name !== 'question') throw new Error(phase.name);
    const end = 100 + (phase.timing.closesAt - 1_800_000_000_000) / 1_000;
    wait(phase.timing.limitMs + 1_000);
    const ticks = heard().filter(({ note }) => note.voice === 'tick').map(({ at }) => Math.round((at - end) * 1_000)).sort((a, b) => a - b);
    expect(ticks).toEqual([-5_000, -4_000, -3_000, -2_000, -1_000]);
    const seen = heard().map(({ note, at }) => `${note.voice} ${note.pitch} ${Math.round(at * 1_000)}`);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('[B9] takes back what has not begun when the game is paused', () => {
    const { play, given, heard, show, wait } = hall();
    play.openNext();
    show();
    wait(17_000);
    const before = given.length;
    play.host('pause');
    show();
    expect(heard().length).toBeLessThan(before);
    const atPause = given.length;
    wait(10_000);
    expect(given.length).toBe(atPause);
    play.host('resume');
    show();
    wait(4_000);
    expect(given.length).toBeGreaterThan(atPause);
  });

  it('[B10] plays no signal for the first picture it is shown, and one for the next', () => {
    const { play, heard, show, wait } = hall();
    play.host('advance');
    show();
    wait(3_000);
    expect(heard()).toEqual([]);
    play.host('advance');
    show();
    expect(heard().length).toBeGreaterThan(0);
  });

  it('[B10] makes nothing up that a browser kept silent', () => {
    const { state, play, heard, show, wait } = hall({ isBlocked: true });
    show();
    play.host('advance');
    show();
    wait(5_000);
    state.isBlocked = false;
    wait(1_000);
    expect(heard()).toEqual([]);
  });

  it('[B8] plays a signal when the desk asks for one, also while a picture stays', () => {
    const { play, heard, show } = hall();
    play.host('advance');
    show();
    expect(heard()).toEqual([]);
    play.give({ do: 'testSound' });
    show();
    expect(heard().length).toBeGreaterThan(3);
    const once = heard().length;
    show();
    expect(heard().length).toBe(once);
  });
});
