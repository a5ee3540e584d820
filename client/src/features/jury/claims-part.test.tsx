import { serve } from '../../desk/server.fixture.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import { grants } from '@tabarman/shared/call/call.fixture.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { ClaimsPart } from './desk/claims-part.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

const claim = (id: string, part: Partial<JuryView['claims'][number]>): JuryView['claims'][number] =>
  ({ id, workId: 'w1', of: 'person', name: 'Anna Kim', type: 'personal', words: 'our aunt', at: 1_800_000_000_000, state: 'holds', by: 'Bonu', jurorIds: ['j1'], answeredBy: null, reason: '', ...part });
const view: JuryView = {
  title: { en: 'Grants' }, reference: 'en', slug: 'grants', isPublished: true, jury: grants.jury, languages: ['en'], canReview: false,
  jurors: [{ id: 'j1', juror: { name: 'Anna Kim', countries: [], languages: ['en'], organisation: '', background: null, most: null }, email: null, answer: null, answeredAt: null, letter: null, account: null, hasLink: true, invitedAt: 1, openedAt: null, leftAt: null, erasedAt: null, seenAt: null }],
  works: [{ id: 'w1', number: 1, title: 'The river', track: null, country: 'TJ', languages: ['en'], version: 1 }], conflicts: [], assignments: [], sheets: [], samples: [],
  claims: [claim('c1', {}), claim('c2', { of: 'organisation', name: 'The Radio', state: 'waits', jurorIds: [], type: 'organisation' })],
};

it('[JU27] [JU28] what waits stands first with whom it means; it is taken back with a reason alone', async () => {
  const asked = serve({ 'PUT /calls/x/jury/claims/c2': { data: view } });
  render(<ClaimsPart id="x" view={view} act={async (request) => (await request.catch(() => null)) !== null} onView={() => {}} />);
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['The Radio waits for you', 'Anna Kim holds']);
  expect(screen.getByText('nobody in the jury has this name')).toBeTruthy();
  expect(screen.getByText('Bars: Anna Kim')).toBeTruthy();
  fireEvent.click(screen.getAllByRole('button', { name: 'Take back' })[0]!);
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByRole('button', { name: 'Take back' })).toHaveProperty('disabled', true);
  fireEvent.change(dialog.getByLabelText(/^Why/), { target: { value: 'not so' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Take back' }));
  await expect.poll(() => asked.map(({ endpoint, body }) => [endpoint, body])).toEqual([['PUT /calls/x/jury/claims/c2', { isHolding: false, jurorIds: [], reason: 'not so' }]]);
});
