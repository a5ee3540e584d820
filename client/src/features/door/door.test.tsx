import { person, serve } from '../../desk/server.fixture.ts';
import type { DoorView } from '@tabarman/shared/protocol/contract/doors.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { DoorScreen } from './screens/door.tsx';

const me = { ...person, scope: { countries: [], languages: [] } };
const one = (id: string, name: string, code: string, part: Partial<DoorView['people'][number]> = {}): DoorView['people'][number] => ({ id, name, isGuest: false, team: 'Arys', role: 'it', country: 'TJ', code, inAt: null, ...part });
const people = [one('a', 'Farrukh', 'ABCD2345', { inAt: 1_800_000_000_000 }), one('b', 'Bonu', '7GJ4K2MX', { team: null, country: 'UZ' })];
const view: DoorView = { title: { en: 'Hackathon' }, reference: 'en', roles: [{ id: 'it', title: { en: 'IT' } }], countries: ['TJ', 'UZ'], people, undone: [] };

beforeEach(async () => {
  localStorage.clear();
  await showLanguage('en');
});
afterEach(cleanup);

it('[TB20] [TB21] [TB22] a code that is typed shows who it is; one press notes them in, without a network too', async () => {
  serve({ 'GET /calls/c1/check-in': { data: view } });
  render(<DoorScreen id="c1" person={me} />);
  const field = await screen.findByLabelText('Code or name');
  expect(screen.getByText('In: 1 of 2')).toBeTruthy();
  fireEvent.change(field, { target: { value: '7gj4-k2mx' } });
  fireEvent.click(screen.getByRole('button', { name: 'Look up' }));
  const card = within(screen.getByRole('heading', { name: 'Bonu' }).parentElement!);
  expect(card.getByText('no team · IT · Uzbekistan')).toBeTruthy();
  fireEvent.click(card.getByRole('button', { name: 'Mark as in' }));
  expect(screen.getByText('In: 2 of 2')).toBeTruthy();
  expect(await screen.findByText(/No connection: 1 notes? wait/)).toBeTruthy();
  const counts = within(screen.getByRole('heading', { name: 'By country' }).parentElement!);
  expect(counts.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Tajikistan1 / 1', 'Uzbekistan1 / 1']);
});

it('[TB20] who was in before is told so, and is taken back with a reason alone', async () => {
  const asked = serve({ 'GET /calls/c1/check-in': { data: view }, 'POST /calls/c1/check-in': { data: { ...view, people: people.map((who) => ({ ...who, inAt: null })) } } });
  render(<DoorScreen id="c1" person={me} />);
  fireEvent.change(await screen.findByLabelText('Code or name'), { target: { value: 'farr' } });
  fireEvent.click(screen.getByRole('button', { name: 'Look up' }));
  const card = within(screen.getByRole('heading', { name: 'Farrukh' }).parentElement!);
  expect(card.getByText(/^Already in since/)).toBeTruthy();
  fireEvent.click(card.getByRole('button', { name: 'Take back' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByRole('button', { name: 'Take back' })).toHaveProperty('disabled', true);
  fireEvent.change(dialog.getByLabelText('Why'), { target: { value: 'wrong person' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Take back' }));
  expect(await screen.findByText('In: 0 of 2')).toBeTruthy();
  expect(asked.find(({ endpoint }) => endpoint.startsWith('POST'))?.body).toMatchObject({ marks: [{ kind: 'out', personId: 'a', reason: 'wrong person' }] });
});
