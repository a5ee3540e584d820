import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { skeletonOf } from '@tabarman/shared/kernel/skeleton.ts';
import { Play } from '@tabarman/shared/testing/play.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Hall } from './hall.fixture.ts';
import { happen, showPhone } from './show-phone.fixture.tsx';

const heading = () => screen.getByRole('heading', { level: 1 });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const click = (element: HTMLElement) => act(async () => void fireEvent.click(element));
const type = (label: string, value: string) => act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));
const offered = () => screen.getAllByRole('radio', { name: /^[A-Z][a-z]+ [A-Z][a-z]+$/ }).map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent ?? '');
const joins = (hall: Hall) => hall.asked.flatMap((a) => (a.intent === 'game:join' ? [a.input] : []));

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('the code of the hall', () => {
  const guarded = () => new Hall(new Play({ hasHallCode: true }));

  it('[X1] is asked for after the name, goes off with the fourth digit, and leads in', async () => {
    const { hall } = await showPhone({ hall: guarded() });
    await type('Your name', 'Фаррух');
    await click(button('Join'));
    expect(heading().textContent).toBe('You are in the hall?');
    const field = screen.getByLabelText<HTMLInputElement>('Code from the big screen');
    expect([field.inputMode, document.activeElement]).toEqual(['numeric', field]);
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent).join('')).toBe('');

    await type('Code from the big screen', '11-11');
    expect(screen.getByText(/^This is not the code on the big screen now/)).toBeTruthy();
    await type('Code from the big screen', '111');
    expect(screen.queryByText(/^This is not the code/)).toBeNull();
    await type('Code from the big screen', '4821');
    expect(heading().textContent).toBe('You are in');
    expect(joins(hall).map((join) => join.hallCode)).toEqual([undefined, '1111', '4821']);
    expect(new Set(joins(hall).map((join) => join.secret)).size).toBe(1);
  });

  it('goes back to the name, which is kept', async () => {
    await showPhone({ hall: guarded() });
    await type('Your name', 'Фаррух');
    await click(button('Join'));
    await click(button('Back'));
    expect(screen.getByLabelText<HTMLInputElement>('Your name').value).toBe('Фаррух');
  });

  it('is asked for too when the host turns it on while a name is typed', async () => {
    const { hall } = await showPhone();
    hall.play.give({ do: 'setHallCode', isOn: true });
    await type('Your name', 'Фаррух');
    await click(button('Join'));
    expect(screen.getByLabelText('Code from the big screen')).toBeTruthy();
  });

  it('a name that is refused after the code is asked for again, with the reason', async () => {
    const hall = guarded();
    hall.play.join('Фаррух');
    await showPhone({ hall });
    await type('Your name', 'Фаррух');
    await click(button('Join'));
    await type('Code from the big screen', '4821');
    expect(screen.getByLabelText('Your name')).toBeTruthy();
    expect(screen.getByText('This name is already taken. Choose another.')).toBeTruthy();
  });
});

describe('offered names', () => {
  const offering = () => new Hall(new Play({ names: 'generated' }));

  it('[X4] one is chosen already, three times there are others, and its number is sent', async () => {
    const { hall } = await showPhone({ hall: offering() });
    expect(screen.queryByLabelText('Your name')).toBeNull();
    const first = offered();
    expect([first.length, screen.getByRole<HTMLInputElement>('radio', { name: first[0]! }).checked]).toEqual([4, true]);
    for (const left of [3, 2, 1]) await click(button(`Other names (${left} left)`));
    expect(screen.queryByRole('button', { name: /^Other names/ })).toBeNull();
    const last = offered();
    expect(last).not.toEqual(first);
    await click(screen.getByRole('radio', { name: last[2]! }));
    await click(button('Join'));
    expect(joins(hall)).toMatchObject([{ name: { language: 'en' } }]);
    expect(screen.getAllByText(last[2]!).length).toBe(2);
  });

  it('[X4] others are offered when somebody was quicker', async () => {
    const { hall } = await showPhone({ hall: offering() });
    const [name = ''] = offered();
    hall.play.state = { ...hall.play.state, skeletons: new Set([skeletonOf(name)]) };
    await click(button('Join'));
    expect(screen.getByText('This name is already taken. Choose another.')).toBeTruthy();
    expect(offered()).not.toContain(name);
    await click(button('Join'));
    expect(heading().textContent).toBe('You are in');
  });

  it('says so when there is no connection, and tries again', async () => {
    const hall = offering();
    const { phone } = await showPhone({ hall, pin: null });
    await act(async () => {
      const found = phone.find('482913');
      hall.line = 'dead';
      await found;
    });
    await screen.findByText('It could not be saved just now. Please try again.');
    hall.line = 'good';
    await click(button('Try again'));
    expect(offered()).toHaveLength(4);
  });
});

describe('names that the host approves', () => {
  it('[X5] says kindly that the name waits, and by which name the hall knows one', async () => {
    const { hall } = await showPhone({ hall: new Hall(new Play({ names: 'approved' })) });
    expect(screen.getByText(/^The host reads the names first/)).toBeTruthy();
    await type('Your name', 'Фаррух');
    await click(button('Join'));
    expect(screen.getByText(/^Your name “Фаррух” is with the host/)).toBeTruthy();
    await act(async () => {
      hall.play.give({ do: 'approve', playerIds: ['p1'] });
      hall.announce({ withMe: true });
    });
    expect(screen.queryByText(/is with the host/)).toBeNull();
    expect(screen.getAllByText('Фаррух').length).toBe(2);
  });

  it('[X5] is silent while there is a question to think about', async () => {
    const { hall } = await showPhone({ hall: new Hall(new Play({ names: 'approved' })) });
    await type('Your name', 'Фаррух');
    await click(button('Join'));
    await happen(hall, () => hall.play.openNext());
    expect(screen.queryByText(/is with the host/)).toBeNull();
  });
});
