import { person, serve } from '../../desk/server.fixture.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { BankScreen } from './screens/bank.tsx';

const me = { ...person, scope: { countries: [], languages: [] } };
const entry = (questionId: string, prompt: string) => ({
  questId: 'q', questionId, kind: 'single', prompt: { en: prompt, uz: `${prompt} uz` }, reference: 'en', tags: ['rivers'], languages: ['en', 'uz'], hasKey: questionId !== 'b',
  usedIn: [{ questId: 'q', questionId, title: { en: 'Valley' }, isArchived: false }], games: 3,
  figures: questionId === 'a' ? { players: 40, difficulty: 0.625, discrimination: 0.31 } : null,
});
const found = { entries: [entry('a', 'Which river'), entry('b', 'Which lake')], found: 2, tags: ['rivers'] };

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

it('[BK3] shows what was found, with where it is used and how often it was played', async () => {
  serve({ 'GET /bank': { data: found } });
  render(<BankScreen person={me} />);
  const line = within((await screen.findByText('Which lake')).closest('li')!);
  expect(line.getByText('no key yet')).toBeDefined();
  expect(line.getByText('in «Valley» · played in 3 games')).toBeDefined();
  expect(screen.getByText('63 % right of 40 · discrimination 0.31')).toBeDefined();
  expect(screen.getByRole('button', { name: 'rivers', pressed: false })).toBeDefined();
});

it('[BK4] builds a quest of what was picked, in the order it was picked', async () => {
  const asked = serve({ 'GET /bank': { data: found }, 'GET /quests': { data: [] }, 'POST /bank/picks': { data: { questId: 'new', added: 2 } } });
  render(<BankScreen person={me} />);
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Pick “Which lake”' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Pick “Which river”' }));
  expect(screen.getByText('2 questions picked')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Build a quest of them' }));
  fireEvent.change(await screen.findByLabelText('Title of the quest'), { target: { value: 'Waters' } });
  fireEvent.submit(document.querySelector('form')!);
  await screen.findByText('2 questions picked');
  const { body } = asked.find(({ endpoint }) => endpoint === 'POST /bank/picks') ?? {};
  expect(body).toMatchObject({ into: { title: 'Waters', language: 'en' }, picks: [{ questionId: 'b' }, { questionId: 'a' }] });
});

it('[A19] a reviewer reads and picks nothing', async () => {
  serve({ 'GET /bank': { data: found } });
  render(<BankScreen person={{ ...me, role: 'reviewer' }} />);
  await screen.findByText('Which lake');
  expect(screen.queryByRole('checkbox')).toBeNull();
});
