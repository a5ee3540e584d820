import type { Body } from '@tabarman/shared/protocol/broadcasts.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

export type GoodbyeReason = Body<'goodbye'>['reason'];

/** How the connection stands. `since` and `nextTryAt` are by the device's clock; no `nextTryAt`: a try is under way. */
export type LinkStatus =
  | { readonly name: 'connecting' | 'reconnecting'; readonly since: number; readonly nextTryAt: number | null }
  | { readonly name: 'connected'; readonly roundTripMs: number | null }
  | { readonly name: 'ended'; readonly reason: GoodbyeReason };

export type LinkStatusStore = StoreApi<LinkStatus>;

export function createLinkStatus(): LinkStatusStore {
  return createStore<LinkStatus>(() => ({ name: 'connecting', since: Date.now(), nextTryAt: null }));
}
