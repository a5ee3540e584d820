import { describe, expect, it } from 'vitest';
import { Play } from '../testing/play.ts';
import { samples } from '../testing/six-kinds.ts';
import { decideJoins } from './decide.ts';
import { showTop } from './show-player.ts';

describe('seats', () => {
  it('[G8] are given in every phase until the end, and what was missed counts zero', () => {
    const play = new Play();
    play.join('Ayperi');
    play.openNext();
    play.answer('p1', samples.single.rightChoice);
    expect(play.join('Farrukh')).toEqual([null]);
    play.host('advance');
    expect(play.join('Dilnoza')).toEqual([null]);

    expect(play.state.scores.get('p3')).toMatchObject({ points: 0, place: 2 });
    play.host('endGame');
    expect(play.join('Nurbek')).toEqual([null]);
    play.host('endGame');
    expect(play.join('Late')).toEqual(['game_ended']);
  });

  it('[G8] are refused when the host locked the game, and when it is full', () => {
    const play = new Play();
    play.give({ do: 'lock', isLocked: true });
    expect(play.join('Ayperi')).toEqual(['game_locked']);

    play.give({ do: 'lock', isLocked: false });
    play.capacity = 2;
    expect(play.join('Ayperi', 'Farrukh', 'Dilnoza')).toEqual([null, null, 'game_full']);
  });

  it('[P6] are one per look-alike name, also among those who come together', () => {
    const play = new Play();

    expect(play.join('Анна', 'анна', 'Ayperi')).toEqual([null, 'name_taken', null]);
    expect(play.join('AYPERI')).toEqual(['name_taken']);
    expect(play.join('')).toEqual(['name_empty']);
    expect([...play.state.players.values()].map((p) => p.number)).toEqual([1, 2]);
  });

  it('[G12] are found again by the same secret', () => {
    const play = new Play();
    const join = { playerId: 'p1', name: 'Ayperi', language: 'ky' as const, look: { pattern: 0, colour: 0 }, secretHash: 'mine' };
    const twice = decideJoins(play.state, [join, { ...join, playerId: 'p2' }], play);
    play.apply(twice.events);

    expect(twice.outcomes).toEqual([null, null]);
    expect(play.state.players.size).toBe(1);
    expect(decideJoins(play.state, [{ ...join, playerId: 'p3', name: 'Other' }], play)).toEqual({ events: [], outcomes: [null] });
  });

  it('[G10] leave no place behind when the host removes a player', () => {
    const play = new Play();
    play.join('Ayperi', 'Farrukh', 'Dilnoza');
    play.openNext();
    play.answer('p1', samples.single.rightChoice, 600);
    play.answer('p2', samples.single.rightChoice, 5_000);
    play.host('advance');

    expect(play.give({ do: 'remove', playerId: 'p1' })).toBeNull();
    expect(showTop(play.state, 9).map((r) => [r.name, r.place])).toEqual([['Farrukh', 1], ['Dilnoza', 2]]);
    expect(play.join('Ayperi')).toEqual([null]);
    expect(play.give({ do: 'remove', playerId: 'p1' })).toBeNull();
    expect(play.give({ do: 'remove', playerId: 'nobody' })).toBe('player_not_found');
    expect(play.give({ do: 'rename', playerId: 'p1', name: 'Back' })).toBe('player_not_found');
  });

  it('[P6] can be renamed to a free name, which frees the old one', () => {
    const play = new Play();
    play.join('Ayperi', 'Farrukh');

    expect(play.give({ do: 'rename', playerId: 'p1', name: 'farrukh' })).toBe('name_taken');
    expect(play.give({ do: 'rename', playerId: 'p1', name: 'Айпери' })).toBeNull();
    expect(play.state.players.get('p1')?.name).toBe('Айпери');
    expect(play.join('Ayperi')).toEqual([null]);
  });
});
