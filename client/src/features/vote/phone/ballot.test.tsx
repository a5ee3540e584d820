import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showBallotLanguage } from '../../../i18n/ballot/messages.ts';
import { showLanguage } from '../../../i18n/phone/messages.ts';
import { keep } from '../../game/kept.ts';
import { BallotApp } from './ballot-app.tsx';
import { type Ask, inOwnOrder } from './load-vote.ts';

beforeEach(async () => {
  localStorage.clear();
  keep('tabarman.entrant', { key: 'k'.repeat(32) });
  await showLanguage('en');
  await showBallotLanguage('en');
});
afterEach(cleanup);

const work = (id: string, number: number) => ({ id, number, title: `Work ${id}`, team: null, countries: ['KG'] });
const open = { state: 'open', closesAt: 1_800_000_000_000, most: 2, works: [work('a', 1), work('b', 2), work('c', 3), work('d', 4)], result: null };
const none = { refusal: null, works: [] as string[], own: 'd' };

/** Answers from these, and tells what was cast. */
function server(vote: object, ballot: Reply<object>, cast: (works: readonly string[]) => Reply<object> = (works) => ({ ok: true, data: { ...none, works } })) {
  const sent: (readonly string[])[] = [];
  const ask = ((path: string, body?: { works?: readonly string[] }) => {
    if (path.endsWith('/ballot')) {
      sent.push(body?.works ?? []);
      return Promise.resolve(cast(body?.works ?? []));
    }
    return Promise.resolve(path.endsWith('/vote') ? { ok: true, data: vote } : path.endsWith('/state') ? ballot : { ok: true, data: { call: { title: { en: 'Hackathon' }, reference: 'en' } } });
  }) as unknown as Ask;
  render(<BallotApp slug="c-1" ask={ask} />);
  return sent;
}

it('[VO2] takes no more works than a ballot holds, and never the own', async () => {
  const sent = server(open, { ok: true, data: none });
  fireEvent.click(await screen.findByLabelText(/Work a/));
  fireEvent.click(screen.getByLabelText(/Work b/));
  expect(screen.getByLabelText(/Work c/)).toHaveProperty('disabled', true);
  expect(screen.getByLabelText(/Work d/)).toHaveProperty('disabled', true);
  fireEvent.click(screen.getByRole('button', { name: 'Vote' }));
  expect(await screen.findByText('Your vote is stored.')).toBeDefined();
  expect(sent).toEqual([['a', 'b']]);
  fireEvent.click(screen.getByRole('button', { name: 'Take my vote back' }));
  expect(await screen.findByText('You have no vote now.')).toBeDefined();
});

it('[VO2] what was chosen and got no answer stays on the phone', async () => {
  server(open, { ok: true, data: none }, () => ({ ok: false, error: 'try_again' }));
  fireEvent.click(await screen.findByLabelText(/Work a/));
  fireEvent.click(screen.getByRole('button', { name: 'Vote' }));
  expect(await screen.findByText(/What you chose stays on this phone/)).toBeDefined();
  cleanup();
  server(open, { ok: true, data: none });
  expect(await screen.findByLabelText(/Work a/)).toHaveProperty('checked', true);
});

it('[VO1] says why somebody cannot vote, and what to do on a phone that knows nobody', async () => {
  server(open, { ok: true, data: { ...none, refusal: 'voter_not_verified' } });
  expect(await screen.findByText(/Confirm your email address first/)).toBeDefined();
  cleanup();
  server(open, { ok: false, error: 'entrant_not_found' });
  expect(await screen.findByText(/This phone knows nobody/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Open my page' }).getAttribute('href')).toBe('/t/c-1');
});

it('[VO5] shows both counts once they are published', async () => {
  const result = { at: 1, cast: 5, counted: 3, bursts: [{ kind: 'rush', work: 'a', ballots: 2, isCounted: false, reason: 'One hall' }], works: [{ work: 'a', number: 1, title: 'Work a', before: 5, after: 3 }, { work: 'b', number: 2, title: 'Work b', before: 1, after: 1 }] };
  server({ ...open, state: 'published', result }, { ok: true, data: { ...none, refusal: 'vote_not_open' } });
  expect(await screen.findByText('Votes: 3 (before what was left out: 5)')).toBeDefined();
  expect(screen.getByText('Votes: 1')).toBeDefined();
  expect(screen.getByText('Ballots: 5, counted: 3.')).toBeDefined();
  expect(screen.getByText('Left out for work 1, ballots: 2. Why: One hall')).toBeDefined();
});

it('[VO2] every device has an order of its own, the same each time', () => {
  const orders = new Set(Array.from({ length: 20 }, (_, i) => inOwnOrder(open.works, `key-${i}`).map(({ id }) => id).join('')));
  expect(orders.size).toBeGreaterThan(5);
  expect(inOwnOrder(open.works.toReversed(), 'key')).toEqual(inOwnOrder(open.works, 'key'));
});
