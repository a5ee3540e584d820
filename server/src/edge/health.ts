import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RequestHandler } from 'express';

const NS_PER_MS = 1_000_000;
const LOOK_MS = 1_000;

/** Alive: answers as long as the process turns, and says how late it ran at worst since it was last asked. */
export function healthz(): RequestHandler {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return (_, response) => {
    const worstLagMs = Math.round(Math.max(0, delay.max / NS_PER_MS - 20));
    delay.reset();
    response.set('cache-control', 'no-store').json({ isAlive: true, worstLagMs });
  };
}

/** Each throws or rejects when the server cannot do its work. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

/** Ready: what the server needs to accept an answer works now. Looked at most once a second: a look writes to the disk. */
export function readyz(checks: Checks, report: (error: unknown, about: object) => void): RequestHandler {
  let looked: { readonly at: number; readonly works: Promise<Record<string, boolean>> } | undefined;
  return async (_, response) => {
    const at = performance.now();
    if (looked === undefined || at - looked.at >= LOOK_MS) looked = { at, works: look(checks, report) };
    const works = await looked.works;
    const isReady = Object.values(works).every(Boolean);
    response.set('cache-control', 'no-store').status(isReady ? 200 : 503).json({ isReady, ...works });
  };
}

async function look(checks: Checks, report: (error: unknown, about: object) => void): Promise<Record<string, boolean>> {
  const outcomes = await Promise.all(Object.entries(checks).map(async ([name, check]) => {
    try {
      await check();
      return [name, true] as const;
    } catch (error) {
      report(error, { check: name });
      return [name, false] as const;
    }
  }));
  return Object.fromEntries(outcomes);
}
