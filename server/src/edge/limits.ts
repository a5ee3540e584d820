import type { Clock } from '../features/game/ports.ts';

export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** A token bucket on the server's clock. */
export class Bucket {
  readonly #rate: Rate;
  readonly #clock: Clock;
  #tokens: number;
  #filledAt: number;

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
    this.#tokens = rate.burst;
    this.#filledAt = clock.now();
  }

  /** Takes one token; otherwise says how long to wait for it, in ms. */
  take(): number {
    const now = this.#clock.now();
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + ((now - this.#filledAt) / 1_000) * this.#rate.perSecond);
    this.#filledAt = now;
    if (this.#tokens < 1) return Math.ceil(((1 - this.#tokens) / this.#rate.perSecond) * 1_000);
    this.#tokens -= 1;
    return 0;
  }

  get isFull(): boolean {
    return this.#tokens + ((this.#clock.now() - this.#filledAt) / 1_000) * this.#rate.perSecond >= this.#rate.burst;
  }
}

/** A bucket per key; full ones are forgotten, so that a long event does not fill the memory. */
export class Buckets {
  readonly #rate: Rate;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
  }

  take(key: string): number {
    if (this.#buckets.size >= 10_000) this.#forgetFull();
    const bucket = this.#buckets.get(key) ?? new Bucket(this.#rate, this.#clock);
    this.#buckets.set(key, bucket);
    return bucket.take();
  }

  #forgetFull(): void {
    for (const [key, bucket] of this.#buckets) if (bucket.isFull) this.#buckets.delete(key);
  }
}

const FREE_GUESSES = 3;
const LONGEST_WAIT_MS = 60_000;

/** E5: one connection may mistype a PIN a few times; then every wrong one doubles the wait. */
export class Guesses {
  readonly #clock: Clock;
  #wrong = 0;
  #barredUntil = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How long this connection must wait before its next try, in ms. */
  get waitMs(): number {
    return Math.max(0, this.#barredUntil - this.#clock.now());
  }

  missed(): void {
    this.#wrong += 1;
    if (this.#wrong <= FREE_GUESSES) return;
    this.#barredUntil = this.#clock.now() + Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** (this.#wrong - FREE_GUESSES));
  }
}
