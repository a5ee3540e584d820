import { serve } from '../../desk/server.fixture.ts';
import { playHall, raschOf, singles } from '@tabarman/shared/report/hall.fixture.ts';
import { listReportPlayers } from '@tabarman/shared/report/list-players.ts';
import { reportOf } from '@tabarman/shared/report/report.ts';
import { showReport, showReportPlayers } from '@tabarman/shared/report/show-report.ts';
import { languages, type Language } from '@tabarman/shared/kernel/language.ts';
import { Play } from '@tabarman/shared/testing/play.ts';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { ReportScreen } from './screens/report.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

const isRight = raschOf(5);
/** Equally strong players of two languages, of whom the second had a hard time with the third question. */
const hall = (each: number) => playHall({
  players: each * 2, script: singles(6),
  gives: (player, question) => {
    const language: Language = player < each ? 'ky' : 'tg';
    return { choice: { option: isRight(((player % 40) / 40) * 3 - 1.5, question === 2 && language === 'tg' ? 2 : 0) ? 'b' : 'c' }, language, ms: 1_000 + 100 * (player % 50) };
  },
});

function answersOf({ state }: Play, language: Language = 'en') {
  const report = reportOf(state);
  const found = listReportPlayers(report.players, state, { who: 'all', search: '', by: 'place', isDown: false, language });
  return {
    'GET /games/g1/report': { data: showReport(report, state, language) },
    'GET /games/g1/report/players': { data: { players: showReportPlayers(found.slice(0, 50), state), found: found.length } },
  };
}

const small = hall(20);
const open = async () => {
  render(<ReportScreen gameId="g1" />);
  await screen.findByRole('tablist');
};
const panel = () => within(screen.getByRole('tabpanel'));
const turnTo = (name: RegExp) => fireEvent.click(screen.getByRole('tab', { name }));

describe('the report of a game', () => {
  it('is told at a glance, and goes out in three formats', async () => {
    serve(answersOf(small));
    await open();
    expect(panel().getByText('Right on average')).toBeDefined();
    expect(panel().getByRole('heading', { name: 'Questions to look at' })).toBeDefined();
    const names = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    expect(names.slice(0, 3)).toEqual(['xlsx', 'csv', 'pdf'].map((format) => [`Download as ${format.toUpperCase()}`, `/api/v1/games/g1/report/files/${format}?language=en`]));
  });

  it('has pictures that arrow keys read, with the table behind one press', async () => {
    serve(answersOf(small));
    await open();
    const picture = panel().getByRole('group', { name: 'Course of the game' });
    const marks = within(picture).getAllByRole('img');
    expect(marks).toHaveLength(6);
    expect(marks.map((mark) => mark.getAttribute('tabindex'))).toEqual(['0', '-1', '-1', '-1', '-1', '-1']);
    marks[0]?.focus();
    fireEvent.keyDown(marks[0]!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(marks[1]);
    expect(marks[1]?.getAttribute('aria-label')).toMatch(/^Question 2: right \d+%, answered 100%$/);
    fireEvent.keyDown(marks[1]!, { key: 'End' });
    expect(document.activeElement).toBe(marks[5]);
    fireEvent.click(panel().getByRole('button', { name: 'Show as table: Course of the game' }));
    expect(panel().getAllByRole('row')).toHaveLength(7);
    expect(panel().queryByRole('group', { name: 'Course of the game' })).toBeNull();
  });

  it('orders questions by what is pressed, finds them, and shows one', async () => {
    serve(answersOf(small));
    await open();
    turnTo(/^Questions/);
    const shares = () => panel().getAllByRole('row').slice(1).map((row) => Number.parseInt(row.children[2]?.textContent ?? '', 10));
    fireEvent.click(panel().getByRole('button', { name: 'Right' }));
    expect(shares()).toEqual(shares().toSorted((a, b) => a - b));
    expect(panel().getByRole('columnheader', { name: 'Right' }).getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(panel().getByRole('button', { name: 'Right' }));
    expect(shares()).toEqual(shares().toSorted((a, b) => b - a));
    fireEvent.change(panel().getByLabelText('Find a question'), { target: { value: 'QUESTION 3' } });
    expect(shares()).toHaveLength(1);
    fireEvent.click(panel().getByRole('button', { name: 'question 3 en' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('heading', { name: 'Question 4' })).toBeDefined();
    expect(dialog.getByText('B. b en')).toBeDefined();
  });

  it('[Z13] asks the server for players in the order and with the words that are wanted', async () => {
    const asked = serve(answersOf(small));
    await open();
    turnTo(/^Players/);
    expect(await panel().findByText('Player 40')).toBeDefined();
    fireEvent.click(panel().getByRole('button', { name: 'Name' }));
    await waitFor(() => expect(asked.filter(({ endpoint }) => endpoint.endsWith('/players'))).toHaveLength(2));
    expect((await panel().findByRole('columnheader', { name: 'Name' })).getAttribute('aria-sort')).toBe('ascending');
  });

  it('[Z7] says of few players in a language that they are too few', async () => {
    serve(answersOf(small));
    await open();
    turnTo(/^Languages/);
    expect(panel().getByText('Not enough players to say: Tajik has 20, and 200 are needed in each language.')).toBeDefined();
    expect(panel().queryByRole('table')).toBeNull();
  });

  it('[Z11] names the question that was harder in one language, and excludes it by the same road as every correction', async () => {
    const play = hall(300);
    const asked = serve({
      ...answersOf(play),
      'POST /games/g1/corrections/preview': { data: { tally: 7, moved: 3, podium: 1, rescored: 12, rows: [] } },
      'POST /games/g1/commands': { refusal: 'preview_stale' },
    });
    await open();
    turnTo(/^Languages/);
    expect(panel().getByText('Tajik: 1 question was clearly harder or easier for players who are equally strong.')).toBeDefined();
    expect(panel().getByText('clearly harder')).toBeDefined();
    fireEvent.click(panel().getByRole('button', { name: 'Exclude and re-rank: 3' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(await dialog.findByText(/3 players move/)).toBeDefined();
    expect(dialog.getByLabelText('Reason')).toHaveProperty('value', 'The question was not equally hard in all languages.');
    fireEvent.submit(document.querySelector('form')!);
    expect(await dialog.findByText(/changed in the meantime|preview/i)).toBeDefined();
    expect(asked.find(({ endpoint }) => endpoint === 'POST /games/g1/commands')?.body).toEqual({
      command: { do: 'correct', tally: 7, correction: { what: 'void', index: 2 }, reason: 'The question was not equally hard in all languages.' },
    });
  });

  it('of a game in which nothing was played says so, and out of reach offers to try again', async () => {
    serve(answersOf(new Play({ script: singles(2) })));
    render(<ReportScreen gameId="g1" />);
    expect(await screen.findByText('Nothing has been played yet that could be told of.')).toBeDefined();
    cleanup();
    serve({});
    render(<ReportScreen gameId="g1" />);
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeDefined();
  });

  it.each(languages)('is read in %s', async (language) => {
    await showLanguage(language);
    serve(answersOf(small, language));
    await open();
    expect(document.body.textContent).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
});
