import { serve } from '../../desk/server.fixture.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { MessageScreen } from './screens/message.tsx';
import { MessagesScreen } from './screens/messages.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

const letter = { language: 'en', subject: 'Action needed: Halls', greeting: 'Hello, Aida.', paragraphs: ['Name yours.'], deadline: null, button: 'Open my page', footer: null };
const page = {
  id: 'm1', about: { by: 'season', id: 's1' }, title: 'Tabarman', kind: 'request', people: 'organisers', of: null, countries: [], state: 'drafted', deadline: null, subject: 'Action needed: Halls',
  madeBy: null, madeAt: 0, approvedBy: null, approvedAt: null, number: 0, hash: 'h', missing: ['tg'], isPublic: false, changedAt: null, endedAt: null, words: { subject: { en: 'Halls' }, text: { en: 'Name yours.' } }, hasServer: true, halt: null,
  readers: [{ name: 'Aida', language: 'en', country: null, state: null, fault: 'no_address', reply: null, reminder: 0, sentAt: null }],
  previews: [{ language: 'en', readers: 1, letter, path: null }],
};

it('[ME5] what is approved is what is seen: the words, the readers and who has no address', async () => {
  const asked = serve({ 'GET /messages/m1': { data: page }, 'PUT /messages/m1/approval': { refusal: 'message_changed' } });
  render(<MessageScreen id="m1" />);
  expect(await screen.findByText('Hello, Aida.')).toBeTruthy();
  expect(screen.getByText('no e-mail address')).toBeTruthy();
  expect(screen.getByText(/No words yet in: Тоҷикӣ/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Approve 1 messages' }));
  expect(await screen.findByText(/It has changed since you looked/)).toBeTruthy();
  expect(asked.at(-1)).toEqual({ endpoint: 'PUT /messages/m1/approval', body: { hash: 'h' } });
});

it('[ME17] a season shows its own messages, and leads to all', async () => {
  const batch = { id: 'm1', about: { by: 'season', id: 's1' }, title: 'Tabarman', kind: 'certificate.ready', people: 'captains:final', of: 'Grand final', countries: [], state: 'drafted', deadline: null, subject: 'Your certificate is ready', madeBy: null, madeAt: 0, approvedBy: null, approvedAt: null, planned: 3, counts: { waiting: 0, sending: 0, sent: 0, failed: 0, cancelled: 0 } };
  serve({ 'GET /messages': { data: { batches: [batch, { ...batch, id: 'm3', people: 'captain:e1', of: 'Ala-Too' }, { ...batch, id: 'm2', about: { by: 'season', id: 's2' }, subject: 'Another season' }], hasServer: true, halt: null } } });
  history.replaceState(null, '', '/desk/messages?season=s1');
  render(<MessagesScreen />);
  expect(await screen.findByText('Tabarman · captains, stage Grand final')).toBeTruthy();
  expect(screen.getByText('Tabarman · the captain of Ala-Too')).toBeTruthy();
  expect(screen.queryByText(/Another season/)).toBeNull();
  expect(screen.getByRole('link', { name: 'All messages' })).toBeTruthy();
});

it('[ME20] an announcement that is out is changed and withdrawn, and is told what that means', async () => {
  const out = { ...page, kind: 'announcement', about: { by: 'call', id: 'c1' }, state: 'approved', approvedAt: 1, approvedBy: 'Aida', isPublic: true, readers: [{ ...page.readers[0], state: 'sent', fault: null, country: 'KG' }] };
  const asked = serve({ 'GET /messages/m1': { data: out }, 'GET /messages/audiences/call/c1': { data: { title: { en: 'Hackathon' }, reference: 'en', languages: ['en', 'tg'], countries: ['KG'], kinds: [], people: [] } }, 'PUT /messages/m1/words': { data: { ...out, changedAt: 2 } }, 'DELETE /messages/m1': { data: { ...out, state: 'cancelled', endedAt: 3 } } });
  render(<MessageScreen id="m1" />);
  fireEvent.click(await screen.findByRole('button', { name: 'Change' }));
  fireEvent.change(await screen.findByLabelText('Subject, English'), { target: { value: 'Two halls' } });
  fireEvent.click(screen.getByRole('button', { name: 'Let the new words out' }));
  expect(await screen.findByText(/^changed, /)).toBeTruthy();
  expect(asked.at(-1)).toEqual({ endpoint: 'PUT /messages/m1/words', body: { number: 0, words: { subject: { en: 'Two halls' }, text: { en: 'Name yours.' } }, isPublic: true } });
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
  expect(screen.getByText(/Letters that are out cannot be taken back/)).toBeTruthy();
});
