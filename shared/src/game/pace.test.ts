import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Play, screenFrame } from '../testing/play.ts';
import { kindNames, samples } from '../testing/six-kinds.ts';
import { showDesk } from './show-desk.ts';

const START = 1_800_000_600_000;
const MINUTE_MS = 60_000;
const inStep = { pace: 'clock', begins: { from: START, until: START + 60 * MINUTE_MS } } as const;

const isMarked = (kind: string): kind is keyof typeof samples => kindNames.some((one) => one === kind);

/** A hall that waits for the start with these players. */
function hall(...names: readonly string[]): Play {
  const play = new Play(inStep);
  play.join(...names);
  play.wait(START - play.now);
  return play;
}
/** What happened and when, without what players did. */
const course = (play: Play) => play.events.filter(({ type }) => /^(roundOpened|question|answering|leaderboardShown|podiumShown)/.test(type)).map(({ type, at }) => [type, at - START]);
const names = ['Айпери', 'Jasur', 'Сомон', 'Лола'];

describe('a game that the clock leads', () => {
  it('[G13] begins at its instant, goes on by itself, and waits for its host at the end', () => {
    const play = hall('Айпери');
    expect(play.state.phase.name).toBe('round');
    play.wait(60 * MINUTE_MS);
    expect(play.state.phase.name).toBe('leaderboard');
    expect(play.state.played).toHaveLength(play.state.outline.questions);
    expect(play.host('advance')).toBeNull();
    expect(play.state.phase.name).toBe('podium');
  });

  it('[G13] halls that begin together are in the same step at the same instant, whoever plays and whatever they answer', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 4 }), fc.array(fc.tuple(fc.nat(3), fc.nat(5), fc.integer({ min: 200, max: 6_000 })), { maxLength: 24 }), (players, answers) => {
      const [quiet, busy] = [hall('Зухра'), hall(...names.slice(0, players))];
      for (const play of [quiet, busy]) play.wait(8_000);
      for (const [player, of, thinking] of answers) {
        const { phase } = busy.state;
        if (phase.name !== 'question') break;
        if (phase.isReading) busy.wait(phase.timing.opensAt - busy.now);
        const id = `p${(player % players) + 1}`;
        const { kind } = phase.content.ask;
        if (isMarked(kind) && !phase.answers.has(id)) busy.answer(id, of % 2 === 0 ? samples[kind].rightChoice : samples[kind].wrongChoice, thinking);
        // All have answered: it is told, and changes nothing.
        busy.give({ do: 'close', index: phase.index, reason: 'everyone' });
        if (of === 0) busy.wait(45_000);
      }
      const end = START + 60 * MINUTE_MS;
      for (const play of [quiet, busy]) play.wait(end - play.now);
      expect(course(busy)).toEqual(course(quiet));
    }), { numRuns: 40 });
  });

  it('[G13] a hall in which nobody is at the instant begins when its host says so', () => {
    const play = hall();
    play.join('Айпери');
    play.wait(MINUTE_MS);
    expect(play.state.phase.name).toBe('lobby');
    expect(play.host('advance')).toBeNull();
    expect(play.state.phase.name).toBe('round');
  });

  it('[G14] is held by its host, and takes its whole time once it is let go on', () => {
    const play = hall('Айпери');
    play.wait(2_000);
    expect(play.host('pause')).toBeNull();
    expect(showDesk(play.state, { ...screenFrame, script: play.script, language: 'ky', projectorLink: '', desks: [] })).toMatchObject({ isHeld: true, goesOnAt: null, canHold: true });
    play.wait(10 * MINUTE_MS);
    expect(play.state.phase.name).toBe('round');
    expect(play.host('pause')).toBeNull();
    expect(play.host('resume')).toBeNull();
    play.wait(7_999);
    expect(play.state.phase.name).toBe('round');
    play.wait(1);
    expect(play.state.phase.name).toBe('question');
    expect(play.replay()).toEqual(play.state);
  });

  it('[G13] [G3] a step that was taken by hand is not taken again by the clock', () => {
    const play = hall('Айпери');
    const stale = play.state.step;
    play.wait(7_000);
    expect(play.host('advance')).toBeNull();
    expect(play.state.phase.name).toBe('question');
    expect(play.give({ do: 'goOn', step: stale })).toBeNull();
    expect(play.state.phase).toMatchObject({ name: 'question', isReading: true });
  });

  it('[G14] a game that its host leads is not held outside a question', () => {
    const play = new Play();
    play.join('Айпери');
    play.host('advance');
    expect(play.host('pause')).toBe('not_now');
  });
});
