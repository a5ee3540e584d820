import { person, serve } from '../../desk/server.fixture.ts';
import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { WorkSummary } from '@tabarman/shared/work/views.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { WorksScreen } from './screens/works.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

const me = { ...person, scope: { countries: [], languages: [] } };
const work = (number: number, withdrawnAt: number | null, extensions: WorkSummary['extensions'] = []): WorkSummary => ({
  id: `w${number}`, number, name: '', title: `Title ${number}`, track: null, country: 'KG', members: [], teamFaults: [],
  version: 1, at: 1_800_000_000_000, arrival: 'onTime', isChanged: false, updatedAt: 1_800_000_000_000, withdrawnAt, extensions, bytes: 0,
});

it('more time is offered to works that are still there, and not to one that was withdrawn', async () => {
  const given = [{ to: 1_800_003_600_000, reason: 'No power', at: 1_800_000_000_000, by: null }];
  serve({ 'GET /calls/c1': { data: { call: grants } }, 'GET /calls/c1/works': { data: [work(1, null), work(2, 1_800_000_100_000), work(3, 1_800_000_100_000, given)] } });
  render(<WorksScreen id="c1" person={me} />);
  expect((await screen.findAllByRole('button', { name: /^Give more time/ })).map((button) => button.getAttribute('aria-label'))).toEqual(['Give more time: 1']);
  expect(screen.getByText(/^Until/i)).toBeDefined();
});
