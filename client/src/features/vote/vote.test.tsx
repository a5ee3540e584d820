import { grants } from '@tabarman/shared/call/call.fixture.ts';
import { person, serve } from '../../desk/server.fixture.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { VoteScreen } from './screens/vote.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

const me = { ...person, scope: { countries: [], languages: [] } };
const at = 1_800_000_000_000;
const burst = { id: 'rush:w1:1', kind: 'rush', work: 'w1', from: at, to: at + 60_000, ballots: 24, ruling: null };
const loads = { 'GET /calls/c1': { data: { call: grants } } };
const ready = { state: 'ready', closesAt: at, readyAt: at, works: [{ work: 'w1', number: 1, title: 'The stream', before: 30, after: 30 }], cast: 30, counted: 30, bursts: [burst], result: null };

it('[VO3] says nothing of counts while the vote is open', async () => {
  serve({ ...loads, 'GET /calls/c1/vote': { data: { ...ready, state: 'open', works: [], cast: 0, counted: 0, bursts: [] } } });
  render(<VoteScreen id="c1" person={me} />);
  expect(await screen.findByText(/Nobody sees counts before it closes/)).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Publish the counts' })).toBeNull();
});

it('[VO4] [VO5] a burst is ruled with a reason, and only then the counts can be published', async () => {
  const out = { ...ready, counted: 6, bursts: [{ ...burst, ruling: { isCounted: false, reason: 'One room' } }], works: [{ ...ready.works[0], after: 6 }] };
  const asked = serve({ ...loads, 'GET /calls/c1/vote': { data: ready }, 'PUT /calls/c1/vote/bursts': { data: out }, 'POST /calls/c1/vote/result': { refusal: 'vote_not_ready' } });
  render(<VoteScreen id="c1" person={me} />);
  const publish = await screen.findByRole('button', { name: 'Publish the counts' });
  expect(publish).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: 'Leave them out' })).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText('Why'), { target: { value: 'One room ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Leave them out' }));
  expect(await screen.findByText('left out')).toBeDefined();
  expect(asked.at(-1)?.body).toEqual({ burst: 'rush:w1:1', isCounted: false, reason: 'One room' });
  expect(screen.getByText('Ballots: 30, of which count: 6')).toBeDefined();
  fireEvent.click(publish);
  expect(await screen.findByText(/It cannot be published yet/)).toBeDefined();
});
