import { person, serve } from '../../desk/server.fixture.ts';
import { season } from '@tabarman/shared/season/season.fixture.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { readList } from './read-list.ts';
import { StageScreen } from './screens/stage.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

const entry = (id: string, name: string, isWithdrawn = false) => ({ id, name, country: 'KG', region: null, university: null, classes: [], isWithdrawn });
const values = { points: 40, right: 8, weighted: 12, headToHead: 0, time: 0, best: 40 };
const row = (of: object, place: number, verdict: object) => ({ entry: of, place, values, games: 1, equated: null, verdict });
const [alaToo, manas, osh] = [entry('e1', 'Ala-Too'), entry('e2', 'Manas'), entry('e3', 'Osh', true)];
const loads = () => ({
  'GET /seasons/s1': { data: { id: 's1', slug: 's-1', season, number: 1, faults: [], locked: [], versions: [] } },
  'GET /seasons/s1/entries': { data: [alaToo, manas, osh].map((one) => ({ ...one, createdAt: 1_800_000_000_000 })) },
  'GET /seasons/s1/games': { data: [{ gameId: 'g1', title: { en: 'Valley' }, stage: 'national', stageGame: 'first', venue: 'Osh', isFinished: true, seats: [{ number: 1, name: 'Ala-Too', entryId: 'e1', points: 40 }, { number: 2, name: 'Manass', entryId: null, points: 40 }] }] },
  'GET /seasons/s1/stages/national/table': { data: { rows: [row(alaToo, 1, { outcome: 'in', rule: 'national' }), row(manas, 1, { outcome: 'out', reason: 'capped', cap: 'university' }), row(osh, 3, { outcome: 'out', reason: 'withdrawn' })], ties: [], shifts: [], playOffs: [], outlook: null } },
  'GET /games': { data: [] },
});
const open = () => render(<StageScreen seasonId="s1" stageId="national" person={{ ...person, scope: { countries: [], languages: [] } }} />);

it('[QL8] [ST9] shows equal entries as equal, and why each goes on or does not', async () => {
  serve(loads());
  open();
  expect(await screen.findByText('Goes on: the best 4 of each country')).toBeDefined();
  expect(screen.getByText('Above the limit. At most 2 of one university')).toBeDefined();
  expect(screen.getAllByText('1 =')).toHaveLength(2);
});

it('[ST7] gives a seat to an entry by hand and keeps the others', async () => {
  const asked = serve({ ...loads(), 'PUT /seasons/s1/games/g1/seats': { data: [] } });
  open();
  expect(await screen.findByText('1 of 2 seats matched')).toBeDefined();
  fireEvent.change(screen.getByLabelText('Manass'), { target: { value: 'e2' } });
  await expect.poll(() => asked.find(({ endpoint }) => endpoint.startsWith('PUT'))?.body).toEqual({ seats: [{ number: 1, entryId: 'e1' }, { number: 2, entryId: 'e2' }] });
});

it('[QL7] offers to play off what is equal, tells how a play-off stands, and goes to the desk of the game that decides', async () => {
  const table = loads()['GET /seasons/s1/stages/national/table'].data;
  const asked = serve({
    ...loads(),
    'GET /seasons/s1/stages/national/table': { data: { ...table, ties: [{ rule: 'national', seats: 1, entries: ['e1', 'e2'] }], playOffs: [{ rule: 'national', seats: 1, entries: ['e1', 'e3'], questions: 4, order: [['e3'], ['e1']], isDecided: true }] } },
    'GET /quests': { data: [{ id: 'q1', title: { en: 'Valley' }, reference: 'en' }] },
    'POST /games': { data: { id: 'g9' } },
    'POST /seasons/s1/stages/national/play-offs': { data: table },
  });
  open();
  expect(await screen.findByText('Equal entries: 2, seats for them: 1')).toBeDefined();
  expect(screen.getByText('Questions asked: 4')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Play it off' }));
  fireEvent.change(await screen.findByLabelText('Quest'), { target: { value: 'q1' } });
  fireEvent.click(screen.getByRole('button', { name: 'Make the game' }));
  await expect.poll(() => asked.find(({ endpoint }) => endpoint.endsWith('play-offs'))?.body).toEqual({ gameId: 'g9', rule: 'national', entries: ['e1', 'e2'] });
});

it('[QL9] shows until when a seat is to be confirmed, and confirms it', async () => {
  const seat = { entryId: 'e1', rule: 'national', state: 'offered', offeredAt: 1_800_000_000_000, until: 1_800_000_400_000 };
  const asked = serve({ ...loads(), 'GET /seasons/s1/stages/national/seats': { data: [seat] }, 'PUT /seasons/s1/stages/national/seats/e1': { data: [{ ...seat, state: 'confirmed' }] } });
  open();
  fireEvent.click(await screen.findByRole('tab', { name: 'Seats' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Ala-Too: Confirm' }));
  expect(await screen.findByText('confirmed')).toBeDefined();
  expect(asked.find(({ endpoint }) => endpoint.startsWith('PUT'))?.body).toEqual({ isConfirmed: true });
});

it('[QL10] tells what each can still hope for', async () => {
  const table = loads()['GET /seasons/s1/stages/national/table'].data;
  serve({ ...loads(), 'GET /seasons/s1/stages/national/table': { data: { ...table, outlook: [{ entryId: 'e1', outlook: 'safe' }, { entryId: 'e2', outlook: 'reach' }, { entryId: 'e3', outlook: 'out' }] } } });
  open();
  expect((await screen.findAllByText(/^(safe|in reach|out)$/)).map(({ textContent }) => textContent)).toEqual(['safe', 'in reach', 'out']);
});

it('reads a coordinator’s list and says what is wrong in which line', () => {
  const lines = readList('Sulaiman; Кыргызстан; KG-GO; oshsu\nPamir\tTJ\n\nX; Mars\nY; UZ; KG-GO\nZ; KG; ; nowhere\nala too; kg', [alaToo]);
  expect(lines.map(({ number, fault }) => [number, fault])).toEqual([[1, null], [2, null], [4, 'country'], [5, 'region'], [6, 'university'], [7, 'twice']]);
  expect(lines[0]?.entry).toEqual({ name: 'Sulaiman', country: 'KG', region: 'KG-GO', university: 'oshsu', classes: [] });
});
