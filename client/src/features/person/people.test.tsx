import { person, serve } from '../../desk/server.fixture.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { PermissionTable } from './permission-table.tsx';
import { PeopleScreen } from './screens/people.tsx';

const everywhere = { countries: [], languages: [] };
const row = (id: string, name: string, part: object) => ({ id, name, email: null, role: 'author', scope: everywhere, isEnded: false, createdAt: 1_800_000_000_000, seenAt: null, ...part });
const me = { ...person, scope: { countries: [], languages: [] } };
const everybody = {
  people: [
    row('p1', 'Гүлнара', { role: 'admin' }),
    row('p2', 'Ҷамшед', { role: 'translator', scope: { countries: ['TJ'], languages: ['tg'] } }),
    row('p3', 'Jasur', { isEnded: true }),
  ],
  invitations: [{ id: 'i1', role: 'host', scope: everywhere, note: 'Osh, big hall', createdAt: 1_800_000_000_000, expiresAt: 1_800_100_000_000 }],
};

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

it('[A18] shows who is here for what, and lets nobody end their own access', async () => {
  serve({ 'GET /people': { data: everybody } });
  render(<PeopleScreen person={me} />);
  await screen.findByText('Translator · Tajikistan · Тоҷикӣ');
  expect(screen.getByText('no access')).toBeDefined();
  expect(screen.getByText('Osh, big hall')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'End the access of Гүлнара' })).toBeNull();
  expect(screen.getByRole('button', { name: 'End the access of Ҷамшед' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Give access back to Jasur' })).toBeDefined();
});

it('[A18] ends access only after it was asked once more', async () => {
  const asked = serve({ 'GET /people': { data: everybody }, 'PUT /people/p2/access': { data: { ...everybody, people: [row('p1', 'Гүлнара', { role: 'admin' })] } } });
  render(<PeopleScreen person={me} />);
  fireEvent.click(await screen.findByRole('button', { name: 'End the access of Ҷамшед' }));
  expect(asked).toHaveLength(1);
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'End access' }));
  await screen.findByText('Admin');
  expect(asked.at(-1)).toEqual({ endpoint: 'PUT /people/p2/access', body: { isEnded: true } });
});

it('[A18] offers an organiser of one country what may be given, for that country', async () => {
  const asked = serve({ 'GET /people': { data: everybody }, 'POST /people/invitations': { data: { link: '/desk/claim#secret', people: everybody } } });
  render(<PeopleScreen person={{ ...me, role: 'organiser', scope: { countries: ['KG'], languages: [] } }} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Invite somebody' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(within(dialog.getByLabelText('Role')).getAllByRole('option').map((option) => option.textContent)).toEqual(['Author', 'Translator', 'Reviewer', 'Host']);
  expect(dialog.getAllByRole('checkbox')).toHaveLength(1);
  fireEvent.change(dialog.getByLabelText('Role'), { target: { value: 'host' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Make the link' }));
  await within(screen.getByRole('dialog')).findByRole('button', { name: 'Copy the link' });
  expect(asked.at(-1)?.body).toEqual({ role: 'host', scope: { countries: ['KG'], languages: [] }, note: '' });
});

it('[A19] shows the table of permissions as it is asked', () => {
  render(<PermissionTable />);
  const lead = within(screen.getByRole('row', { name: /Create and lead games/ })).getAllByRole('cell').map((cell) => cell.textContent);
  expect(lead).toEqual(['yes', 'yes', '·no', '·no', '·no', 'yes']);
});
