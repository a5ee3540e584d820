import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Countdown } from './countdown.tsx';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** The server's clock is ten seconds ahead of this device's. */
const now = () => Date.now() + 10_000;
const sayLeft = (seconds: number) => `${seconds} left`;

function show(pausedAt?: number) {
  return <Countdown startsAt={10_000} endsAt={30_000} now={now} pausedAt={pausedAt} label="Time left" sayLeft={sayLeft} />;
}

const offset = () => Number(screen.getByRole('timer').querySelectorAll('circle')[1]?.getAttribute('stroke-dashoffset'));
function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

it('shows the whole seconds left on the server’s clock, and the ring with them', () => {
  render(show());
  expect(screen.getByRole('timer').textContent).toBe('20');
  expect(offset()).toBe(0);
  pass(4_980);
  expect(screen.getByRole('timer').textContent).toBe('16');
  expect(offset()).toBeCloseTo(25, 0);
});

it('ends at nought and stays there', () => {
  render(show());
  pass(25_000);
  expect(screen.getByRole('timer').textContent).toBe('0');
  expect(offset()).toBe(100);
});

it('stands still while the game is paused', () => {
  const { rerender } = render(show());
  pass(2_000);
  rerender(show(12_000));
  pass(60_000);
  expect(screen.getByRole('timer').textContent).toBe('18');
});

it('says the time left at ten and at five seconds only', () => {
  render(show());
  const said = screen.getByRole('status');
  expect(said.textContent).toBe('');
  pass(10_500);
  expect(said.textContent).toBe('10 left');
  pass(2_000);
  expect(said.textContent).toBe('');
  pass(3_000);
  expect(said.textContent).toBe('5 left');
});
