import { person, quest, serve } from '../../desk/server.fixture.ts';
import { season } from '@tabarman/shared/season/season.fixture.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { ReleasePanel } from './release-panel.tsx';
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

const me = { ...person, scope: { countries: [], languages: [] } };
const hash = 'a'.repeat(64);
const draft = { number: 2, hash, madeBy: 'Гүлнара', madeAt: 1_800_000_000_000, checkedBy: null, checkedAt: null, releasedAt: null, reason: null, table: { rows: [], ties: [], shifts: [], playOffs: [] } };
const [national] = season.stages;

it('[RL1] says what is still open, and makes no draft of it', async () => {
  serve({ 'GET /seasons/s1/stages/national/results': { data: { openings: ['open_appeals'], results: [] } } });
  render(<ReleasePanel person={me} seasonId="s1" season={season} stage={national!} />);
  expect(await screen.findByText('appeals wait for a ruling')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Make a draft' })).toHaveProperty('disabled', true);
});

it('[RL3] [RL4] offers to check what is not checked, says why it was refused, and releases with the reason', async () => {
  const asked = serve({
    'GET /seasons/s1/stages/national/results': { data: { openings: [], results: [draft] } },
    'PUT /seasons/s1/stages/national/results/check': { refusal: 'result_same_person' },
  });
  render(<ReleasePanel person={me} seasonId="s1" season={season} stage={national!} />);
  expect(screen.queryByRole('button', { name: 'Release' })).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: 'It is right' }));
  expect(await screen.findByText('Somebody who did not make the draft checks it.')).toBeDefined();
  expect(asked.at(-1)?.body).toEqual({ hash });
  cleanup();
  const again = serve({
    'GET /seasons/s1/stages/national/results': { data: { openings: [], results: [{ ...draft, checkedBy: 'Рустам', checkedAt: 1_800_000_000_001 }] } },
    'PUT /seasons/s1/stages/national/results/release': { data: { openings: [], results: [{ ...draft, releasedAt: 1_800_000_000_002 }] } },
  });
  render(<ReleasePanel person={me} seasonId="s1" season={season} stage={national!} />);
  fireEvent.change(await screen.findByLabelText('What changed and why, Русский'), { target: { value: 'Апелляция' } });
  fireEvent.click(screen.getByRole('button', { name: 'Release' }));
  expect(await screen.findByText(/public since/)).toBeDefined();
  expect(again.at(-1)?.body).toEqual({ hash, reason: { ru: 'Апелляция' } });
});
