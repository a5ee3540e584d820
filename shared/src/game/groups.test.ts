import { describe, expect, it } from 'vitest';
import type { Home } from '../place/home.ts';
import { Play, screenFrame } from '../testing/play.ts';
import { samples, sixKinds } from '../testing/six-kinds.ts';
import { boardsOf, groupsOf } from './groups.ts';
import { type DeskFrame, showDesk } from './show-desk.ts';
import { showMe, showStanding } from './show-player.ts';
import { showProjector } from './show-projector.ts';
import { deskViewSchema, meViewSchema, projectorViewSchema } from './views.ts';

const home = (region: 'KG-O' | 'UZ-FA' | 'TJ-SU', university: string | null = null): Home => ({
  country: region === 'KG-O' ? 'KG' : region === 'UZ-FA' ? 'UZ' : 'TJ', region, university, other: null,
});
const named = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix} ${'abcdefghijklm'[i] ?? ''}`);

/** Nine of Fergana answer rightly, eight of Osh wrongly, two of Sughd rightly; then the board is shown. */
function played(asks: ('country' | 'region' | 'university')[] = ['region', 'university'], { isLastRoundSealed = false } = {}): Play {
  const play = new Play({ asks, isLastRoundSealed });
  play.joinFrom(home('UZ-FA', 'fdu'), ...named('Fergana', 9));
  play.joinFrom(home('KG-O', 'oshsu'), ...named('Osh', 8));
  play.joinFrom(home('TJ-SU'), ...named('Sughd', 2));
  play.openNext();
  for (const [id, { home: from }] of play.state.players) play.answer(id, from?.region === 'KG-O' ? samples.single.wrongChoice : samples.single.rightChoice);
  play.host('advance');
  return play;
}

const frame = (play: Play): DeskFrame => ({ ...screenFrame, script: play.script, language: 'en', projectorLink: '/p/x', desks: [] });

describe('groups in a game', () => {
  it('[W7] the boards are those of what the game asks', () => {
    expect(boardsOf({ asks: [], teams: null })).toEqual(['players']);
    expect(boardsOf({ asks: ['country'], teams: null })).toEqual(['players', 'countries']);
    expect(boardsOf({ asks: ['region'], teams: null })).toEqual(['players', 'regions', 'countries', 'map']);
    expect(boardsOf({ asks: ['university', 'country', 'region'], teams: null })).toEqual(['players', 'universities', 'regions', 'countries', 'map']);
  });

  it('[W7] the wall shows another board where there is one, and the next step goes back to the players', () => {
    const play = played();
    expect(play.give({ do: 'showBoard', board: 'regions' })).toBe('not_now');
    play.host('advance');
    const { step } = play.state;

    expect(play.give({ do: 'showBoard', board: 'regions' })).toBeNull();
    expect(play.state.step).toBe(step);
    const { scene } = projectorViewSchema.parse(showProjector(play.state, screenFrame));
    expect(scene).toMatchObject({ name: 'groups', groups: { by: 'region', rows: [{ id: 'UZ-FA', place: 1, players: 9 }, { id: 'KG-O', place: 2 }, { id: 'TJ-SU', place: null }] } });

    play.give({ do: 'showBoard', board: 'map' });
    expect(projectorViewSchema.parse(showProjector(play.state, screenFrame)).scene).toMatchObject({ name: 'map' });
    play.host('advance');
    expect(play.state.projector.board).toBe('players');
    expect(play.replay()).toEqual(play.state);
  });

  it('[W7] a board that the game does not have is refused', () => {
    const play = played(['country']);
    play.host('advance');

    expect(play.give({ do: 'showBoard', board: 'map' })).toBe('not_now');
    expect(play.give({ do: 'showBoard', board: 'countries' })).toBeNull();
  });

  it('[B1] are sealed with the places of their players', () => {
    const play = played(undefined, { isLastRoundSealed: true });
    while (!(play.state.phase.name === 'leaderboard' && play.state.phase.index === 3)) play.host('advance');

    expect(play.give({ do: 'showBoard', board: 'regions' })).toBe('not_now');
    expect(showMe(play.state, 'p1')?.groups).toEqual([]);
  });

  it('[W8] a player sees the places of the own groups, and none of a small one', () => {
    const play = played();

    expect(meViewSchema.parse(showMe(play.state, 'p1')).groups).toEqual([
      { by: 'university', place: 1, of: 2, players: 9 }, { by: 'region', place: 1, of: 2, players: 9 }, { by: 'country', place: 1, of: 2, players: 9 },
    ]);
    expect(showStanding(play.state, 'p19')?.groups).toEqual([]);
  });

  it('[W5] who was removed counts in no group', () => {
    const play = played();
    expect(groupsOf(play.state).get('region')?.byId.get('KG-O')?.players).toBe(8);
    play.give({ do: 'remove', playerId: 'p10' });

    expect(groupsOf(play.state).get('region')?.byId.get('KG-O')).toMatchObject({ players: 7, place: null });
  });

  it('[W7] the desk is told the boards and, where the wall shows one, how the groups stand', () => {
    const play = played();
    expect(showDesk(play.state, frame(play)).groups).toEqual([]);
    play.host('advance');
    const view = deskViewSchema.parse(showDesk(play.state, frame(play)));

    expect(view.boards).toEqual(['players', 'universities', 'regions', 'countries', 'map']);
    expect(view.groups.map((g) => g.by)).toEqual(['university', 'region', 'country']);
    expect(view.groups[0]?.rows.map((r) => [r.name, r.language])).toEqual([['Fergana State University', 'en'], ['Osh State University', 'en'], [null, 'en']]);
  });

  it('[W7] a step asks for the standings once', () => {
    const play = played();

    expect(groupsOf(play.state)).toBe(groupsOf({ ...play.state }));
  });
});

describe('a round on the route', () => {
  it('[W10] shows the stops so far in the language of the wall, and none that is still to come', () => {
    const script = sixKinds();
    const rounds = script.content.rounds.map((round, i) => ({ ...round, stop: (['kokand', 'khujand'] as const)[i]! }));
    const play = new Play({ script: { ...script, content: { ...script.content, rounds } } });
    play.give({ do: 'setProjector', languages: ['tg'], isTestCard: false });
    const routes: string[][] = [];
    while (play.state.phase.name !== 'podium') {
      play.host('advance');
      const { scene } = showProjector(play.state, screenFrame);
      if (scene.name === 'round') routes.push(scene.route.map(({ name }) => name));
    }

    expect(routes).toEqual([['Хӯқанд'], ['Хӯқанд', 'Хуҷанд']]);
    expect(play.replay().phase.name).toBe('podium');
  });
});
