import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Play } from '../testing/play.ts';
import { kindNames, samples } from '../testing/six-kinds.ts';
import { hostCommandSchema } from './commands.ts';
import { roundOf, upcoming } from './course.ts';

const order = ['lobby', 'round', 'question', 'reveal', 'leaderboard', 'podium', 'finished'];

function playThrough(play: Play): string[] {
  const phases = [play.state.phase.name as string];
  while (play.state.phase.name !== 'finished') {
    play.host('advance');
    if (phases.at(-1) !== play.state.phase.name) phases.push(play.state.phase.name);
  }
  return phases;
}

describe('the course of a game', () => {
  it('[G2] goes from the lobby through every round and question to the end', () => {
    const question = ['question', 'reveal', 'leaderboard'];
    const round = ['round', ...question, ...question, ...question];

    expect(playThrough(new Play())).toEqual(['lobby', ...round, ...round, 'podium', 'finished']);
  });

  it('[G2] says what comes next in every phase', () => {
    const play = new Play();
    const seen: string[] = [];
    while (play.state.phase.name !== 'finished') {
      seen.push(upcoming(play.state).next);
      play.host('advance');
    }

    expect(seen.slice(0, 6)).toEqual(['round', 'question', 'options', 'reveal', 'leaderboard', 'question']);
    expect(seen.slice(-3)).toEqual(['leaderboard', 'podium', 'finish']);
    expect(upcoming(play.state).next).toBe('nothing');
  });

  it('[G2] opens the round a question belongs to', () => {
    const { outline } = new Play().state;

    expect([0, 1, 2, 3, 4, 5].map((i) => roundOf(outline, i))).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('[G1] never goes back, whatever the desk asks and whenever', () => {
    const asked = fc.constantFrom('advance', 'pause', 'resume', 'addTime', 'endQuestion', 'skipQuestion', 'endGame');
    fc.assert(fc.property(fc.array(fc.tuple(asked, fc.integer({ min: 0, max: 40_000 })), { maxLength: 60 }), (script) => {
      const play = new Play();
      play.join('Ayperi', 'Farrukh');
      let reached = [0, -1];
      for (const [what, ms] of script) {
        play.host(what);
        play.wait(ms);
        const { phase } = play.state;
        const index = 'index' in phase ? phase.index : phase.name === 'lobby' ? -1 : 99;
        const here = [index, order.indexOf(phase.name)];
        expect(here[0]! > reached[0]! || (here[0] === reached[0] && here[1]! >= reached[1]!) || reached[1] === -1).toBe(true);
        reached = here;
      }
    }));
  });

  it('[G3] makes one step of a double click, and none of a late one', () => {
    const play = new Play();
    const { step } = play.state;

    expect(play.give({ do: 'advance', step })).toBeNull();
    expect(play.give({ do: 'advance', step })).toBe('out_of_step');
    expect(play.state.phase.name).toBe('round');
  });

  it('[G3] names its step in every command that must happen once', () => {
    const withStep = hostCommandSchema.options.filter((o) => 'step' in o.shape).map((o) => o.shape.do.value);

    expect(withStep).toEqual(['advance', 'pause', 'resume', 'addTime', 'endQuestion', 'skipQuestion', 'endGame', 'back']);
    const play = new Play();
    play.openNext();
    for (const what of withStep) {
      const before = play.state;
      expect(play.give({ do: what, step: before.step - 1 } as Parameters<Play['give']>[0])).toBe('out_of_step');
      expect(play.state).toBe(before);
    }
  });

  it('[G7] gives nobody points for a skipped question', () => {
    const play = new Play();
    play.join('Ayperi');
    play.openNext();
    play.answer('p1', samples[kindNames[0]!].rightChoice);

    expect(play.host('skipQuestion')).toBeNull();
    expect(play.state.phase).toMatchObject({ name: 'question', index: 1 });
    expect(play.state.scores.get('p1')).toMatchObject({ points: 0, right: 0 });
    expect(play.state.played).toEqual([]);
  });

  it('[G7] gives nobody points for the question that is open when the game is ended', () => {
    const play = new Play();
    play.join('Ayperi');
    play.openNext();
    play.answer('p1', samples.single.rightChoice);

    expect(play.host('endGame')).toBeNull();
    expect(play.state.phase.name).toBe('podium');
    expect(play.state.scores.get('p1')?.points).toBe(0);
    expect(play.host('endGame')).toBeNull();
    expect(play.state.phase.name).toBe('finished');
    expect(play.host('endGame')).toBe('not_now');
  });

  it('[G6] closes for "everyone" only while answers are taken, and for "time" only after the grace', () => {
    const play = new Play();
    play.host('advance');
    play.host('advance');
    play.give({ do: 'close', index: 0, reason: 'everyone' });
    expect(play.state.phase.name).toBe('question');

    play.host('advance');
    play.give({ do: 'close', index: 0, reason: 'time' });
    play.give({ do: 'close', index: 5, reason: 'everyone' });
    expect(play.state.phase.name).toBe('question');

    play.give({ do: 'close', index: 0, reason: 'everyone' });
    expect(play.state.phase.name).toBe('reveal');
  });
});
