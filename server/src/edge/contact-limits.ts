import { contactKey } from '@tabarman/shared/entrant/contact.ts';
import type { Clock } from '../features/game/ports.ts';
import { Buckets } from './limits.ts';

/** Letters with a code to one address, whoever asks for them: nobody's box is filled by strangers. */
const LETTERS = { burst: 3, perSecond: 1 / (10 * 60) };
/** Codes of letters tried for one record, and for one address: each holds for minutes, and one of a million is found at this rate in years. */
const TRIES = { burst: 6, perSecond: 1 / (5 * 60) };

/** How often a contact is written to and guessed at, in all seasons and calls together. */
export class ContactLimits {
  readonly #letters: Buckets;
  readonly #tries: Buckets;

  constructor(clock: Clock) {
    this.#letters = new Buckets(LETTERS, clock);
    this.#tries = new Buckets(TRIES, clock);
  }

  /** Milliseconds to wait before another letter; 0 for none. */
  letter(contact: string): number {
    return this.#letters.take(contactKey(contact) ?? contact);
  }

  /** By the address too: a stranger's is not found by record after record. */
  guess(recordId: string, contact: string): number {
    return this.#tries.take(recordId) || this.#tries.take(contactKey(contact) ?? contact);
  }
}
