import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Play, screenFrame } from '../testing/play.ts';
import { hostCommandSchema } from './commands.ts';
import { upcoming } from './course.ts';
import { showPlayers } from './show-player.ts';
import { showProjector } from './show-projector.ts';

const laptop = { by: 'Гүлнара', desk: { host: 'owner', device: 'laptop' } };
const phone = { by: 'Айгүл', desk: { host: 'co-host', device: 'phone' } };
const machine = { by: 'Гүлнара', desk: { host: 'owner', device: null } };

function playAt(desk: Pick<Play, 'by' | 'desk'>, play = new Play()): Play {
  return Object.assign(play, desk);
}

const phoneOf = (play: Play) => showPlayers(play.state, 'ky').phase.name;
const wallOf = (play: Play) => showProjector(play.state, screenFrame).scene.name;

describe('the desk in charge', () => {
  it('[H1] gives the commands, and a desk that only watches is refused all of them', () => {
    const play = playAt(laptop);
    play.give({ do: 'takeOver' });
    playAt(phone, play);
    const step = play.state.step;
    const samples = {
      step, isLocked: true, playerId: 'p1', name: 'x', languages: ['ky'], isTestCard: false, isOn: true, playerIds: ['p1'], first: 1, through: 1,
      tally: 0, correction: { what: 'void', index: 0 }, reason: 'x', index: 0, group: '-', volume: 0.5, isMuted: true, board: 'players',
      team: 1, by: 'count', n: 2, seed: 1, id: 'x', isShown: true,
    };
    const all = hostCommandSchema.options.map((option) => {
      const fields = Object.keys(option.shape).filter((f) => f !== 'do').map((f) => [f, samples[f as keyof typeof samples]]);
      return hostCommandSchema.parse({ do: option.shape.do.value, ...Object.fromEntries(fields) });
    });

    for (const command of all.filter((c) => c.do !== 'takeOver')) expect([command.do, play.give(command)]).toEqual([command.do, 'not_in_charge']);
    expect(play.state.step).toBe(step);
    expect(play.give({ do: 'takeOver' })).toBeNull();
    expect(play.host('advance')).toBeNull();
    expect(play.state.charge).toEqual({ host: 'co-host', name: 'Айгүл', device: 'phone' });
    expect(play.replay()).toEqual(play.state);
  });

  it('[H1] taking over twice is one event, and a step given before it is still the next one', () => {
    const play = playAt(laptop);
    play.give({ do: 'takeOver' });
    play.give({ do: 'takeOver' });
    expect(play.events.filter((e) => e.type === 'deskTaken')).toHaveLength(1);
    playAt(phone, play).give({ do: 'takeOver' });
    expect(play.state.step).toBe(0);
  });

  it('[H1] a host who leads over HTTP alone gives commands beside the own desk, and not beside another host', () => {
    const play = playAt(laptop);
    play.give({ do: 'takeOver' });
    expect(playAt(machine, play).host('advance')).toBeNull();
    playAt(phone, play).give({ do: 'takeOver' });
    expect(playAt(machine, play).host('advance')).toBe('not_in_charge');
  });
});

describe('a rest', () => {
  it('[H3] waits for the running question, and covers the phase afterwards on phones and wall', () => {
    const play = new Play();
    play.join('Айпери');
    play.openNext();
    play.give({ do: 'rest' });
    expect([play.state.isResting, phoneOf(play), wallOf(play)]).toEqual([false, 'question', 'question']);
    play.wait(120_000);
    expect(phoneOf(play)).toBe('reveal');
    play.give({ do: 'rest' });
    expect([phoneOf(play), wallOf(play)]).toEqual(['rest', 'rest']);
    expect(play.replay()).toEqual(play.state);
  });

  it('[H3] covers a paused question at once: it would stand still anyway', () => {
    const play = new Play();
    play.openNext();
    play.host('pause');
    play.give({ do: 'rest' });
    expect(phoneOf(play)).toBe('rest');
    play.host('advance');
    expect([phoneOf(play), upcoming(play.state).next]).toEqual(['question', 'reveal']);
  });

  it('[H3] leaves lobby, podium and end as they are', () => {
    const play = new Play();
    play.give({ do: 'rest' });
    expect(phoneOf(play)).toBe('lobby');
    play.host('advance');
    play.host('endGame');
    play.give({ do: 'rest' });
    expect(phoneOf(play)).toBe('podium');
  });

  it('[H3] however long nobody comes, a game never goes further by itself', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('advance', 'pause', 'resume', 'addTime', 'skipQuestion'), { maxLength: 40 }), (steps) => {
      const play = new Play();
      for (const what of steps) play.host(what);
      play.wait(600_000);
      play.give({ do: 'rest' });
      const { step, phase } = play.state;
      play.wait(24 * 60 * 60_000);
      play.give({ do: 'rest' });

      expect([play.state.step, play.state.phase]).toEqual([step, phase]);
      expect(phase.name === 'question' && phase.timing.pausedAt === null).toBe(false);
      expect(play.replay()).toEqual(play.state);
    }));
  });

  it('[H4] ends with the one big button, where the game was, and not one step further', () => {
    const play = new Play();
    play.openNext();
    play.host('endQuestion');
    play.give({ do: 'rest' });
    const { step } = play.state;
    expect(upcoming(play.state).next).toBe('goOn');
    expect(play.host('advance')).toBeNull();
    expect([phoneOf(play), upcoming(play.state).next]).toEqual(['reveal', 'leaderboard']);
    expect(play.give({ do: 'advance', step })).toBe('out_of_step');
  });

  it('[H4] ends with every other step of a host as well', () => {
    const play = new Play();
    play.openNext();
    play.host('endQuestion');
    play.give({ do: 'rest' });
    play.host('endGame');
    expect([play.state.isResting, phoneOf(play)]).toEqual([false, 'podium']);
  });
});
