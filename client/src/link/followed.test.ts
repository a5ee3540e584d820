import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Followed } from './followed.ts';

interface View {
  readonly version: string;
  readonly now: number;
}

/** A server that answers what was seen only when there is something newer, or after six seconds. */
function aServer() {
  const at = { version: 1, isAway: false, isFull: false, isGone: false, asked: 0, isSeen: true };
  let tell = () => {};
  const now = (): Reply<View> => (at.isAway ? { ok: false, error: 'try_again' } : at.isGone ? { ok: false, error: 'mentor_not_found' } : { ok: true, data: { version: String(at.version), now: Date.now() + 5_000 } });
  const look = async (seen: string | undefined): Promise<Reply<View>> => {
    at.asked += 1;
    if (!at.isAway && !at.isFull && seen === String(at.version)) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 6_000);
        tell = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return now();
  };
  const followed = new Followed<View>({ look, isSeen: () => at.isSeen });
  const change = () => {
    at.version += 1;
    tell();
  };
  return { at, followed, change, now, shown: () => followed.state.getState().view?.version };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('what is followed', () => {
  it('[TB17] is shown as soon as it changes, by the clock of the server, and asked for no more often than it changes', async () => {
    const server = aServer();
    server.followed.follow();
    await vi.advanceTimersByTimeAsync(2_000);
    expect([server.shown(), server.followed.state.getState().skewMs, server.at.asked]).toEqual(['1', 5_000, 2]);
    server.change();
    await vi.advanceTimersByTimeAsync(1);
    expect(server.shown()).toBe('2');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.at.asked).toBeLessThan(14);
  });

  it('[TB17] comes back right after the network was away, and says so while it is', async () => {
    const server = aServer();
    server.followed.follow();
    await vi.advanceTimersByTimeAsync(2_000);
    server.at.isAway = true;
    await vi.advanceTimersByTimeAsync(8_000);
    expect(server.followed.state.getState()).toMatchObject({ isAway: true, view: { version: '1' } });
    server.at.version = 9;
    server.at.isAway = false;
    server.followed.follow();
    await vi.advanceTimersByTimeAsync(1);
    expect(server.followed.state.getState()).toMatchObject({ isAway: false, view: { version: '9' } });
  });

  it('[TB17] rests while nobody looks, and asks seldom where the server is full', async () => {
    const server = aServer();
    server.followed.follow();
    await vi.advanceTimersByTimeAsync(2_000);
    server.at.isSeen = false;
    await vi.advanceTimersByTimeAsync(60_000);
    const before = server.at.asked;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.at.asked).toBe(before);
    server.at.isSeen = true;
    server.at.isFull = true;
    server.followed.follow();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.at.asked - before).toBeLessThanOrEqual(7);
  });

  it('[TB17] what was asked before something was done does not take its place', async () => {
    const server = aServer();
    server.followed.follow();
    await vi.advanceTimersByTimeAsync(2_000);
    let answer: (reply: Reply<View>) => void = () => {};
    const done = server.followed.act(new Promise<Reply<View>>((resolve) => (answer = resolve)));
    server.change();
    await vi.advanceTimersByTimeAsync(1);
    answer({ ok: true, data: { version: '3', now: Date.now() } });
    expect(await done).toBeNull();
    expect(server.shown()).toBe('3');
  });

  it('[TB16] a refusal is told, and what is so now is shown', async () => {
    const server = aServer();
    server.followed.follow();
    await vi.advanceTimersByTimeAsync(2_000);
    const refused = server.followed.act(Promise.resolve({ ok: false, error: 'ticket_over' }));
    server.change();
    expect(await refused).toBe('ticket_over');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.shown()).toBe('2');
    server.at.isGone = true;
    server.change();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.followed.state.getState().error).toBe('mentor_not_found');
  });
});
