import { createHash } from 'node:crypto';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { Watchers } from '../ceremony/service.ts';
import type { Clock } from '../game/ports.ts';

/** A phone gives up on an answer after ten seconds. */
const WAIT_MS = 6_000;

/** What many follow of a call while they change it, and how it is read at one instant. */
export class Live<World> {
  readonly #load: (callId: string) => Promise<World | null>;
  readonly #watchers: Watchers;
  readonly #loading = new Map<string, Promise<World | null>>();
  #changes = 0;

  constructor(clock: Clock, load: (callId: string) => Promise<World | null>) {
    this.#load = load;
    this.#watchers = new Watchers(clock, WAIT_MS);
  }

  /** Null where no such call is public. All who are woken by one change read it once. */
  world(callId: string): Promise<World | null> {
    const known = this.#loading.get(callId);
    if (known) return known;
    const loading = this.#load(callId).finally(() => {
      if (this.#loading.get(callId) === loading) this.#loading.delete(callId);
    });
    this.#loading.set(callId, loading);
    return loading;
  }

  /** By what is so now, whatever was read for others before; what came of it is told to whoever waits. */
  async act<T>(callId: string, act: (world: World) => Promise<T>): Promise<T | 'not_found'> {
    try {
      const world = await this.#load(callId);
      return world ? await act(world) : 'not_found';
    } finally {
      this.#changes += 1;
      this.#loading.delete(callId);
      this.#watchers.tell(callId);
    }
  }

  /** As it is now; where that is what was seen, as it is after the next change, or after a while. */
  async watch<View extends { readonly version: string }>(seen: string | undefined, show: () => Promise<Reply<{ readonly callId: string; readonly view: View }>>): Promise<Reply<View>> {
    const before = this.#changes;
    const now = await show();
    if (!now.ok) return now;
    if (now.data.view.version !== seen || this.#watchers.isFull) return { ok: true, data: now.data.view };
    // What changed while it was read is not waited for.
    if (this.#changes === before) await this.#watchers.change(now.data.callId);
    const next = await show();
    return next.ok ? { ok: true, data: next.data.view } : next;
  }
}

/** By what it shows, without the clock: the same on every server, and after it began anew. */
export function versioned<View extends object>(view: View, now: number): View & { readonly version: string; readonly now: number } {
  return { ...view, version: createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 16), now };
}
