import { describe, expect, it } from 'vitest';
import { Play, screenFrame } from '../testing/play.ts';
import { kindNames, samples } from '../testing/six-kinds.ts';
import { decideJoins, deadline } from './decide.ts';
import { showMe, showPlayers } from './show-player.ts';
import { showProjector } from './show-projector.ts';
import { listTeams, showTeams } from './show-teams.ts';
import { gameSettingsSchema } from './settings.ts';
import { codeOf, MOST_MEMBERS, teamOf } from './teams.ts';

const own = (score: 'mean' | 'best' = 'mean', best = 3, talkMs = 0) => ({ teams: { devices: 'own' as const, score, best, talkMs } });
const shared = { teams: { devices: 'shared' as const, talkMs: 0 } };
const rows = ({ state }: Play) => showTeams(state).map((t) => [t.name, t.members, t.points, t.place]);

/** Two teams of two in the lobby: p1 and p2 in team 1, p3 and p4 in team 2. */
function twoTeams(settings = own()): Play {
  const play = new Play(settings);
  play.seat({ name: 'Айпери', team: { name: 'Ала-Тоо' } });
  play.seat({ name: 'Нурбек', team: { number: 1 } });
  play.seat({ name: 'Фаррух', team: { name: 'Помир' } });
  play.seat({ name: 'Dilnoza', team: { code: play.state.teams.all.get(2)!.code } });
  return play;
}

/** Goes through the ceremony to the first place. */
function callWinner(play: Play): void {
  while (play.state.phase.name === 'podium' && play.state.phase.told !== 1) play.host('advance');
}

describe('teams with own phones', () => {
  it('[M1] are chosen before the game, and settings of before there were teams are read', () => {
    expect(gameSettingsSchema.parse({ preset: 'speed' }).teams).toBeNull();
    expect(gameSettingsSchema.safeParse({ teams: { devices: 'own', score: 'best', best: 0 } }).success).toBe(false);
    expect(gameSettingsSchema.safeParse({ teams: { devices: 'shared', talkMs: 3_000 } }).success).toBe(false);
    const play = new Play();
    play.seat({ name: 'Айпери', team: { name: 'Ала-Тоо' } });
    expect(play.state.teams.all.size).toBe(0);
    expect(play.give({ do: 'makeTeam', name: 'Ала-Тоо' })).toBe('not_now');
  });

  it('[M4] are joined from the list, by code, or made; without one a player plays all the same', () => {
    const play = twoTeams();
    play.seat({ name: 'Гүлзат', team: null });
    expect(rows(play)).toEqual([['Ала-Тоо', 2, 0, 1], ['Помир', 2, 0, 1]]);
    expect(showMe(play.state, 'p5')?.inTeam).toBeNull();
    expect(play.seat({ name: 'Jasur', team: { number: 9 } })).toBe('team_not_found');
    expect(play.seat({ name: 'Jasur', team: { code: '0000' } })).toBe('team_not_found');
    expect(play.replay().teams).toEqual(play.state.teams);
  });

  it('[M4] after the start are joined by code alone', () => {
    const play = twoTeams();
    play.host('advance');
    expect(play.seat({ name: 'Jasur', team: { number: 1 } })).toBe('team_by_code');
    expect(play.seat({ name: 'Jasur', team: { code: play.state.teams.all.get(1)!.code } })).toBeNull();
    expect(play.seat({ name: 'Malika', team: { name: 'Late' } })).toBeNull();
    expect(rows(play)).toEqual([['Ала-Тоо', 3, 0, 1], ['Помир', 2, 0, 1], ['Late', 1, 0, null]]);
  });

  it('[M2] take twenty, also of those who come at once; the host can put more in', () => {
    const play = new Play(own());
    play.seat({ name: 'First', team: { name: 'Ала-Тоо' } });
    const joins = Array.from({ length: 25 }, (_, i) => ({ playerId: `x${i}`, name: `Player ${i}`, look: { pattern: 0, colour: 0 }, secretHash: `s${i}`, language: 'ky' as const, team: { number: 1 } }));
    const { events, outcomes } = decideJoins(play.state, joins, play);
    play.apply(events);
    expect(outcomes.filter((o) => o === 'team_full').length).toBe(25 - (MOST_MEMBERS - 1));
    expect(listTeams(play.state, '', 50)).toMatchObject([{ members: MOST_MEMBERS, isFull: true }]);
    play.seat({ name: 'Alone', team: null });
    expect(play.give({ do: 'movePlayer', playerId: [...play.state.players.keys()].at(-1)!, team: 1 })).toBeNull();
    expect(play.state.teams.all.get(1)?.members.length).toBe(MOST_MEMBERS + 1);
  });

  it('[M10] are called as players may be, each by one name, also among those who come at once', () => {
    const play = twoTeams();
    expect(play.seat({ name: 'Jasur', team: { name: 'АЛА ТОО' } })).toBe('team_name_taken');
    expect(play.seat({ name: 'Jasur', team: { name: 'Admin' } })).toBe('team_name_not_allowed');
    expect(play.state.players.size).toBe(4);
    expect(play.give({ do: 'renameTeam', team: 1, name: 'помир' })).toBe('team_name_taken');
    expect(play.give({ do: 'renameTeam', team: 1, name: 'ала-тоо' })).toBeNull();
    const join = (n: number) => ({ playerId: `x${n}`, name: `Twin ${n} x`, look: { pattern: 0, colour: 0 }, secretHash: `s${n}`, language: 'ky' as const, team: { name: 'Лола' } });
    expect(decideJoins(play.state, [join(1), join(2)], play).outcomes).toEqual([null, 'team_name_taken']);
  });

  it('[M10] have codes of their own', () => {
    expect(new Set(Array.from({ length: 8_999 }, (_, i) => codeOf('some-game', i + 1))).size).toBe(8_999);
    expect(codeOf('some-game', 1)).toMatch(/^[1-9]\d{3}$/);
    const play = twoTeams();
    expect(listTeams(play.state, play.state.teams.all.get(2)!.code, 9)).toMatchObject([{ name: 'Помир' }]);
    expect(listTeams(play.state, 'ала', 9)).toMatchObject([{ name: 'Ала-Тоо' }]);
  });

  it('[M3] are changed by players in the lobby only, by the host at any time', () => {
    const play = twoTeams();
    expect(play.give({ do: 'chooseTeam', playerId: 'p1', choice: { number: 2 } })).toBeNull();
    expect(play.give({ do: 'chooseTeam', playerId: 'p2', choice: { name: 'Лола' } })).toBeNull();
    expect(play.give({ do: 'chooseTeam', playerId: 'p4', choice: null })).toBeNull();
    expect([...play.state.teams.all.values()].map((t) => t.members)).toEqual([[], ['p3', 'p1'], ['p2']]);
    play.host('advance');
    expect(play.give({ do: 'chooseTeam', playerId: 'p1', choice: { number: 1 } })).toBe('team_after_start');
    expect(play.give({ do: 'movePlayer', playerId: 'p1', team: 1 })).toBeNull();
    expect(play.give({ do: 'removeTeam', team: 2 })).toBeNull();
    expect(teamOf(play.state.teams, 'p1')?.number).toBe(1);
    expect(teamOf(play.state.teams, 'p3')).toBeNull();
    expect(play.give({ do: 'movePlayer', playerId: 'p3', team: 2 })).toBe('team_not_found');
  });

  it('[M5] score what their members score, and stand the same when they are told again', () => {
    const play = twoTeams();
    play.openNext();
    play.answer('p1', samples.single.rightChoice, 100);
    play.answer('p3', samples.single.rightChoice, 10_000);
    play.answer('p4', samples.single.rightChoice, 10_000);
    play.host('advance');
    expect(rows(play)).toEqual([['Помир', 2, 750, 1], ['Ала-Тоо', 2, 500, 2]]);
    // Away is not gone; only who is removed does not count.
    expect(showMe(play.state, 'p1')?.team).toEqual({ place: 2, previousPlace: null, of: 2, points: 500, isCounted: true });
    play.give({ do: 'remove', playerId: 'p2' });
    expect(rows(play)).toEqual([['Помир', 2, 750, 1], ['Ала-Тоо', 1, 1_000, null]]);
    expect(play.replay().teams).toEqual(play.state.teams);
  });

  it('[M7] remember the place before the last reveal', () => {
    const play = twoTeams(own('best', 1));
    play.openNext();
    play.answer('p1', samples.single.rightChoice);
    play.host('advance');
    play.openNext();
    play.answer('p3', samples.multi.rightChoice, 100);
    play.answer('p4', samples.multi.rightChoice, 5_000);
    play.host('advance');
    expect(showMe(play.state, 'p4')?.team).toEqual({ place: 1, previousPlace: 2, of: 2, points: 1_000, isCounted: false });
    expect(showMe(play.state, 'p3')?.team?.isCounted).toBe(true);
  });

  it('[V4] name the team mates to each other, and nobody else', () => {
    const play = twoTeams();
    const shown = JSON.stringify(showMe(play.state, 'p1'));
    expect(shown).toContain('Нурбек');
    expect(shown).not.toMatch(/Фаррух|Dilnoza|Помир/);
  });

  it('[M8] by chance take the place of what there was, and are taken back whole', () => {
    const play = twoTeams();
    play.seat({ name: 'Гүлзат', team: null });
    const before = play.state.teams.all;
    expect(play.give({ do: 'dealTeams', by: 'size', n: 2, seed: 11, isMixed: false })).toBeNull();
    const { all } = play.state.teams;
    expect([...all.values()].map((t) => t.members.length)).toEqual([2, 2, 1]);
    expect([...all.keys()]).toEqual([3, 4, 5]);
    expect(play.give({ do: 'dealTeams', by: 'count', n: 2, seed: 12, isMixed: false })).toBeNull();
    play.seat({ name: 'Malika', team: { number: [...play.state.teams.all.keys()][0]! } });
    play.give({ do: 'remove', playerId: 'p2' });
    expect(play.give({ do: 'takeBackDeal' })).toBeNull();
    expect([...play.state.teams.all.values()].map((t) => t.members)).toEqual([['p1'], ['p3', 'p4']]);
    expect([...before.keys()]).toEqual([...play.state.teams.all.keys()]);
    expect(play.give({ do: 'takeBackDeal' })).toBe('not_now');
    expect(play.replay().teams).toEqual(play.state.teams);
  });

  it('[M8] mix countries when asked, as far as they are told', () => {
    const home = (country: 'KG' | 'TJ') => ({ country, region: null, university: null, other: null });
    const play = new Play({ ...own(), asks: ['country'] });
    for (let i = 0; i < 4; i += 1) play.seat({ name: `Айпери ${i}`, home: home('KG') });
    for (let i = 0; i < 4; i += 1) play.seat({ name: `Фаррух ${i}`, home: home('TJ') });
    play.give({ do: 'dealTeams', by: 'count', n: 4, seed: 5, isMixed: true });
    const countries = [...play.state.teams.all.values()].map(({ members }) => new Set(members.map((id) => play.state.players.get(id)?.home?.country)));
    expect(countries).toEqual(Array.from({ length: 4 }, () => new Set(['KG', 'TJ'])));
  });

  it('[M8] are made and taken back in the lobby only, of two players or more', () => {
    const play = new Play(own());
    play.seat({ name: 'Айпери', team: null });
    expect(play.give({ do: 'dealTeams', by: 'count', n: 2, seed: 1, isMixed: false })).toBe('too_few_players');
    play.seat({ name: 'Нурбек', team: null });
    play.host('advance');
    expect(play.give({ do: 'dealTeams', by: 'count', n: 2, seed: 1, isMixed: false })).toBe('not_now');
  });

  it('[M7] stand on the wall when the host wants them there, and the best at the podium', () => {
    const play = twoTeams();
    play.openNext();
    play.answer('p4', samples.single.rightChoice);
    play.host('advance');
    play.wait(500);
    play.host('advance');
    expect(play.give({ do: 'showBoard', board: 'teams' })).toBeNull();
    expect(showProjector(play.state, screenFrame).scene).toMatchObject({ name: 'teamBoard', top: [{ name: 'Помир', place: 1 }, { name: 'Ала-Тоо', place: 2 }] });
    play.host('endGame');
    callWinner(play);
    expect(showProjector(play.state, screenFrame).scene).toMatchObject({ name: 'podium', teams: [{ name: 'Помир' }] });
    const alone = new Play();
    alone.host('endGame');
    expect(alone.give({ do: 'showBoard', board: 'teams' })).toBe('not_now');
  });
});

it('[B1] a sealed last round tells nothing of teams until the winner is called', () => {
  const play = new Play({ ...own(), isLastRoundSealed: true });
  play.seat({ name: 'Айпери', team: { name: 'Ала-Тоо' } });
  play.seat({ name: 'Нурбек', team: { number: 1 } });
  while (play.state.phase.name !== 'podium') {
    if (play.state.phase.name === 'question' && !play.state.phase.isReading) play.answer('p2', samples[kindNames[play.state.phase.index]!].rightChoice);
    const isLast = 'index' in play.state.phase && play.state.phase.index >= 3;
    expect(showMe(play.state, 'p1')?.team === null).toBe(isLast);
    if (isLast) expect(play.give({ do: 'showBoard', board: 'teams' })).toBe('not_now');
    play.host('advance');
    play.wait(500);
  }
  expect(showPlayers(play.state, 'ky').phase).toMatchObject({ name: 'podium', teams: [] });
  expect(showProjector(play.state, screenFrame).scene).toMatchObject({ name: 'podium', teams: [] });
  callWinner(play);
  expect(showProjector(play.state, screenFrame).scene).toMatchObject({ teams: [{ name: 'Ала-Тоо', place: 1 }] });
  expect(showMe(play.state, 'p1')?.team?.place).toBe(1);
});

describe('a shared phone', () => {
  it('[M11] is a team that plays as a player, with up to six members by name', () => {
    const play = new Play(shared);
    expect(play.seat({ name: 'Ала-Тоо', members: ['Айпери', ' ', 'Нурбек'] })).toBeNull();
    expect(play.seat({ name: 'Помир', members: ['Admin'] })).toBe('member_not_allowed');
    expect(showMe(play.state, 'p1')?.members).toEqual(['Айпери', 'Нурбек']);
    expect(play.give({ do: 'nameMembers', playerId: 'p1', members: ['Айпери', 'Гүлзат'] })).toBeNull();
    play.openNext();
    expect(play.give({ do: 'nameMembers', playerId: 'p1', members: [] })).toBe('not_now');
    play.answer('p1', samples.single.rightChoice);
    play.host('endGame');
    callWinner(play);
    expect(showProjector(play.state, screenFrame).scene).toMatchObject({ name: 'podium', rows: [{ name: 'Ала-Тоо', members: ['Айпери', 'Гүлзат'] }], teams: [] });
    expect(play.replay().players).toEqual(play.state.players);
  });
});

describe('talk time', () => {
  const opened = (talkMs: number) => {
    const play = new Play(own('mean', 3, talkMs));
    play.join('Айпери');
    play.host('advance');
    play.host('advance');
    return play;
  };
  const clock = (play: Play) => {
    const { scene } = showProjector(play.state, screenFrame);
    if (scene.name !== 'question') throw new Error(scene.name);
    return scene.clock;
  };

  it('[M9] lies between the reading and the opening', () => {
    const [play, silent] = [opened(20_000), opened(0)];
    const { talksAt, opensAt, closesAt, limitMs } = clock(play);
    expect(clock(silent).talksAt).toBeNull();
    expect([talksAt, opensAt]).toEqual([clock(silent).opensAt, clock(silent).opensAt + 20_000]);
    expect(closesAt - opensAt).toBe(limitMs);
    expect(deadline(play.state)?.at).toBe(opensAt);
  });

  it('[M9] is cut short by the host, and left out when it had not begun', () => {
    const early = opened(20_000);
    early.host('advance');
    expect(clock(early).talksAt).toBeNull();
    expect(clock(early).opensAt).toBeLessThan(clock(opened(0)).opensAt);

    const talking = opened(20_000);
    const { talksAt } = clock(talking);
    talking.now = talksAt! + 5_000;
    talking.host('advance');
    expect(clock(talking).talksAt).toBe(talksAt);
    expect(clock(talking).opensAt - talking.now).toBeLessThan(1_000);
  });

  it('[M9] loses nothing to a pause', () => {
    const play = opened(20_000);
    const { talksAt, opensAt } = clock(play);
    play.now = talksAt! + 5_000;
    play.host('pause');
    play.now += 60_000;
    play.host('resume');
    expect(clock(play)).toMatchObject({ talksAt: talksAt! + 60_000, opensAt: opensAt + 60_000 });
  });
});
