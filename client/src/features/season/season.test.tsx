import { quest, serve } from '../../desk/server.fixture.ts';
import { season } from '@tabarman/shared/season/season.fixture.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { SeasonScreen } from './screens/season.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

const written = { id: 's1', slug: 's-1', season, number: 3, faults: [], locked: [], versions: [] };
const loads = (part: object = {}) => ({ 'GET /seasons/s1': { data: { ...written, ...part } }, 'GET /quests': { data: [quest] } });

it('[SE2] says what is missing and where, and offers to publish only what lacks nothing', async () => {
  serve(loads({ faults: [{ code: 'no_quest', stage: 'national', game: 'first' }, { code: 'text_missing', language: 'tg' }] }));
  render(<SeasonScreen id="s1" />);
  expect(await screen.findByText('National stage en: First game en: no quest is chosen')).toBeDefined();
  expect(screen.getByText('a text is missing (Тоҷикӣ)')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Publish' })).toHaveProperty('disabled', true);
});

it('[SE8] saves what was changed, and keeps it where somebody else saved since', async () => {
  const asked = serve({ ...loads(), 'PUT /seasons/s1': { refusal: 'season_changed' } });
  render(<SeasonScreen id="s1" />);
  const [add] = await screen.findAllByText('+ Best game');
  fireEvent.click(add!);
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Somebody else has saved this season since/)).toBeDefined();
  const { season: sent, number } = asked.at(-1)!.body as { season: typeof season; number: number };
  expect([number, sent.stages[0]?.standings.metrics]).toEqual([3, ['points', 'right', 'headToHead', 'best']]);
});

it('[SE5] names what may not change once entries are open', async () => {
  serve(loads({ locked: ['eligibility', 'standings'], versions: [{ number: 1, at: 1_800_000_000_000, reason: null }] }));
  render(<SeasonScreen id="s1" />);
  expect(await screen.findByText(/who may enter, what decides/)).toBeDefined();
});
