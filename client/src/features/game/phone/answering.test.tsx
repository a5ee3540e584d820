import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import type { Choice, MarkedName } from '@tabarman/shared/quest/kinds/all.ts';
import { kindNames, samples } from '@tabarman/shared/testing/six-kinds.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Hall } from './hall.fixture.ts';
import { happen, showSeated } from './show-phone.fixture.tsx';

const click = (element: HTMLElement) => act(async () => void fireEvent.click(element));
const send = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Submit answer' });

/** The phone with the question of one kind open. */
async function ask(kind: MarkedName): Promise<Hall> {
  const { hall } = await showSeated();
  await happen(hall, () => {
    for (let n = 0; n <= kindNames.indexOf(kind); n += 1) {
      hall.play.openNext();
      if (n < kindNames.indexOf(kind)) hall.play.host('skipQuestion');
    }
  });
  return hall;
}

const stored = (hall: Hall): Choice | undefined => [...hall.play.stored.values()].flat().at(-1)?.choice;

async function reveal(hall: Hall): Promise<void> {
  await happen(hall, () => hall.play.host('advance'));
}

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

describe('answering', () => {
  it('single: one tap', async () => {
    const hall = await ask('single');
    await click(screen.getByRole('button', { name: /option b/ }));
    expect(stored(hall)).toEqual(samples.single.rightChoice);
    await reveal(hall);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Correct');
    expect(screen.queryByText('option a en')).toBeNull();
  });

  it('boolean: one tap', async () => {
    const hall = await ask('boolean');
    await click(screen.getByRole('button', { name: /False/ }));
    expect(stored(hall)).toEqual({ value: false });
    await reveal(hall);
    expect(screen.getByText('False').parentElement?.textContent).toBe('False Your answer');
    expect(screen.getByText('True').parentElement?.textContent).toBe('True Correct answer');
  });

  it('multi: ticks, and sends when asked to', async () => {
    const hall = await ask('multi');
    expect(send().disabled).toBe(true);
    const tick = (name: RegExp) => screen.getByRole('checkbox', { name });
    await click(tick(/option a/));
    await click(tick(/option b/));
    await click(tick(/option a/));
    await click(tick(/option d/));
    expect(tick(/option a/).getAttribute('aria-checked')).toBe('false');
    expect(stored(hall)).toBeUndefined();
    await click(send());
    expect(stored(hall)).toEqual({ options: ['b', 'd'] });
    expect(screen.queryByRole('button', { name: 'Submit answer' })).toBeNull();
    await reveal(hall);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Incorrect');
    expect(screen.getAllByText(/option/).length).toBe(4);
  });

  it('number: slider and field move each other, and both keep to the scale', async () => {
    const hall = await ask('number');
    const slider = screen.getByRole<HTMLInputElement>('slider');
    const field = screen.getByLabelText<HTMLInputElement>('Exact number');
    expect([slider.min, slider.max, slider.step, slider.value, slider.getAttribute('aria-valuetext')]).toEqual(['0', '100', '1', '50', '50\u00A0m en']);
    fireEvent.change(slider, { target: { value: '33' } });
    expect(field.value).toBe('33');
    fireEvent.change(field, { target: { value: '400' } });
    expect([slider.value, field.value]).toEqual(['100', '400']);
    fireEvent.blur(field);
    expect(field.value).toBe('100');
    fireEvent.change(field, { target: { value: '41,4' } });
    await click(send());
    expect(stored(hall)).toEqual({ value: 41 });
    expect(slider.disabled).toBe(true);
    await reveal(hall);
    expect(screen.getByText('40 m en').parentElement?.textContent).toBe('40\u00A0m en Correct answer');
    expect(screen.getByText('41 m en').parentElement?.textContent).toBe('41\u00A0m en Your answer');
  });

  it('order: moves by its buttons, says where to, and never past the ends', async () => {
    const hall = await ask('order');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move up: option a en' }).disabled).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move down: option d en' }).disabled).toBe(true);
    for (let n = 0; n < 3; n += 1) await click(screen.getByRole('button', { name: 'Move up: option d en' }));
    for (let n = 0; n < 2; n += 1) await click(screen.getByRole('button', { name: 'Move up: option c en' }));
    expect(screen.getByText('option c en: 2')).toBeTruthy();
    await click(screen.getByRole('button', { name: 'Move down: option a en' }));
    await click(send());
    expect(stored(hall)).toEqual(samples.order.rightChoice);
    await reveal(hall);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Correct');
  });

  it('order: a row is dragged by its shape', async () => {
    const hall = await ask('order');
    const rows = () => screen.getAllByRole('listitem');
    const textOf = (row: HTMLElement) => /option \w/.exec(row.textContent)?.[0];
    const lay = () => rows().forEach((row, place) => Object.assign(row, { getBoundingClientRect: () => new DOMRect(0, place * 60, 300, 50) }));
    lay();
    const grip = rows()[0]!.firstElementChild!;
    await act(async () => void fireEvent.pointerDown(grip, { button: 0 }));
    await act(async () => void fireEvent.pointerMove(window, { clientY: 80 }));
    expect(rows().map(textOf)).toEqual(['option a', 'option b', 'option c', 'option d']);
    await act(async () => void fireEvent.pointerMove(window, { clientY: 150 }));
    expect(rows().map(textOf)).toEqual(['option b', 'option c', 'option a', 'option d']);
    await act(async () => void fireEvent.pointerUp(window));
    lay();
    await act(async () => void fireEvent.pointerMove(window, { clientY: 10 }));
    await click(send());
    expect(stored(hall)).toEqual({ order: ['b', 'c', 'a', 'd'] });
    await reveal(hall);
    expect(rows().map((row) => row.textContent)).toEqual([
      '1Doption d en Your answer: 4', '2Coption c en Your answer', '3Boption b en Your answer: 1', '4Aoption a en Your answer: 3',
    ]);
  });

  it('text: is sent trimmed, by the button or the key of the keyboard', async () => {
    const hall = await ask('text');
    const field = screen.getByLabelText<HTMLInputElement>('Your answer');
    expect([field.maxLength, field.getAttribute('enterkeyhint'), send().disabled]).toEqual([80, 'send', true]);
    fireEvent.change(field, { target: { value: '  ' } });
    expect(send().disabled).toBe(true);
    fireEvent.change(field, { target: { value: ' Рудаки ' } });
    await act(async () => void fireEvent.submit(field.form!));
    expect(stored(hall)).toEqual({ text: 'Рудаки' });
    expect([field.value, field.readOnly]).toEqual(['Рудаки', true]);
    await reveal(hall);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Correct');
    expect(screen.getByText('Rudaki').parentElement?.textContent).toBe('Rudaki Correct answer');
  });
});

it.each(kindNames)('%s: the own answer stays in sight after a refresh', async (kind) => {
  const hall = await ask(kind);
  await happen(hall, () => hall.play.answer('p1', samples[kind].wrongChoice));
  await act(async () => void (await hall.connect()));
  expect(screen.getAllByText(/Received/).length).toBe(2);
  const isShown = {
    single: () => screen.getByRole('button', { name: /option c/ }).getAttribute('aria-pressed') === 'true',
    multi: () => screen.getByRole('checkbox', { name: /option d/ }).getAttribute('aria-checked') === 'true',
    boolean: () => screen.getByRole('button', { name: /False/ }).getAttribute('aria-pressed') === 'true',
    number: () => screen.getByRole<HTMLInputElement>('slider').value === '60',
    order: () => screen.getAllByRole('listitem')[0]?.textContent.startsWith('1Aoption a'),
    text: () => screen.getByLabelText<HTMLInputElement>('Your answer').value === 'Навои',
  } satisfies Record<MarkedName, () => boolean | undefined>;
  expect(isShown[kind]()).toBe(true);
});
