import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../game/ports.ts';

const LIVES_MS = 5 * 60_000;
const NONCE_BYTES = 16;
const TIME_BYTES = 8;

/**
 * A22: what devices sign. Each carries its own end and the server's seal, so that asking for a million of them fills nothing;
 * only those that were used are remembered. The seal is as old as the process: a restart ends them all.
 */
export class Challenges {
  readonly #clock: Clock;
  readonly #seal = randomBytes(32);
  readonly #used = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param purpose what it may be used for: nothing else accepts it */
  make(purpose: string): string {
    const head = Buffer.alloc(NONCE_BYTES + TIME_BYTES);
    randomBytes(NONCE_BYTES).copy(head);
    head.writeDoubleBE(this.#clock.now() + LIVES_MS, NONCE_BYTES);
    return Buffer.concat([head, this.#sealOf(purpose, head)]).toString('base64url');
  }

  isOpen(purpose: string, challenge: string): boolean {
    const bytes = Buffer.from(challenge, 'base64url');
    const head = bytes.subarray(0, NONCE_BYTES + TIME_BYTES);
    const seal = bytes.subarray(NONCE_BYTES + TIME_BYTES);
    const right = this.#sealOf(purpose, head);
    if (seal.length !== right.length || !timingSafeEqual(seal, right)) return false;
    return head.readDoubleBE(NONCE_BYTES) > this.#clock.now() && !this.#used.has(challenge);
  }

  /** False when somebody was faster. */
  use(challenge: string): boolean {
    const now = this.#clock.now();
    for (const [old, until] of this.#used) if (until <= now) this.#used.delete(old);
    if (this.#used.has(challenge)) return false;
    this.#used.set(challenge, now + LIVES_MS);
    return true;
  }

  #sealOf(purpose: string, head: Buffer): Buffer {
    return createHmac('sha256', this.#seal).update(`${purpose}\n`).update(head).digest();
  }
}
