import { lazy } from 'react';
import type * as Part from './seated.tsx';

const AGAIN_MS = 2_000;

/** Asked for until it is there: a seat is of no use without its screens. */
async function load(): Promise<typeof Part> {
  try {
    return await import('./seated.tsx');
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    return load();
  }
}

let loading: ReturnType<typeof load> | undefined;

/** Starts to load the screens of a seat, once. */
export const loadSeated = (): ReturnType<typeof load> => (loading ??= load());

export const LazySeated = lazy(async () => ({ default: (await loadSeated()).Seated }));
