import { describe, expect, it } from 'vitest';
import { LAST_OFFER, offeredName, offers } from '../names/offer.ts';
import { Play, screenFrame } from '../testing/play.ts';
import { decideJoins } from './decide.ts';
import { readEvent } from './read-event.ts';
import { showCrowd, showHallCode } from './show-crowd.ts';
import { showMe, showPlayers, showTop } from './show-player.ts';
import { showProjector } from './show-projector.ts';

const code = { code: '4821', until: 0 };
const crowd = (play: Play) => showCrowd(play.state, { watch: play.bursts, joinsPerSecond: 0 });
const nameOf = (play: Play, id: string) => play.state.players.get(id)?.name;
const bots = (count: number) => Array.from({ length: count }, (_, n) => `Bot${n + 1}`);

describe('offered names', () => {
  it('[X4] a player takes one by its number, and no other', () => {
    const play = new Play({ names: 'generated' });
    const [offer] = offers(play.nextSecret, 0, 'uz', () => false);
    expect(play.join({ offer: offer!.number, language: 'uz' })).toEqual([null]);
    expect(nameOf(play, 'p1')).toBe(offer!.name);
    expect(play.join('Ayperi', offer!.name)).toEqual(['name_not_allowed', 'name_not_allowed']);
  });

  it('[X4] one that somebody else has taken meanwhile is refused', () => {
    const play = new Play();
    play.join(offeredName('secret 2', 5, 'ru'));
    expect(play.join({ offer: 5, language: 'ru' })).toEqual(['name_taken']);
    expect(play.join({ offer: LAST_OFFER, language: 'ru' })).toEqual([null]);
  });
});

describe('names that the host approves', () => {
  const waiting = () => {
    const play = new Play({ names: 'approved' });
    play.join('Айпери', 'Farrukh');
    return play;
  };

  it('[X5] are told to their owner and the desk, to nobody else', () => {
    const play = waiting();
    expect(showMe(play.state, 'p1')?.waitingName).toBe('Айпери');
    expect(crowd(play)).toMatchObject({ waitingCount: 2, waiting: [{ playerId: 'p1', waitingName: 'Айпери' }, { playerId: 'p2', waitingName: 'Farrukh' }] });
    while (play.state.phase.name !== 'finished') {
      const public_ = [showPlayers(play.state, 'ky'), showProjector(play.state, screenFrame), showTop(play.state, 9), showMe(play.state, 'p2')];
      expect(JSON.stringify(public_)).not.toContain('Айпери');
      play.host('advance');
    }
    expect(showTop(play.state, 9).map((row) => row.name)).toEqual([nameOf(play, 'p1'), nameOf(play, 'p2')]);
  });

  it('[X5] stand beside a substitute that is as unique as a name', () => {
    const play = waiting();
    expect(play.join('айпери', nameOf(play, 'p1')!)).toEqual(['name_taken', 'name_taken']);
    expect(new Set([...play.state.players.values()].map((p) => p.skeleton)).size).toBe(play.state.players.size);
  });

  it('[X5] are shown once approved, which frees the substitute and may be said twice', () => {
    const play = waiting();
    const substitute = nameOf(play, 'p1')!;
    expect(play.give({ do: 'approve', playerIds: ['p1', 'p1', 'nobody'] })).toBeNull();
    expect([nameOf(play, 'p1'), showMe(play.state, 'p1')?.waitingName, crowd(play).waitingCount]).toEqual(['Айпери', null, 1]);
    const events = play.events.length;
    expect(play.give({ do: 'approve', playerIds: ['p1'] })).toBeNull();
    expect(play.events).toHaveLength(events);
    expect(play.state.skeletons.size).toBe(3);
    expect(play.join('Айпери')).toEqual(['name_taken']);
    expect(play.join(substitute)).toEqual([null]);
    expect(play.replay()).toEqual(play.state);
  });

  it('[X5] are approved by being renamed, to the own name too', () => {
    const play = waiting();
    expect(play.give({ do: 'rename', playerId: 'p1', name: 'Айпери' })).toBeNull();
    expect(play.give({ do: 'rename', playerId: 'p2', name: 'Фаррух' })).toBeNull();
    expect(showTop(play.state, 9).map((row) => row.name)).toEqual(['Айпери', 'Фаррух']);
    expect(crowd(play).waitingCount).toBe(0);
    expect(play.join('Farrukh')).toEqual([null]);
  });

  it('[TR6] [X6] a rude one is refused also to a host who renames, unless it is meant', () => {
    const play = new Play();
    play.join('Richard');
    expect(play.give({ do: 'rename', playerId: 'p1', name: 'Dick' })).toBe('name_unkind');
    expect(play.give({ do: 'rename', playerId: 'p1', name: 'Dick', isVouchedFor: true })).toBeNull();
    expect(nameOf(play, 'p1')).toBe('Dick');
  });
});

describe('a burst of similar names', () => {
  it('[X7] is taken out by one event, as far as the host has seen it', () => {
    const play = new Play();
    play.join('Айпери', ...bots(9));
    const [burst] = crowd(play).bursts;
    expect(burst).toEqual({ first: 2, through: 10, count: 9, names: bots(8) });
    play.join('Bot10', 'Фаррух');
    const events = play.events.length;
    expect(play.give({ do: 'removeBurst', first: burst!.first, through: burst!.through })).toBeNull();
    expect(play.events).toHaveLength(events + 1);
    expect(new Set(showTop(play.state, 99).map((row) => row.name))).toEqual(new Set(['Айпери', 'Bot10', 'Фаррух']));
    expect(crowd(play).bursts).toEqual([]);
    expect(play.give({ do: 'removeBurst', first: burst!.first, through: burst!.through })).toBeNull();
    expect(play.events).toHaveLength(events + 1);
    expect(play.replay()).toEqual(play.state);
  });

  it('[X7] is shown no more when the host finds it fine', () => {
    const play = new Play();
    play.join(...bots(8));
    play.give({ do: 'keepBurst', first: 1 });
    play.join('Bot9');
    expect(crowd(play).bursts).toEqual([]);
    expect(play.state.board).toHaveLength(9);
    expect(play.replay()).toEqual(play.state);
  });

  it('[X7] goes by the names that wait, and says nothing where the game gives the names', () => {
    const approved = new Play({ names: 'approved' });
    approved.join(...bots(8));
    expect(crowd(approved).bursts).toMatchObject([{ count: 8, names: bots(8) }]);

    const generated = new Play({ names: 'generated' });
    for (let n = 0; n < 300; n += 1) generated.join({ offer: 0, language: 'ru' });
    expect(crowd(generated).bursts).toEqual([]);
  });
});

describe('removed players', () => {
  it('[TR6] [X10] leave their name to others, and their seat to nobody', () => {
    const play = new Play({ names: 'approved' });
    play.join('Айпери', 'Farrukh');
    play.give({ do: 'remove', playerId: 'p1' });
    expect(play.state.seats.get('secret 1')).toBe('p1');
    expect(showMe(play.state, 'p1')).toBeNull();
    const again = { playerId: 'p9', name: 'Other', language: 'ky' as const, look: { pattern: 0, colour: 0 }, secretHash: 'secret 1' };
    expect(decideJoins(play.state, [again], play)).toEqual({ events: [], outcomes: [null] });
    expect(play.join('Айпери')).toEqual([null]);
  });

  it('[X10] come back when the host lets them, under their name or, if it is taken, another', () => {
    const play = new Play();
    play.join('Айпери', 'Farrukh');
    play.give({ do: 'remove', playerId: 'p1' });
    play.give({ do: 'remove', playerId: 'p2' });
    play.join('FARRUKH');
    expect([play.give({ do: 'letBack', playerId: 'p1' }), play.give({ do: 'letBack', playerId: 'p2' }), play.give({ do: 'letBack', playerId: 'p2' })]).toEqual([null, null, null]);
    expect(nameOf(play, 'p1')).toBe('Айпери');
    expect(nameOf(play, 'p2')).not.toBe('Farrukh');
    expect(play.state.board).toEqual(expect.arrayContaining(['p1', 'p2', 'p3']));
    expect(play.give({ do: 'letBack', playerId: 'nobody' })).toBe('player_not_found');
    expect(play.join('Айпери')).toEqual(['name_taken']);
    expect(play.replay()).toEqual(play.state);
  });

  it('[X10] make room for others', () => {
    const play = new Play();
    play.capacity = 2;
    play.join('Айпери', 'Farrukh');
    play.give({ do: 'remove', playerId: 'p1' });
    expect(play.join('Dilnoza', 'Nurbek')).toEqual([null, 'game_full']);
    expect(play.state.players.get('p3')?.number).toBe(3);
  });
});

describe('the entry', () => {
  it('[TR1] [X9] closes by itself in a rush, and opens at the press of a button', () => {
    const play = new Play();
    const joins = bots(5).map((name, n) => ({ playerId: `p${n}`, name, language: 'en' as const, look: { pattern: 0, colour: 0 }, secretHash: `s${n}` }));
    const { events, outcomes } = decideJoins(play.state, joins, { now: play.now, capacity: play.capacity, room: 3 });
    expect(outcomes).toEqual([null, null, null, 'game_locked', 'game_locked']);
    play.apply(events);
    expect(play.state).toMatchObject({ isLocked: true, isLockedByRush: true });
    play.give({ do: 'lock', isLocked: false });
    expect(play.state).toMatchObject({ isLocked: false, isLockedByRush: false });
    expect(play.replay()).toEqual(play.state);
  });

  it('[X2] shows the code of the hall while it is asked for and somebody can come in', () => {
    const play = new Play({ hasHallCode: true });
    expect(showHallCode(play.state, code)).toEqual(code);
    play.give({ do: 'lock', isLocked: true });
    expect(showHallCode(play.state, code)).toBeNull();
    play.give({ do: 'lock', isLocked: false });
    play.give({ do: 'setHallCode', isOn: false });
    expect(showHallCode(play.state, code)).toBeNull();
    expect(play.replay()).toEqual(play.state);
  });

  it('[X10] events of games before there was a crowd to control are still read', () => {
    const look = { pattern: 0, colour: 0 };
    expect(readEvent({ type: 'playersJoined', v: 1, at: 1, seats: [{ id: 'p1', number: 1, name: 'A', skeleton: 'a', look, secretHash: 's' }] })).toMatchObject({ seats: [{ waiting: null }] });
    expect(readEvent({ type: 'gameLocked', v: 1, at: 1, isLocked: true })).toMatchObject({ by: 'host' });
  });
});
