import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { OwnDecisionView } from '@tabarman/shared/protocol/contract/decisions.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/phone/messages.ts';
import { DecidedCard } from './decided-card.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

const told: OwnDecisionView = {
  version: 1, at: 1, total: 61, words: ['Go on'], remarks: [{ award: 'grant', title: { en: 'Grant' }, remark: { kind: 'belowTotal' }, text: { en: 'The total is below the threshold' } }],
  feedback: [{ criterion: 'use', mean: 3.67, marks: 3, comments: ['Useful', 'Useful'] }, { criterion: 'quality', mean: null, marks: 0, comments: [] }],
};

it('[DC16] says what was decided and why, and how each criterion was marked, on its own scale', async () => {
  render(<DecidedCard call={grants} ask={() => Promise.resolve({ ok: true, data: told })} />);
  expect(await screen.findByText('The total is below the threshold', { exact: false })).toBeDefined();
  expect(screen.getByText('3.7 of 5')).toBeDefined();
  // Two jurors may have said the same.
  expect(screen.getAllByText('Useful')).toHaveLength(2);
  for (const words of ['Go on', 'How it was marked']) expect(screen.getByText(words)).toBeDefined();
});

it('[DC16] without a phase that gives feedback there is the remark alone; before a release nothing', async () => {
  const { container } = render(<DecidedCard call={grants} ask={() => Promise.resolve({ ok: true, data: null })} />);
  await Promise.resolve();
  expect(container.textContent).toBe('');
  cleanup();
  render(<DecidedCard call={grants} ask={() => Promise.resolve({ ok: true, data: { ...told, feedback: null, words: [] } })} />);
  expect(await screen.findByText('Grant')).toBeDefined();
  expect(screen.queryByText('How it was marked')).toBeNull();
});
