import { describe, expect, it } from 'vitest';
import type { Home } from '../place/home.ts';
import { Play, screenFrame } from '../testing/play.ts';
import { samples } from '../testing/six-kinds.ts';
import { showHighlights } from './show-highlights.ts';
import { projectorViewSchema } from './views.ts';
import { showProjector } from './show-projector.ts';

// No letter looks like another.
const letters = 'abcdefghjkmnpqrstuvw';
const named = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix} ${letters[i] ?? ''}`);

/** Answers the next question: each player after so many tenths of a second, whoever is not named not at all. */
function ask(play: Play, tenths: Readonly<Record<string, number>>, kind: 'single' | 'multi'): void {
  play.openNext();
  for (const [id, t] of Object.entries(tenths)) play.answer(id, samples[kind].rightChoice, 1_000 + t * 100);
  play.host('endQuestion');
  play.host('advance');
}

describe('the highlights', () => {
  it('[B11] names who won the most places of all, far below the ranking too, without the place', () => {
    const play = new Play();
    play.join(...named('Player', 20));
    ask(play, Object.fromEntries(Array.from({ length: 19 }, (_, i) => [`p${i + 1}`, i])), 'single');
    expect(showHighlights(play.state).climber).toBeNull();
    ask(play, { p19: 0, p2: 0 }, 'multi');
    const { climber } = showHighlights(play.state);
    expect(climber).toMatchObject({ number: 19, places: 17 });
    expect(Object.keys(climber ?? {}).sort()).toEqual(['look', 'name', 'number', 'places']);
    ask(play, {}, 'single');
    expect(showHighlights(play.state).climber).toBeNull();
  });

  it('[B11] of several the best placed', () => {
    const play = new Play();
    play.join(...named('Player', 4));
    ask(play, { p1: 50, p2: 51 }, 'single');
    ask(play, { p3: 5, p4: 30 }, 'multi');
    expect(showHighlights(play.state).climber).toMatchObject({ name: 'Player c' });
  });

  it('[B12] names the best team, once it is better than another', () => {
    const play = new Play({ teams: { devices: 'own', score: 'mean', best: 3, talkMs: 0 } });
    for (const [name, team] of [['Айпери', 'Ала-Тоо'], ['Фаррух', 'Помир']] as const) play.seat({ name, team: { name: team } });
    for (const [name, number] of [['Нурбек', 1], ['Dilnoza', 2]] as const) play.seat({ name, team: { number } });
    ask(play, {}, 'single');
    expect(showHighlights(play.state).bestTeam).toBeNull();
    ask(play, { p2: 0 }, 'multi');
    expect(showHighlights(play.state).bestTeam).toBe('Помир');
  });

  it('[B12] names the first group of each kind, in the language of the wall, and none that shares its place or is too small', () => {
    const play = new Play({ asks: ['region', 'university'] });
    const home = (region: 'KG-O' | 'UZ-FA', university: string): Home => ({ country: region === 'KG-O' ? 'KG' : 'UZ', region, university, other: null });
    play.joinFrom(home('UZ-FA', 'fdu'), ...named('Fergana', 9));
    play.joinFrom(home('KG-O', 'oshsu'), ...named('Osh', 9));
    play.give({ do: 'setProjector', languages: ['en'], isTestCard: false });
    ask(play, {}, 'single');
    expect(showHighlights(play.state).leaders).toEqual([]);
    ask(play, Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`p${i + 1}`, i])), 'multi');
    expect(showHighlights(play.state).leaders.map(({ by }) => by)).toEqual(['university', 'region', 'country']);
    expect(showHighlights(play.state).leaders[1]).toMatchObject({ by: 'region', language: 'en', name: expect.stringContaining('Fergana') });
    expect(projectorViewSchema.parse(showProjector(play.state, screenFrame)).scene).toMatchObject({ name: 'leaderboard' });
  });
});
