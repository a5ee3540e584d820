import type { Clock } from '../game/ports.ts';

/** Who waits is answered at last, so that no connection is held for ever. */
const WAIT_MS = 10_000;
/** That wait at once: a hall has one wall, and who opens thousands waits for none. */
const MOST_WAITING = 200;

/** Walls that wait until their ceremony moves on, and whoever else waits for a change of something. */
export class Watchers {
  readonly #clock: Clock;
  readonly #waitMs: number;
  readonly #waiting = new Map<string, Set<() => void>>();
  #walls = 0;

  constructor(clock: Clock, waitMs = WAIT_MS) {
    this.#clock = clock;
    this.#waitMs = waitMs;
  }

  get isFull(): boolean {
    return this.#walls >= MOST_WAITING;
  }

  /** Until that ceremony moves on, or a while. */
  change(ceremony: string): Promise<void> {
    const waiting = this.#waiting.get(ceremony) ?? new Set();
    this.#waiting.set(ceremony, waiting);
    this.#walls += 1;
    return new Promise((resolve) => {
      const done = () => {
        cancel();
        this.#walls -= 1;
        waiting.delete(done);
        if (waiting.size === 0) this.#waiting.delete(ceremony);
        resolve();
      };
      const cancel = this.#clock.at(this.#clock.now() + this.#waitMs, done);
      waiting.add(done);
    });
  }

  tell(ceremony: string): void {
    // Each takes itself out of the set.
    for (const done of Array.from(this.#waiting.get(ceremony) ?? [])) done();
  }
}
