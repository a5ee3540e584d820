import type { Stored } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Pending } from './outbox.ts';

const AGAIN_MS = 500;

/** One way to the server: at most one try of it is under way. */
export interface Way {
  /** How long to wait before the first try, because another way may do. */
  readonly patienceMs: (pending: Pending) => number;
  /** What waits and can go this way now. */
  readonly next: () => Pending | null;
  /** Never rejects; silence is the refusal `try_again`. */
  readonly send: (pending: Pending) => Promise<Reply<Stored>>;
}

/**
 * Delivers what waits by all ways at once, each on its own, until `settle` says that the server has spoken: the same id goes
 * every way, so that whichever gets through first stores it and the others find it stored.
 */
export function createDelivery(ways: readonly Way[], settle: (pending: Pending, reply: Reply<Stored>) => boolean) {
  const waiting = new Set<() => void>();
  const lanes = ways.map((way) => ({ way, isRunning: false }));

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, ms);
      waiting.add(go);
    });
  }

  async function run(lane: (typeof lanes)[number]): Promise<void> {
    if (lane.isRunning) return;
    lane.isRunning = true;
    const { next, send, patienceMs } = lane.way;
    let known: Pending | null = null;
    for (let pending = next(); pending !== null; pending = next()) {
      const firstMs = pending === known ? 0 : patienceMs(pending);
      known = pending;
      if (firstMs > 0) {
        await pause(firstMs);
        if (next() !== pending) continue;
      }
      const reply = await send(pending);
      if (next() !== pending || settle(pending, reply)) continue;
      await pause(reply.ok ? AGAIN_MS : (reply.waitMs ?? AGAIN_MS));
    }
    lane.isRunning = false;
  }

  return {
    /** Something waits: every way that is not under way sets out. */
    start(): void {
      for (const lane of lanes) void run(lane);
    },
    /** Something has changed: nobody waits any longer to try again. */
    hurry(): void {
      for (const go of waiting) go();
      this.start();
    },
  };
}
