import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from './system-clock.ts';

const DAY_MS = 86_400_000;
const start = Date.UTC(2026, 10, 23, 9);

beforeEach(() => void vi.useFakeTimers({ now: start, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('system clock', () => {
  it('[TR50] [F19] [J20] setting the computer clock moves neither the time nor a deadline', () => {
    const clock = systemClock();
    const run = vi.fn<() => void>();
    clock.at(clock.now() + 1_000, run);
    vi.setSystemTime(start + 30 * DAY_MS);
    expect(clock.now()).toBe(start);
    vi.advanceTimersByTime(999);
    vi.setSystemTime(start - 30 * DAY_MS);
    expect(clock.now()).toBe(start + 999);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
  });

  it('[J20] time is whole milliseconds that never go back', () => {
    const clock = systemClock();
    let last = clock.now();
    for (let i = 0; i < 1_000; i += 1) {
      vi.advanceTimersByTime(0.37);
      const next = clock.now();
      expect(Number.isInteger(next)).toBe(true);
      expect(next).toBeGreaterThanOrEqual(last);
      last = next;
    }
    expect(last).toBeGreaterThan(start);
  });

  it('[J20] a computer that forgot the date does not go back behind its journal', () => {
    vi.setSystemTime(Date.UTC(2010, 0, 1));
    expect(systemClock().now()).toBe(Date.UTC(2010, 0, 1));
    const clock = systemClock(start);
    expect(clock.now()).toBe(start);
    vi.advanceTimersByTime(250);
    expect(clock.now()).toBe(start + 250);
  });

  it('[J21] a wait longer than a timer can hold ends at its instant, once', () => {
    const clock = systemClock();
    const run = vi.fn<() => void>();
    clock.at(start + 60 * DAY_MS, run);
    vi.advanceTimersByTime(60 * DAY_MS - 1);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(60 * DAY_MS);
    expect(run).toHaveBeenCalledOnce();
  });

  it('[J21] an instant in the past runs soon, never inside the call', () => {
    const clock = systemClock();
    const run = vi.fn<() => void>();
    clock.at(start - 5, run);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
  });

  it.each([1_000, 60 * DAY_MS])('[J21] a cancelled timer of %i ms never runs', (ms) => {
    const clock = systemClock();
    const [cancelled, kept] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const cancel = clock.at(start + ms, cancelled);
    clock.at(start + ms, kept);
    vi.advanceTimersByTime(ms - 1);
    cancel();
    vi.advanceTimersByTime(1);
    expect(kept).toHaveBeenCalledOnce();
    expect(cancelled).not.toHaveBeenCalled();
  });
});
