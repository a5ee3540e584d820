import type { Call } from '@tabarman/shared/call/schema.ts';
import type { SeekingView } from '@tabarman/shared/call-team/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { recall } from '../../game/kept.ts';

export type PublishedCall = Omit<Call, 'graceMinutes'>;

export interface SeekerState {
  readonly call: PublishedCall | null;
  readonly view: SeekingView | null;
  /** Why there is nothing to see; `entrant_not_found` for whoever does not take part. */
  readonly error: ErrorCode | null;
  readonly isAway: boolean;
}

type Ask = <T>(path: string, body?: object, method?: string) => Promise<Reply<T>>;

/** Where the one key of a person is kept on this device: registration makes it. */
const KEY = 'tabarman.entrant';

/** Somebody of a call who looks for a team, on one device. */
export class Seeker {
  readonly slug: string;
  readonly state: StoreApi<SeekerState> = createStore<SeekerState>(() => ({ call: null, view: null, error: null, isAway: false }));
  readonly #ask: Ask;
  /** An answer that was asked for earlier never takes the place of a later one. */
  #asked = 0;

  constructor({ slug, ask }: { readonly slug: string; readonly ask: Ask }) {
    this.slug = slug;
    this.#ask = ask;
  }

  get draftPlace(): string {
    return `tabarman.seeking.${this.slug}`;
  }

  async refresh(): Promise<void> {
    if (this.state.getState().call === null) {
      const found = await this.#ask<{ readonly call: PublishedCall }>(`calls/by-slug/${encodeURIComponent(this.slug)}`);
      if (!found.ok) return this.state.setState(found.error === 'try_again' ? { isAway: true } : { error: found.error });
      this.state.setState({ call: found.data.call });
    }
    await this.act('/people', {}, 'POST');
  }

  /** By the key of the person whose device it is. */
  async ask<T>(path: string, body: object = {}, method = 'POST'): Promise<Reply<T>> {
    const kept = recall(KEY) as { readonly key?: unknown } | null;
    if (typeof kept?.key !== 'string') return { ok: false, error: 'entrant_not_found' };
    return this.#ask<T>(`taking-part/${this.slug}${path}`, { key: kept.key, ...body }, method);
  }

  /** Why it was refused; null when it was done. */
  async act(path: string, body: object, method: string): Promise<ErrorCode | null> {
    const asked = (this.#asked += 1);
    const reply = await this.ask<SeekingView>(path, body, method);
    this.state.setState({ isAway: !reply.ok && reply.error === 'try_again' });
    if (!reply.ok) {
      if (reply.error === 'entrant_not_found') this.state.setState({ error: reply.error, view: null });
      return reply.error;
    }
    if (asked === this.#asked) this.state.setState({ view: reply.data, error: null });
    return null;
  }
}
