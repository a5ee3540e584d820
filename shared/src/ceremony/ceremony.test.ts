import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import type { CountryCode } from '../place/codes.ts';
import { season } from '../season/season.fixture.ts';
import { showWall } from './show-wall.ts';
import { type AnnouncedRow, ceremonySteps, type CeremonyCommand, moveCeremony } from './steps.ts';

const stage = season.stages[0]!;
const row = (id: string, place: number, country: CountryCode = 'KG', games = 1): AnnouncedRow => ({ entry: { id, name: `«${id}»`, country, university: null, classes: [] }, place, games, values: { points: 100 - place }, verdict: { outcome: place <= 2 ? 'in' : 'out' } });
const hall = [row('a', 1), row('b', 2, 'TJ'), row('c', 2), row('d', 4, 'TJ'), row('absent', 5, 'KG', 0)];
const wall = (shown: number, isPaused = false, rows = hall) => showWall({ season, stage, board: 'all', language: 'en', cursor: { shown, isPaused }, steps: ceremonySteps(rows, 'all', stage) });

describe('the ceremony of a stage', () => {
  it('[CM1] goes from the last place upward, equal entries together, by the table of all or of a country', () => {
    const ids = (board: 'all' | 'TJ') => ceremonySteps(hall, board, stage).map(({ place, rows }) => `${place}: ${rows.map(({ entry }) => entry.id).join(' ')}`);
    expect(ids('all')).toEqual(['4: d', '2: b c', '1: a']);
    expect(ids('TJ')).toEqual(['2: d', '1: b']);
  });

  it('[CM1] ends with the podium and with who goes on', () => {
    expect([wall(0).scene, wall(1).scene, wall(3).scene, wall(4).scene]).toEqual(['soon', 'places', 'places', 'end']);
    expect(wall(1).fresh.map(({ name }) => name)).toEqual(['«d»']);
    expect(wall(3).podium.map(({ place, name }) => `${place} ${name}`)).toEqual(['1 «a»', '2 «b»', '2 «c»']);
    expect([wall(3).goesOn, wall(4).goesOn?.names]).toEqual([null, ['«a»', '«c»', '«b»']]);
  });

  it('[CM1] a step back takes back, a jump leaves the best to come, and nothing leads beyond the end', () => {
    const steps = ceremonySteps(hall, 'all', stage);
    const move = (shown: number, command: CeremonyCommand, isPaused = false) => moveCeremony({ shown, isPaused }, command, steps);
    expect(move(1, { do: 'next' })).toEqual({ shown: 2, isPaused: false });
    expect([move(4, { do: 'next' }), move(0, { do: 'back' }), move(2, { do: 'pause', isPaused: false })]).toEqual([null, null, null]);
    expect(move(4, { do: 'back' })?.shown).toBe(3);
    expect([move(0, { do: 'jump', left: 3 })?.shown, move(0, { do: 'jump', left: 1 })?.shown, move(3, { do: 'jump', left: 10 })?.shown]).toEqual([1, 2, 0]);
    expect(wall(2, true)).toMatchObject({ scene: 'pause', fresh: [], before: [], podium: [] });
  });

  it('[CM2] a wall never holds a name that is not announced, wherever the ceremony is', () => {
    const rows = fc.array(fc.nat(6), { minLength: 1, maxLength: 25 }).map((scores) => scores.sort((a, b) => b - a).map((score, i) => row(`team-${i}-`, scores.indexOf(score) + 1)));
    fc.assert(fc.property(rows, fc.nat(30), fc.boolean(), fc.constantFrom(...languages), (given, shown, isPaused, language) => {
      const steps = ceremonySteps(given, 'all', stage);
      const sent = JSON.stringify(showWall({ season, stage, board: 'all', language, cursor: { shown: Math.min(shown, steps.length + 1), isPaused }, steps }));
      for (const { rows: hidden } of steps.slice(isPaused ? 0 : shown)) for (const { entry } of hidden) expect(sent).not.toContain(entry.name);
    }));
  });
});
