import { person, serve } from '../../desk/server.fixture.ts';
import { season } from '@tabarman/shared/season/season.fixture.ts';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { BoxScreen } from '../box/screens/box.tsx';
import { HallScreen } from './screens/hall.tsx';
import { VenuesScreen } from './screens/venues.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

const at = Date.UTC(2026, 9, 21, 10);
const window = { from: at, until: at + 3_600_000 };
const play = { stage: 'national', game: 'first', window, state: 'playing', question: 7, live: { gameId: 'g1', pin: '482913', projectorLink: '/p/g1.secret', isMine: true }, seated: ['e1'], here: [{ entryId: 'e1', at, by: 'Нурлан' }] };
const venue = { id: 'v1', name: 'Osh', place: 'Lenin street', country: 'KG', region: null, plays: [{ stage: 'national', game: 'first', opensAt: null, closesAt: null }], hosts: [{ id: 'p1', name: 'Нурлан' }], roster: ['e1', 'e2'], games: [play] };
const terms = [{ stage: 'national', game: 'first', terms: { downloadFrom: at, downloadUntil: at + 1, resultsUntil: at + 2 }, isUsual: true }];
const entry = (id: string, name: string) => ({ id, name, country: 'KG', region: null, university: null, classes: [], isWithdrawn: false, createdAt: at });
const loads = () => ({
  'GET /seasons/s1': { data: { id: 's1', slug: 's-1', season, number: 1, faults: [], locked: [], versions: [] } },
  'GET /seasons/s1/venues': { data: { venues: [venue], terms } },
  'GET /seasons/s1/entries': { data: [entry('e1', 'Ala-Too'), entry('e2', 'Manas'), entry('e3', 'Pamir')] },
  'GET /seasons/s1/bundles': { data: { fingerprint: 'aaaa bbbb', bundles: [] } },
  'GET /people': { data: { people: [], invitations: [] } },
});

it('[VN7] shows how far each hall is', async () => {
  serve(loads());
  render(<VenuesScreen seasonId="s1" person={{ ...person, scope: { countries: [], languages: [] } }} />);
  expect(await screen.findByText('question 7')).toBeDefined();
  expect(screen.getByText('Lenin street · Нурлан · expected: 2')).toBeDefined();
});

it('[VN5] the page of a hall has its desk, its wall, and who has come; checking in is one press', async () => {
  const asked = serve({ ...loads(), 'PUT /seasons/s1/venues/v1/check-ins/e2': { data: { venues: [venue], terms } } });
  render(<HallScreen seasonId="s1" venueId="v1" />);
  expect((await screen.findByText('Projector')).getAttribute('href')).toBe('/p/g1.secret');
  expect(screen.getByText('Here: 1 of 2')).toBeDefined();
  expect(screen.queryByText('Pamir')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Manas: Is here' }));
  await waitFor(() => expect(asked).toContainEqual({ endpoint: 'PUT /seasons/s1/venues/v1/check-ins/e2', body: { stage: 'national', game: 'first', isHere: true } }));
});

it('[VN5] a long list of who is expected is narrowed by what is typed', async () => {
  const many = Array.from({ length: 40 }, (_, i) => entry(`m${i}`, `Team ${i}`));
  serve({ ...loads(), 'GET /seasons/s1/venues': { data: { venues: [{ ...venue, roster: many.map(({ id }) => id) }], terms } }, 'GET /seasons/s1/entries': { data: many } });
  render(<HallScreen seasonId="s1" venueId="v1" />);
  fireEvent.change(await screen.findByRole('searchbox', { name: 'Search' }), { target: { value: ' TEAM 39' } });
  expect(screen.getAllByRole('button', { name: /Is here$/ }).map((button) => button.getAttribute('aria-label'))).toEqual(['Team 39: Is here']);
});

it('[VN5] checking in leaves the list where it is, with what is typed in it', async () => {
  const many = Array.from({ length: 40 }, (_, i) => entry(`m${i}`, `Team ${i}`));
  const of = { venues: [{ ...venue, roster: many.map(({ id }) => id) }], terms };
  const asked = serve({ ...loads(), 'GET /seasons/s1/venues': { data: of }, 'GET /seasons/s1/entries': { data: many }, 'PUT /seasons/s1/venues/v1/check-ins/m39': { data: of } });
  render(<HallScreen seasonId="s1" venueId="v1" />);
  const field = await screen.findByRole<HTMLInputElement>('searchbox', { name: 'Search' });
  fireEvent.change(field, { target: { value: '39' } });
  fireEvent.click(screen.getByRole('button', { name: 'Team 39: Is here' }));
  await waitFor(() => expect(asked.filter(({ endpoint }) => endpoint === 'GET /seasons/s1/venues')).toHaveLength(2));
  expect(screen.getByRole('searchbox')).toBe(field);
  expect(field.value).toBe('39');
});

it('[VN8] a venue is put into a region of its country', async () => {
  const asked = serve({ ...loads(), 'PUT /seasons/s1/venues/v1': { data: { venues: [venue], terms } }, 'PUT /seasons/s1/venues/v1/hosts': { data: { venues: [venue], terms } }, 'PUT /seasons/s1/venues/v1/roster': { data: { venues: [venue], terms } } });
  render(<VenuesScreen seasonId="s1" person={{ ...person, scope: { countries: [], languages: [] } }} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Osh: Change' }));
  fireEvent.change(screen.getByLabelText('Region'), { target: { value: 'KG-GO' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked).toContainEqual(expect.objectContaining({ endpoint: 'PUT /seasons/s1/venues/v1', body: { venue: expect.objectContaining({ country: 'KG', region: 'KG-GO' }) } })));
});

it('[HB2] [HB3] a box shows whose a bundle is, and says when a start key is not its own', async () => {
  const title = { en: 'Tabarman' };
  const bundle = { id: 'b1', season: title, stage: title, game: title, venue: 'Batken', reference: 'en', questions: 12, issuedAt: at, openedAt: at, fingerprint: 'aaaa bbbb', begins: window, isBegun: false, roster: [{ id: 'e1', name: 'Ala-Too', isSeated: true }], live: null };
  serve({ 'GET /boxes': { data: [bundle] }, 'PUT /boxes/b1/start-key': { refusal: 'start_key_wrong' } });
  render(<BoxScreen />);
  expect(await screen.findByText('Signed by aaaa bbbb. Compare it with what the organiser tells you.')).toBeDefined();
  fireEvent.change(screen.getByLabelText('Start key'), { target: { value: 'ABCD' } });
  fireEvent.click(screen.getByRole('button', { name: 'Open the quest' }));
  expect(await screen.findByText('This start key does not open this hall. Compare it letter by letter.')).toBeDefined();
});
