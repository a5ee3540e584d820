import type { Clock } from '../features/game/ports.ts';
import { Buckets, Bucket } from './limits.ts';

/** Wrong tries of one address, then of all: a person at a keyboard stays below both. */
const HERE = { burst: 5, perSecond: 0.2 };
const ANYWHERE = { burst: 100, perSecond: 5 };
const SLOW_MS = 2_000;
const MOST_WAITING = 500;

/**
 * Slows down who guesses a link or a code, and nobody else: a hall sits behind one address, so that only wrong answers wait.
 * What is right is looked up and answered before.
 */
export class GuessBrake {
  readonly #clock: Clock;
  readonly #here: Buckets;
  readonly #anywhere: Bucket;
  #waiting = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#here = new Buckets(HERE, clock);
    this.#anywhere = new Bucket(ANYWHERE, clock);
  }

  /** Resolves when the wrong try may be answered; to false when too many wait already. */
  async miss(address: string): Promise<boolean> {
    const steps = [this.#here.take(address), this.#anywhere.take()].filter((waitMs) => waitMs > 0).length;
    if (steps === 0) return true;
    if (this.#waiting >= MOST_WAITING) return false;
    this.#waiting += 1;
    await new Promise<void>((go) => this.#clock.at(this.#clock.now() + steps * SLOW_MS, go));
    this.#waiting -= 1;
    return true;
  }
}
