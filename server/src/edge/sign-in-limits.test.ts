import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manualClock } from '../adapters/manual-clock.ts';
import { SignInLimits } from './sign-in-limits.ts';

const QUARTER_MS = 15 * 60_000;
const HALL = '192.0.2.1';

function setUp() {
  const clock = manualClock(1_800_000_000_000);
  return { clock, limits: new SignInLimits(clock) };
}

/** Tries as fast as it is let, for as long as asked; returns how many tries were let through. */
async function guess({ clock, limits }: ReturnType<typeof setUp>, address: string, forMs: number): Promise<number> {
  const end = clock.now() + forMs;
  let made = 0;
  while (clock.now() < end) {
    const waitMs = limits.begin('aigul@example.org', address);
    if (waitMs === 0) made += 1;
    else await clock.advance(Math.min(waitMs, end - clock.now()));
  }
  return made;
}

describe('limits of signing in', () => {
  it('[A7] three slips cost nothing, then the wait doubles', () => {
    const { limits } = setUp();
    const waits = Array.from({ length: 5 }, () => limits.begin('a@example.org', HALL));
    expect(waits).toEqual([0, 0, 0, 0, 1_000]);
  });

  it('[A7] from one address an account is tried at most 10 times in any 15 minutes', async () => {
    const parts = setUp();
    expect(await guess(parts, HALL, QUARTER_MS)).toBe(10);
    expect(await guess(parts, HALL, 4 * QUARTER_MS)).toBeLessThanOrEqual(40);
  });

  it('[A7] from everywhere together at most 100 times, however many addresses', async () => {
    const { limits } = setUp();
    const made = Array.from({ length: 1_000 }, (_, i) => limits.begin('aigul@example.org', `198.51.100.${i}`)).filter((waitMs) => waitMs === 0);
    expect(made.length).toBe(100);
  });

  it('[A7] a thousand tries at once are a thousand tries', () => {
    const { limits } = setUp();
    const made = Array.from({ length: 1_000 }, () => limits.begin('AIGUL@example.org', HALL)).filter((waitMs) => waitMs === 0);
    expect(made.length).toBe(4);
  });

  it('[A7] whoever guesses from one address does not lock the owner out at another', async () => {
    const parts = setUp();
    await guess(parts, '203.0.113.9', QUARTER_MS - 1);
    expect(parts.limits.begin('aigul@example.org', '203.0.113.9')).toBeGreaterThan(0);
    expect(parts.limits.begin('aigul@example.org', HALL)).toBe(0);
  });

  it('[A7] the right password forgets the slips of this address, not the guesses of others', () => {
    const { limits } = setUp();
    for (let i = 0; i < 98; i++) limits.begin('aigul@example.org', `198.51.100.${i}`);
    limits.begin('aigul@example.org', HALL);
    limits.succeed('aigul@example.org', HALL);
    const next = [HALL, HALL, HALL].map((address) => limits.begin('aigul@example.org', address));
    expect(next[0]).toBe(0);
    expect(next[1]).toBe(0);
    expect(next[2]).toBeGreaterThan(0);
  });

  it('[A8] three hundred people sign in within a minute through one address', () => {
    const { limits } = setUp();
    const waits = Array.from({ length: 300 }, (_, i) => limits.begin(`student${i}@example.org`, HALL));
    expect(waits).toEqual(waits.map(() => 0));
    expect(limits.begin('one-more@example.org', HALL)).toBeGreaterThan(0);
  });

  it('[A7] whatever the order of tries and pauses, no 15 minutes hold more than 10 from one address', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 5 * 60_000 }), { maxLength: 80 }), async (pauses) => {
      const { clock, limits } = setUp();
      const made: number[] = [];
      for (const pause of pauses) {
        if (limits.begin('aigul@example.org', HALL) === 0) made.push(clock.now());
        await clock.advance(pause);
      }
      for (const from of made) expect(made.filter((at) => at >= from && at < from + QUARTER_MS).length).toBeLessThanOrEqual(10);
    }));
  });
});
