import { game, quest, serve } from '../../../desk/server.fixture.ts';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showLanguage } from '../../../i18n/desk/messages.ts';
import type { RehearsalOf } from '../../rehearsal/rehearsal-of.ts';
import { QuestShelf } from './quest-shelf.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

async function choosing() {
  const onCreated = vi.fn<(id: string) => void>();
  const onRehearse = vi.fn<(of: RehearsalOf) => void>();
  render(<QuestShelf person={{ role: 'organiser' }} onCreated={onCreated} onRehearse={onRehearse} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Start a game: The valley en' }));
  return { onCreated, onRehearse, dialog: within(await screen.findByRole('dialog', { name: 'The valley en' })) };
}

it('creates a game as it was chosen, and goes to its desk', async () => {
  const asked = serve({ 'GET /quests': { data: [quest] }, 'POST /games': { data: game('g1', 'lobby') } });
  const { onCreated, dialog } = await choosing();
  fireEvent.click(dialog.getByLabelText(/^Accuracy first/));
  fireEvent.change(dialog.getByLabelText('Second language'), { target: { value: 'ru' } });
  fireEvent.submit(document.querySelector('form')!);
  await waitFor(() => expect(onCreated).toHaveBeenCalledWith('g1'));
  expect(asked.at(-1)).toMatchObject({ endpoint: 'POST /games', body: { questId: 'q1', settings: { preset: 'accuracy' }, projectorLanguages: ['en', 'ru'] } });
});

it('a game with a hall code and offered names is created so', async () => {
  const asked = serve({ 'GET /quests': { data: [quest] }, 'POST /games': { data: game('g1', 'lobby') } });
  const { dialog } = await choosing();
  fireEvent.click(dialog.getByText('More settings'));
  fireEvent.click(dialog.getByLabelText(/^Offered names/));
  fireEvent.click(dialog.getByLabelText(/^Hall code/));
  fireEvent.submit(document.querySelector('form')!);
  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ settings: { names: 'generated', hasHallCode: true } }));
});

it('without a choice: speed, and the language of the host', async () => {
  const asked = serve({ 'GET /quests': { data: [quest] }, 'POST /games': { data: game('g1', 'lobby') } });
  await choosing();
  fireEvent.submit(document.querySelector('form')!);
  fireEvent.submit(document.querySelector('form')!);
  await waitFor(() => expect(asked.filter((a) => a.endpoint === 'POST /games')).toHaveLength(1));
  expect(asked.at(-1)?.body).toMatchObject({ questId: 'q1', settings: { preset: 'speed' }, projectorLanguages: ['en'] });
});

it('what is refused is explained, and the choice stays', async () => {
  serve({ 'GET /quests': { data: [quest] }, 'POST /games': { refusal: 'too_many' } });
  const { dialog, onCreated } = await choosing();
  fireEvent.click(dialog.getByLabelText(/^Accuracy first/));
  fireEvent.submit(document.querySelector('form')!);
  expect(await dialog.findByText('Too many attempts. Wait a little.')).toBeDefined();
  expect(dialog.getByLabelText<HTMLInputElement>(/^Accuracy first/).checked).toBe(true);
  expect(onCreated).not.toHaveBeenCalled();
});

it('names the languages of a quest that is not in all of them', async () => {
  serve({ 'GET /quests': { data: [{ ...quest, languages: ['ky', 'ru'] }] } });
  render(<QuestShelf person={{ role: 'organiser' }} onCreated={() => undefined} onRehearse={() => undefined} />);
  expect(await screen.findByText(/Languages: Кыргызча and Русский/)).toBeDefined();
});

it('offers to rehearse first, as it was chosen', async () => {
  serve({ 'GET /quests': { data: [quest] } });
  const { dialog, onRehearse, onCreated } = await choosing();
  fireEvent.click(dialog.getByLabelText(/^Accuracy first/));
  fireEvent.click(dialog.getByRole('button', { name: 'Rehearse first' }));
  expect(onRehearse).toHaveBeenCalledWith(expect.objectContaining({ questId: 'q1', settings: expect.objectContaining({ preset: 'accuracy' }), projectorLanguages: ['en'] }));
  expect(onCreated).not.toHaveBeenCalled();
});

it('offers files to those who may bring and take them, and to nobody else', async () => {
  serve({ 'GET /quests': { data: [quest] } });
  const { rerender } = render(<QuestShelf person={{ role: 'author' }} onCreated={() => undefined} onRehearse={() => undefined} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Download: The valley en' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Download “The valley en”' }));
  expect(dialog.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['xlsx', 'json', '4s?language=en', 'gift?language=en', 'players-pdf?language=en', 'host-pdf?language=en'].map((file) => `/api/v1/quests/q1/files/${file}`));
  expect(screen.getByRole('link', { name: 'Import from a file' }).getAttribute('href')).toBe('/import');
  rerender(<QuestShelf person={{ role: 'host' }} onCreated={() => undefined} onRehearse={() => undefined} />);
  expect(screen.queryByRole('button', { name: /^Download/ })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Import from a file' })).toBeNull();
});
