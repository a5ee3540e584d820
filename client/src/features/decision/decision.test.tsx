import { person, serve } from '../../desk/server.fixture.ts';
import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { DecidedWork } from '@tabarman/shared/decision/table.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import type { DecisionView } from './decision-types.ts';
import { DecisionScreen } from './screens/decision.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

const me = { ...person, scope: { countries: [], languages: [] } };
const work = (number: number, total: number | null, remark: DecidedWork['remarks'][string], more: Partial<DecidedWork> = {}): DecidedWork => ({
  id: `w${number}`, number, version: 1, title: `Title ${number}`, team: null, memberIds: [], country: number > 2 ? 'TJ' : 'KG', track: null, organisation: null, asks: 1_000 * number, total, mean: total, median: total, adjusted: total,
  spread: 8, marked: 3, abstained: 0, recused: 0, below: [], bar: null, order: 0, remarks: { grant: remark }, feedback: [], words: [], ...more,
});
const [award] = grants.awards;
const view = (more: Partial<DecisionView> = {}): DecisionView => ({
  slug: 'grants', call: grants, openings: [], hash: 'a'.repeat(64), isJuror: false, number: 2, jurors: [{ id: 'x', name: 'Juror X' }], asked: [], notes: [{ work: 'w2', by: 'Juror X', at: 1_000, text: 'A strong voice' }], versions: [],
  table: {
    kind: 'mean', currency: 'USD', parts: 1, severity: {}, sheets: { counted: 9, newestAt: 1 }, sayings: { bars: [], orders: [], accepted: [] },
    awards: [{ award: award!, awarded: ['w2', 'w3'], reserves: ['w1'], isLeastDropped: false, tied: [] }],
    works: [work(1, 60, { kind: 'reserve', place: 1, why: { kind: 'capped', by: 'country', of: 'KG' } }), work(2, 90, { kind: 'awarded' }), work(3, 75, { kind: 'awarded' }), work(4, null, { kind: 'noTotal' })],
  }, ...more,
});
const outlook = {
  awards: [{ id: 'grant', chances: { w1: 0.3, w2: 0.97, w3: 0.7 }, draws: 2_000, without: [{ without: { kind: 'quota', by: 'country' }, gain: ['w1'], lose: ['w3'] }, { without: { kind: 'budget' }, gain: [], lose: [] }] }],
  counting: null, errors: { w1: 4 }, open: ['w1', 'w3'], more: [{ juror: 'x', work: 'w1' }], links: [],
};
const loads = (more: Partial<DecisionView> = {}) => ({ 'GET /calls/c1/decision': { data: view(more) }, 'GET /calls/c1/decision/outlook': { data: outlook } });
const open = () => render(<DecisionScreen id="c1" person={me} />);
const pending = { number: 1, hash: 'a'.repeat(64), madeBy: 'Айгүл', madeAt: 1_000, checkedBy: null, checkedAt: null, releasedAt: null, reason: null, awards: [{ id: 'grant', works: ['w2', 'w3'] }] };

it('[DC1] [DC6] [DC9] [DC10] [JU29] works in order with what they are told, how full quotas are, how sure it is, and what would change', async () => {
  serve(loads());
  open();
  const rows = within(await screen.findByRole('table')).getAllByRole('row').slice(1).map(({ textContent }) => textContent);
  expect(rows.map((row) => row.slice(0, 10))).toEqual(['2. Title 2', '3. Title 3', '1. Title 1', '4. Title 4']);
  expect(rows[2]).toContain('Reserve, place 1: Kyrgyzstan already has its most');
  expect(screen.getByText('Places: 2 of 6')).toBeDefined();
  expect(screen.getByText('Money: 5,000 of 30,000 USD')).toBeDefined();
  expect(await screen.findByText('97%')).toBeDefined();
  expect(screen.getByText('1. Title 1: Juror X')).toBeDefined();
  const discussed = within(screen.getByRole('region', { name: 'To be discussed' }));
  expect(discussed.getByText('3. Title 3')).toBeDefined();
  expect(discussed.getByText('1. Title 1')).toBeDefined();
  expect(discussed.getByText('2. Title 2')).toBeDefined();
  expect(discussed.getByText('A strong voice')).toBeDefined();
  expect(discussed.queryByText('4. Title 4')).toBeNull();
  expect(screen.getByText('without the quota of countries: 1. Title 1 would have it; 3. Title 3 would not')).toBeDefined();
  expect(screen.getByRole('img', { name: '90, spread 8' })).toBeDefined();
});

it('[DC18] while chances are counted it says how far, and then from how many draws they are', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const counting = { ...outlook, counting: { drawn: 120, of: 500 }, awards: outlook.awards.map((one) => ({ ...one, chances: null, draws: null })) };
  let now: object = counting;
  serve({ ...loads(), 'GET /calls/c1/decision/outlook': () => ({ data: now }) });
  open();
  const bar = await screen.findByRole('progressbar', { name: /120 of 500/ });
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['120', '500']);
  expect(screen.queryByText(/No chance is told/)).toBeNull();
  now = { ...outlook, awards: outlook.awards.map((one) => ({ ...one, draws: 500 })) };
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await screen.findByText('The award was given anew 500 times, accurate to ±4 %.')).toBeDefined();
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.getByText('97%')).toBeDefined();
  vi.useRealTimers();
});

it('[DC11] says what is open; equal works are put in order with a reason, and nothing is marked before', async () => {
  const { table } = view();
  const asked = serve({ ...loads({ openings: ['ties'], table: { ...table, awards: [{ ...table.awards[0]!, tied: ['w3', 'w1'] }] } }), 'PUT /calls/c1/decision/sayings': { data: view() } });
  open();
  expect(await screen.findByRole('button', { name: 'Mark as pending' })).toHaveProperty('disabled', true);
  fireEvent.click(screen.getByRole('button', { name: 'Order of works with one total' }));
  const save = screen.getByRole('button', { name: 'Save' });
  expect(save).toHaveProperty('disabled', true);
  fireEvent.click(screen.getByRole('button', { name: 'Up: 1. Title 1' }));
  fireEvent.change(screen.getByLabelText('Reason, Русский'), { target: { value: 'Нужнее' } });
  fireEvent.click(save);
  expect(await screen.findByText('Nothing is open.')).toBeDefined();
  expect(asked.find(({ endpoint }) => endpoint.startsWith('PUT'))?.body).toEqual({ number: 2, sayings: { bars: [], orders: [{ works: ['w1', 'w3'], reason: { ru: 'Нужнее' } }], accepted: [] } });
});

it('[DC12] what is refused is told; a second person approves what was seen, and then it goes out', async () => {
  const asked = serve({ ...loads({ versions: [pending] }), 'PUT /calls/c1/decision/approval': { refusal: 'result_same_person' } });
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Approve' }));
  expect(await screen.findByText('Somebody who did not make the draft checks it.')).toBeDefined();
  expect(asked.at(-1)?.body).toEqual({ hash: pending.hash });
  expect(screen.queryByRole('button', { name: 'Release' })).toBeNull();
});

it('[DC12] what changed since it was marked is marked anew; an amendment is released with its reason', async () => {
  serve(loads({ versions: [{ ...pending, hash: 'b'.repeat(64) }] }));
  open();
  expect(await screen.findByText(/Something has changed since/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  cleanup();
  const approved = { ...pending, number: 2, checkedBy: 'Рустам', checkedAt: 2_000 };
  const asked = serve({ ...loads({ versions: [approved, { ...pending, releasedAt: 1_500 }] }), 'PUT /calls/c1/decision/release': { data: view() } });
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Release' }));
  fireEvent.change(screen.getByLabelText('Reason, Русский'), { target: { value: 'Отказ' } });
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Release' }));
  await screen.findByText('The decision is not pending yet.');
  expect(asked.find(({ endpoint }) => endpoint.startsWith('PUT'))?.body).toEqual({ hash: approved.hash, reason: { ru: 'Отказ' } });
});

it('[DC17] what each work would be told is read before anything goes out, in every language', async () => {
  serve(loads());
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Preview the messages' }));
  expect(screen.getByText('Grant en: Reserve, place 1: Kyrgyzstan already has its most')).toBeDefined();
  fireEvent.change(screen.getByLabelText('Work'), { target: { value: 'w2' } });
  fireEvent.click(screen.getByRole('radio', { name: 'Русский' }));
  expect(screen.getByText('Grant ru: Награждена')).toBeDefined();
  expect(screen.getByText('Решение о вашей работе «Title 2»')).toBeDefined();
});

it('[DC12] nothing is amended where nothing has changed', async () => {
  serve(loads({ versions: [{ ...pending, releasedAt: 1_500 }] }));
  open();
  expect(await screen.findByText('Page of the results')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Mark an amendment as pending' })).toBeNull();
  cleanup();
  serve(loads({ versions: [{ ...pending, hash: 'b'.repeat(64), releasedAt: 1_500 }] }));
  open();
  expect(await screen.findByRole('button', { name: 'Mark an amendment as pending' })).toBeDefined();
});

it('[DC14] says to who judges that a work in conflict would not be here', async () => {
  serve(loads({ isJuror: true }));
  open();
  expect(await screen.findByText('You judge in this call. A work that you have a conflict of interest with is not shown here.')).toBeDefined();
});
