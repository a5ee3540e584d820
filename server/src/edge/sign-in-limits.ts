import type { Clock } from '../features/game/ports.ts';
import { Buckets } from './limits.ts';

const WINDOW_MS = 15 * 60_000;
/** A7: from one address on one account. */
const MOST_TRIES = 10;
/** From everywhere on one account: far above a person, far below a dictionary. */
const MOST_TRIES_ANYWHERE = 100;
const FREE_TRIES = 3;
/** A8: a hall signs in through one address. */
const ADDRESS = { burst: 300, perSecond: 5 };
const MOST_KEPT = 10_000;

interface Tries {
  /** Instants of the tries within the window, oldest first. */
  at: number[];
  barredUntil: number;
}

/** What slows a guesser down without locking out a hall behind one address, nor the owner elsewhere. */
export class SignInLimits {
  readonly #clock: Clock;
  readonly #addresses: Buckets;
  readonly #tries = new Map<string, Tries>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#addresses = new Buckets(ADDRESS, clock);
  }

  /** Counts a try before it is made, so that a thousand at once are a thousand tries. Returns how long to wait in ms; 0 lets it go on. */
  begin(email: string, address: string): number {
    const account = email.toLowerCase();
    const here = this.#triesOf(`${account} ${address}`);
    const anywhere = this.#triesOf(account);
    const now = this.#clock.now();
    const waitMs = Math.max(here.barredUntil - now, waitFor(here, MOST_TRIES, now), waitFor(anywhere, MOST_TRIES_ANYWHERE, now));
    if (waitMs > 0) return waitMs;
    const waitForAddressMs = this.#addresses.take(address);
    if (waitForAddressMs > 0) return waitForAddressMs;
    here.at.push(now);
    anywhere.at.push(now);
    if (here.at.length > FREE_TRIES) here.barredUntil = now + 1_000 * 2 ** (here.at.length - FREE_TRIES - 1);
    return 0;
  }

  /** The password was right: what was counted from this address is forgotten. */
  succeed(email: string, address: string): void {
    const account = email.toLowerCase();
    const key = `${account} ${address}`;
    const anywhere = this.#triesOf(account);
    for (const own of this.#triesOf(key).at) anywhere.at.splice(anywhere.at.indexOf(own), 1);
    this.#tries.delete(key);
  }

  #triesOf(key: string): Tries {
    if (this.#tries.size >= MOST_KEPT) this.#forgetOld();
    const tries = this.#tries.get(key) ?? { at: [], barredUntil: 0 };
    const from = this.#clock.now() - WINDOW_MS;
    tries.at = tries.at.filter((at) => at > from);
    this.#tries.set(key, tries);
    return tries;
  }

  #forgetOld(): void {
    const from = this.#clock.now() - WINDOW_MS;
    for (const [key, { at }] of this.#tries) if ((at.at(-1) ?? 0) <= from) this.#tries.delete(key);
  }
}

function waitFor({ at }: Tries, most: number, now: number): number {
  const [oldest] = at.slice(-most);
  return at.length < most || oldest === undefined ? 0 : oldest + WINDOW_MS - now;
}
