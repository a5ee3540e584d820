import { game, serve } from '../../../desk/server.fixture.ts';
import { Play } from '@tabarman/shared/testing/play.ts';
import { samples } from '@tabarman/shared/testing/six-kinds.ts';
import { showResultGroups } from '@tabarman/shared/game/show-groups.ts';
import { showTop } from '@tabarman/shared/game/show-player.ts';
import type { Preset } from '@tabarman/shared/game/scoring.ts';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showLanguage } from '../../../i18n/desk/messages.ts';
import { ResultsScreen } from './results.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

/** The rows of a game of one question, which two answered alike. */
function played(preset: Preset) {
  const play = new Play({ preset });
  play.join('Айпери', 'Jasur', 'Сомон');
  play.openNext();
  play.answer('p3', samples.single.rightChoice, 1_000);
  play.answer('p1', samples.single.rightChoice, 5_000);
  play.answer('p2', samples.single.rightChoice, 5_000);
  play.host('endQuestion');
  return showTop(play.state, 100);
}

const table = () => screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));

it('shows places with ties, points and how many were right', async () => {
  serve({ 'GET /games/g1/results': { data: { version: 1, corrections: [], groups: [], hash: 'abc123', teams: [], rows: played('speed') } }, 'GET /games': { data: [game('g1', 'finished')] } });
  render(<ResultsScreen gameId="g1" />);
  await screen.findByRole('table');
  expect(table()).toEqual([['Place', 'Name', 'Points', 'Right'], ['1', 'Сомон', '975', '1'], ['2', 'Айпери', '875', '1'], ['2', 'Jasur', '875', '1']]);
  expect(screen.getByText('abc123')).toBeDefined();
  expect(screen.getByText(/^Game g1 en · /)).toBeDefined();
});

it('shows what broke ties where being right comes first', async () => {
  serve({ 'GET /games/g1/results': { data: { version: 1, corrections: [], groups: [], hash: 'abc123', teams: [], rows: played('accuracy') } }, 'GET /games': { data: [] } });
  render(<ResultsScreen gameId="g1" />);
  await screen.findByRole('table');
  expect(table()[0]).toEqual(['Place', 'Name', 'Points', 'Right', 'Speed']);
  expect(table()[1]?.slice(0, 3)).toEqual(['1', 'Сомон', '1,000']);
  expect(Number(table()[1]?.[4])).toBeGreaterThan(Number(table()[2]?.[4]));
});

it('of a game that runs leads to its desk', async () => {
  serve({ 'GET /games/g1/results': { refusal: 'not_now' }, 'GET /games': { data: [] } });
  render(<ResultsScreen gameId="g1" />);
  expect(await screen.findByText('The game is not over yet.')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Open the host panel' }).getAttribute('href')).toBe('/games/g1');
});

it('of a game nobody played says so', async () => {
  serve({ 'GET /games/g1/results': { data: { version: 1, corrections: [], groups: [], hash: 'abc123', teams: [], rows: [] } }, 'GET /games': { data: [] } });
  render(<ResultsScreen gameId="g1" />);
  expect(await screen.findByText('Nobody played in this game.')).toBeDefined();
});

it('[C2] lists the corrections and puts them into the table to take away', async () => {
  const corrections = [{
    number: 1, at: 1_800_000_000_000, by: 'Гүлнара', reason: 'two are right', moved: 2, podium: 1, rescored: 2,
    subject: { what: 'points', number: 3, name: 'Сомон', points: -50 },
  }];
  const copied: string[] = [];
  vi.stubGlobal('isSecureContext', true);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => void copied.push(text) } });
  serve({ 'GET /games/g1/results': { data: { version: 2, corrections, groups: [], hash: 'abc123', teams: [], rows: played('speed') } }, 'GET /games': { data: [] } });
  render(<ResultsScreen gameId="g1" />);
  expect(await screen.findByText('Сомон: −50 points')).toBeDefined();
  expect(screen.getByText(/Гүлнара · 2 players move · on the podium: 1/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Copy the table' }));
  await waitFor(() => expect(copied[0]).toMatch(/Сомон: −50 points\t.*\tГүлнара\ttwo are right\t\t\t2$/));
});

it('[W4] shows where players are from, how the groups stand and the formula beside it', async () => {
  const osh = { country: 'KG' as const, region: 'KG-GO' as const, university: null, other: 'Lyceum 2' };
  const rows = played('speed').map((row, i) => ({ ...row, home: i === 2 ? null : osh }));
  serve({ 'GET /games/g1/results': { data: { version: 1, corrections: [], hash: 'abc123', teams: [], rows, groups: showResultGroups(rows, 'en') } }, 'GET /games': { data: [] } });
  render(<ResultsScreen gameId="g1" />);
  await screen.findByRole('heading', { name: 'By country' });
  const [all, regions] = screen.getAllByRole('table').map((one) => [...one.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(all?.slice(0, 2)).toEqual([['Place', 'Name', 'Points', 'Right', 'Region', 'Country'], ['1', 'Сомон', '975', '1', 'Osh City', 'Kyrgyzstan']]);
  expect(all?.at(-1)?.slice(4)).toEqual(['', '']);
  expect(regions?.at(1)).toEqual(['–fewer than 8 players', 'Osh City', '2', '925', '911.7']);
  expect(screen.getAllByText(/^A group counts as \(n · x̄ \+ 8 · 908\.3\) \/ \(n \+ 8\)/)).toHaveLength(2);
});

it('[M7] shows how the teams stand', async () => {
  const team = (number: number, name: string, place: number | null, points: number) => ({ number, name, members: 3, place, previousPlace: place, points, bonus: 0 });
  const teams = [team(2, 'Кӯҳсор', 1, 900), team(1, 'Lochinlar', 2, 700)];
  serve({ 'GET /games/g1/results': { data: { version: 1, corrections: [], hash: 'abc123', groups: [], rows: played('speed'), teams } }, 'GET /games': { data: [] } });
  render(<ResultsScreen gameId="g1" />);
  const board = (await screen.findByRole('heading', { name: 'Teams' })).parentElement!;
  expect([...board.querySelectorAll('li')].map((row) => row.textContent)).toEqual(['Place 1Кӯҳсор 3 members900 points', 'Place 2Lochinlar 3 members700 points']);
});
