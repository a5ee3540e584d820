import { person, serve } from '../../desk/server.fixture.ts';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { loadSession } from '../session/store.ts';
import { ClosedQuest } from './closed-quest.tsx';
import { GameEnvelope } from './game-envelope.tsx';
import { SealDialog } from './seal-dialog.tsx';

const opensAt = Date.now() + 86_400_000;
const people = [{ id: 'p1', name: 'Гүлнара' }, { id: 'p2', name: 'Рустам' }];
const envelope = { opensAt, isDue: false, hasSecondKey: false, sealedAt: 1_800_000_000_000, named: people, isNamed: true, isUnlocked: true };
const open = { envelope: null, views: [], people };

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

async function dialog(answers: Parameters<typeof serve>[0]) {
  const asked = serve({ 'GET /session': { data: person }, ...answers });
  await loadSession();
  const onClose = vi.fn<() => void>();
  render(<SealDialog questId="q1" title="Rivers" standing={{ role: 'admin', scope: { countries: [], languages: [] } }} onClose={onClose} />);
  return { asked, onClose };
}

it('[QS9] seals for who is chosen, until a time that is still to come, and always for oneself', async () => {
  const { asked } = await dialog({ 'GET /quests/q1/envelope': { data: open }, 'POST /quests/q1/envelope': { data: { envelope, views: [], people, secondKey: null } } });
  const button = await screen.findByRole('button', { name: 'Seal the quest' });
  fireEvent.submit(button.closest('form')!);
  expect(await screen.findByText('Give a time that is still to come.')).toBeDefined();
  expect(screen.getByLabelText<HTMLInputElement>('Гүлнара').disabled).toBe(true);
  fireEvent.change(screen.getByLabelText('Opens'), { target: { value: '2099-03-21T09:00' } });
  fireEvent.click(screen.getByLabelText('Рустам'));
  fireEvent.submit(button.closest('form')!);
  await waitFor(() => expect(asked.find(({ endpoint }) => endpoint === 'POST /quests/q1/envelope')?.body).toEqual({ opensAt: new Date('2099-03-21T09:00').getTime(), named: ['p1', 'p2'], hasSecondKey: false }));
});

it('[QS3] shows the second key once, and does not close before it is kept', async () => {
  const secondKey = 'ABCD-EFGH-JKMN-PQRS-TVWX';
  const { onClose } = await dialog({ 'GET /quests/q1/envelope': { data: open }, 'POST /quests/q1/envelope': { data: { envelope: { ...envelope, hasSecondKey: true }, views: [], people, secondKey } } });
  const button = await screen.findByRole('button', { name: 'Seal the quest' });
  fireEvent.change(screen.getByLabelText('Opens'), { target: { value: '2099-03-21T09:00' } });
  fireEvent.click(screen.getByLabelText(/^Second key/));
  fireEvent.submit(button.closest('form')!);
  expect(await screen.findByText(secondKey)).toBeDefined();
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'I have kept it' }));
  expect(screen.queryByText(secondKey)).toBeNull();
});

it('[QS7] lists who has looked', async () => {
  const views = [{ at: 1_800_000_000_000, by: null, action: 'envelopes.openedByTime' }, { at: 1_800_000_000_000, by: 'Рустам', action: 'exchange.write' }, { at: 1_800_000_000_000, by: 'Рустам', action: 'something.new' }];
  await dialog({ 'GET /quests/q1/envelope': { data: { envelope, views, people } } });
  const list = within(await screen.findByRole('region', { name: 'Who has looked' }));
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent?.replace(/^.*\d\d:\d\d /, ''))).toEqual(['By itself: opened at its time', 'Рустам: saved as a file', 'Рустам: changed something']);
});

it('[QS3] in the place of the editor takes the second key from who is named, and from nobody else', async () => {
  const onOpened = vi.fn<() => void>();
  serve({ 'GET /quests/q1/envelope': { data: { envelope: { ...envelope, hasSecondKey: true, isUnlocked: false }, views: [], people } }, 'POST /quests/q1/envelope/unlock': { refusal: 'second_key_wrong' } });
  const { unmount } = render(<ClosedQuest questId="q1" onOpened={onOpened} />);
  fireEvent.change(await screen.findByLabelText('Second key'), { target: { value: 'abcd' } });
  fireEvent.submit(screen.getByRole('button', { name: 'Read the quest' }).closest('form')!);
  expect(await screen.findByText(/not the second key/)).toBeDefined();
  expect(onOpened).not.toHaveBeenCalled();
  unmount();
  serve({ 'GET /quests/q1/envelope': { data: { envelope: { ...envelope, hasSecondKey: true, isNamed: false }, views: [], people } } });
  render(<ClosedQuest questId="q1" onOpened={onOpened} />);
  expect(await screen.findByText(/Гүлнара and Рустам/)).toBeDefined();
  expect(screen.queryByLabelText('Second key')).toBeNull();
});

it('[QS6] at the desk says what the game waits for', async () => {
  serve({ 'GET /games/g1/envelope': { data: { opensAt, hasSecondKey: false } } });
  const { unmount } = render(<GameEnvelope gameId="g1" />);
  expect(await screen.findByText(/opens by itself/)).toBeDefined();
  unmount();
  const asked = serve({ 'GET /games/g1/envelope': { data: { opensAt, hasSecondKey: true } }, 'POST /games/g1/envelope/open': { data: {} } });
  render(<GameEnvelope gameId="g1" />);
  fireEvent.change(await screen.findByLabelText('Second key'), { target: { value: 'ABCD' } });
  fireEvent.submit(screen.getByRole('button', { name: 'Open the quest' }).closest('form')!);
  await waitFor(() => expect(asked.some(({ endpoint, body }) => endpoint === 'POST /games/g1/envelope/open' && (body as { secondKey: string }).secondKey === 'ABCD')).toBe(true));
});
