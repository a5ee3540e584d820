import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createServerClock } from './server-clock.ts';

describe('server clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells the device time before it knows better, and the time of the first message after that', () => {
    const clock = createServerClock();
    expect(clock.now()).toBe(1_000_000);
    clock.hint(5_000_000);
    vi.advanceTimersByTime(250);
    expect(clock.now()).toBe(5_000_250);
    clock.hint(9_000_000);
    expect(clock.now()).toBe(5_000_250);
  });

  it('trusts the quickest of the last probes', () => {
    const clock = createServerClock();
    clock.learn({ sentAt: 1_000_000, receivedAt: 1_000_900, serverNow: 2_000_800 });
    expect(clock.now()).toBe(2_000_000 + 350);
    clock.learn({ sentAt: 1_000_000, receivedAt: 1_000_040, serverNow: 2_000_020 });
    expect(clock.now()).toBe(2_000_000);
    clock.learn({ sentAt: 1_000_000, receivedAt: 1_000_600, serverNow: 2_000_590 });
    expect(clock.now()).toBe(2_000_000);
    expect(clock.lastRoundTripMs()).toBe(600);
  });

  it('forgets the probes of an old connection but not the time', () => {
    const clock = createServerClock();
    clock.learn({ sentAt: 1_000_000, receivedAt: 1_000_010, serverNow: 2_000_005 });
    clock.restart();
    expect(clock.now()).toBe(2_000_000);
    clock.learn({ sentAt: 1_000_000, receivedAt: 1_000_400, serverNow: 2_000_300 });
    expect(clock.now()).toBe(2_000_100);
  });
});
