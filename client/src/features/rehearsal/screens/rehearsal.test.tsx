import { serve } from '../../../desk/server.fixture.ts';
import type { Finding, Measured } from '@tabarman/shared/rehearsal/verdict.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showLanguage } from '../../../i18n/desk/messages.ts';
import { Toasts } from '../../../ui/toast.tsx';
import type { RehearsalOf } from '../rehearsal-of.ts';
import { RehearsalScreen } from './rehearsal.tsx';

const of: RehearsalOf = { gameId: 'g1' };
const measured: Measured = {
  phones: 300, seated: 299, seatedMs: 8_000, given: 1_160, acknowledged: 1_158, lost: 2, faults: 1, reconnects: 70, lateMs: 140,
  good: { p95Ms: 620, slowestMs: 1_910 }, bad: { p95Ms: 1_400, slowestMs: 6_200 },
  machine: { worstLagMs: 240, busyShare: 0.97, freeMb: 310, leastFreeMb: 200 }, longest: { index: 4, readingMs: 20_000, characters: 400 },
};
const all: Finding[] = ['lost', 'missing', 'faults', 'slow', 'slowJoin', 'busy', 'phonesLate', 'disk', 'longReading'];
const status = (stage: object) => ({ title: { en: 'The valley' }, phones: 300, seed: 42, questions: 4, seated: 120, acknowledged: 7, slowestMs: 210, stage });
const joining = status({ name: 'joining', projectorLink: '/p/g.secret' });
const judged = (readiness: string, findings: Finding[]) => status({ name: 'judged', measured, verdict: { readiness, findings } });

function visit(state: RehearsalOf | null = of) {
  history.replaceState(state, '', '/desk/rehearsal');
  render(
    <>
      <RehearsalScreen />
      <Toasts />
    </>,
  );
}

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

describe('a rehearsal on the desk', () => {
  it('[Y1] starts with as many phones as are asked for, and shows how far it is', async () => {
    const asked = serve({ 'GET /rehearsal': { data: null }, 'POST /rehearsal': { data: joining } });
    visit();
    fireEvent.change(await screen.findByLabelText('How many phones'), { target: { value: '300' } });
    fireEvent.submit(document.querySelector('form')!);
    expect(await screen.findByText('Phones are joining: 120 of 300')).toBeDefined();
    expect(asked).toContainEqual({ endpoint: 'POST /rehearsal', body: { of: { gameId: 'g1' }, phones: 300 } });
    expect(screen.getByText('210 ms')).toBeDefined();
    expect(screen.getByRole('link', { name: /^Projector/ }).getAttribute('href')).toBe('/p/g.secret');
    expect(screen.queryByLabelText('How many phones')).toBeNull();
  });

  it.each(['29', '501', 'many', '', '40.5', '-40'])('says which numbers of phones there can be, when asked for %j', async (text) => {
    const asked = serve({ 'GET /rehearsal': { data: null } });
    visit();
    fireEvent.change(await screen.findByLabelText('How many phones'), { target: { value: text } });
    fireEvent.submit(document.querySelector('form')!);
    expect(await screen.findByText('Enter a whole number from 30 to 500.')).toBeDefined();
    expect(asked.map(({ endpoint }) => endpoint)).not.toContain('POST /rehearsal');
  });

  it.each([
    ['hall_busy', 'People are in a game on this server now. Rehearse before they come or after they leave.'],
    ['rehearsal_running', 'A rehearsal is already running on this server. Wait until it is over.'],
  ] as const)('explains the refusal %s and keeps the number', async (refusal, words) => {
    serve({ 'GET /rehearsal': { data: null }, 'POST /rehearsal': { refusal } });
    visit();
    fireEvent.change(await screen.findByLabelText('How many phones'), { target: { value: '77' } });
    fireEvent.submit(document.querySelector('form')!);
    expect(await screen.findByText(words)).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('How many phones').value).toBe('77');
  });

  it('[Y6] is stopped by a press', async () => {
    const stopped = status({ name: 'stopped', why: 'cancelled' });
    serve({ 'GET /rehearsal': { data: joining }, 'DELETE /rehearsal': { data: stopped } });
    visit();
    fireEvent.click(await screen.findByRole('button', { name: 'Stop the rehearsal' }));
    expect(await screen.findByText(/^The rehearsal was stopped\. Nothing of it is left/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Rehearse again' })).toBeDefined();
  });

  it.each(['hallCame', 'failed'])('says why it ended: %s', async (why) => {
    serve({ 'GET /rehearsal': { data: status({ name: 'stopped', why }) } });
    visit();
    expect(await screen.findByText(why === 'hallCame' ? /^People came into a game/ : /^The rehearsal could not go on/)).toBeDefined();
  });

  it('[Y4] says that the hall is ready, and what was measured', async () => {
    serve({ 'GET /rehearsal': { data: judged('ready', []) } });
    visit();
    expect(await screen.findByRole('heading', { name: 'The hall is ready' })).toBeDefined();
    expect(screen.getByText('Answers lost: 2. The slowest confirmation took 1.9 s on good networks and 6.2 s on bad ones.')).toBeDefined();
    expect(screen.getByText('299 of 300, in 8 s')).toBeDefined();
    expect(screen.getByText('97% in use, longest delay 240 ms')).toBeDefined();
    expect(screen.getByText('42')).toBeDefined();
  });

  it('[Y4] says of every finding what is wrong and what to do, in every language', async () => {
    for (const language of ['ky', 'tg', 'uz', 'ru', 'en'] as const) {
      await showLanguage(language);
      serve({ 'GET /rehearsal': { data: judged('notReady', all) } });
      visit();
      const findings = (await screen.findAllByRole('listitem')).map((item) => item.textContent);
      expect(findings).toHaveLength(all.length);
      expect(new Set(findings).size).toBe(all.length);
      expect(findings.join(' ')).not.toMatch(/[{}]|undefined|NaN/);
      cleanup();
    }
  });

  it('without a quest it says where rehearsals begin', async () => {
    serve({ 'GET /rehearsal': { data: null } });
    visit(null);
    expect(await screen.findByText(/^Choose a quest on the start page/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Rehearse' })).toBeNull();
  });

  it('a server that does not answer is said, and what was known stays', async () => {
    serve({ 'GET /rehearsal': { data: joining } });
    visit();
    await screen.findByText('Phones are joining: 120 of 300');
    serve({});
    expect(await screen.findByText('The server does not answer. The rehearsal goes on there.', {}, { timeout: 5_000 })).toBeDefined();
    expect(screen.getByText('Phones are joining: 120 of 300')).toBeDefined();
    serve({ 'GET /rehearsal': { data: judged('almost', ['disk']) } });
    expect(await screen.findByRole('heading', { name: 'The hall is ready, but look at this' }, { timeout: 5_000 })).toBeDefined();
  });
});
