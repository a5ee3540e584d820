import { person, serve } from '../../desk/server.fixture.ts';
import { grants } from '@tabarman/shared/call/call.fixture.ts';
import { faultsOf } from '@tabarman/shared/call/faults.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { CallScreen } from './screens/call.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

const me = { ...person, scope: { countries: [], languages: [] } };
const of = (call: Call, part: object = {}) => ({ id: 'c1', slug: 'c-1', call, number: 3, faults: faultsOf(call), locked: [], versions: [], moved: [], moving: [], ...part });
const loads = (call: Call = grants, part: object = {}) => ({ 'GET /calls/c1': { data: of(call, part) } });
const open = () => render(<CallScreen id="c1" person={me} />);
const sent = (asked: readonly { readonly body: unknown }[]) => (asked.at(-1)!.body as { call: Call }).call;

it('[CL6] says part by part what is missing, and leads to where it is written', async () => {
  const [use] = grants.criteria;
  serve(loads({ ...grants, criteria: grants.criteria.map((one) => (one.id === use?.id ? { ...one, floor: 50, title: { ru: 'Польза' } } : one)) }));
  open();
  const fault = await screen.findByRole('button', { name: 'Польза: the floor is not a point of the scale' });
  expect(screen.getByRole('button', { name: 'Польза: a text is missing (Кыргызча, Тоҷикӣ, Oʻzbekcha, English)' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Publish' })).toHaveProperty('disabled', true);
  fireEvent.click(fault);
  expect(screen.getByRole('tab', { name: /Judging/ }).getAttribute('aria-selected')).toBe('true');
  expect(document.activeElement?.closest('details')?.open).toBe(true);
  expect(document.activeElement?.textContent).toContain('Польза');
});

it('[CL1] saves what was changed, and keeps it where somebody else saved since', async () => {
  const asked = serve({ ...loads(), 'PUT /calls/c1': { refusal: 'call_changed' } });
  open();
  fireEvent.click(await screen.findByText('Add a field'));
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Somebody else has saved this call since/)).toBeDefined();
  expect(sent(asked).fields.map(({ id }) => id)).toEqual(['idea', 'budget', 'field-3']);
});

it('[CL2] a field that takes something else keeps its name and help, and asks for what that kind needs', async () => {
  const asked = serve({ ...loads(), 'PUT /calls/c1': { refusal: 'call_changed' } });
  open();
  const [kind] = await screen.findAllByLabelText('What is taken');
  fireEvent.change(kind!, { target: { value: 'file' } });
  expect(screen.getByLabelText('Most megabytes of each')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(/Somebody else/);
  expect(sent(asked).fields[0]).toEqual({ id: 'idea', label: grants.fields[0]?.label, help: {}, isRequired: true, for: 'jury', kind: 'file', types: ['pdf'], mostBytes: 20_000_000, most: 1 });
});

it('[CL3] what phases let happen is a table: one tick, one right of one phase', async () => {
  const asked = serve({ ...loads(), 'PUT /calls/c1': { refusal: 'call_changed' } });
  open();
  fireEvent.click(await screen.findByLabelText('Jury discusses: Review en'));
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(/Somebody else/);
  expect(sent(asked).phases.map(({ rights }) => rights)).toEqual([['register', 'work'], ['review', 'discuss'], ['gallery', 'feedback']]);
});

it('[CL7] names what may not change once works are taken', async () => {
  serve(loads(grants, { locked: ['criteria', 'awards'], versions: [{ number: 1, at: 1_800_000_000_000, reason: null }] }));
  open();
  expect(await screen.findByText(/Changed and not allowed: criteria, awards/)).toBeDefined();
});

it('[CL5] before it is published says which dates everybody will see moved, and asks why', async () => {
  const moved = { phase: 'works', title: grants.phases[0]?.title, which: 'closesAt', from: Date.UTC(2026, 9, 21), to: Date.UTC(2026, 9, 24), at: 1_800_000_000_001, reason: null };
  const asked = serve({ ...loads(grants, { versions: [{ number: 1, at: 1_800_000_000_000, reason: null }], moving: [moved] }), 'POST /calls/c1/versions': { refusal: 'reason_missing' } });
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Publish' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('Works en, end')).toBeDefined();
  fireEvent.change(dialog.getByLabelText('What changed and why, Русский'), { target: { value: 'Праздник' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Publish' }));
  expect(await dialog.findByText(/Say why it changes/)).toBeDefined();
  expect(asked.at(-1)?.body).toEqual({ reason: { ru: 'Праздник' } });
});
