import type { Clock } from '../features/game/ports.ts';

export interface ManualClock extends Clock {
  /** Moves on by `ms`: every timer due on the way runs at its instant, in order, and what it starts gets its turn before the next. */
  advance(ms: number): Promise<void>;
}

interface Timer {
  readonly instant: number;
  readonly run: () => void;
}

/** A clock that stands still until a test moves it. Starts at an epoch in ms. */
export function manualClock(start: number): ManualClock {
  let now = start;
  // In the order they were set: of two for the same instant the older runs first.
  let timers: readonly Timer[] = [];

  function cancel(timer: Timer): void {
    timers = timers.filter((t) => t !== timer);
  }

  function nextUntil(end: number): Timer | null {
    const due = timers.filter((t) => t.instant <= end);
    return due.reduce<Timer | null>((first, t) => (first && first.instant <= t.instant ? first : t), null);
  }

  return {
    now: () => now,
    at(instant, run) {
      const timer = { instant, run };
      timers = [...timers, timer];
      return () => cancel(timer);
    },
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (let timer = nextUntil(end); timer; timer = nextUntil(end)) {
        cancel(timer);
        now = Math.max(now, timer.instant);
        timer.run();
        await settle();
      }
      now = end;
    },
  };
}

/** Lets every promise that can go on without the clock go on. */
function settle(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
