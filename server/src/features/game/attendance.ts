import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { PlayerId } from '@tabarman/shared/game/state.ts';

export interface Attendant {
  readonly connection: string;
  readonly language: Language;
  roundTripMs: number | null;
}

/**
 * Who is connected now, and how many of them have answered. Not journaled: it says nothing about the past. Counts are
 * kept, not computed, because they change with every answer of a large hall.
 */
export class Attendance {
  readonly #attendants = new Map<PlayerId, Attendant>();
  readonly #answered = new Set<PlayerId>();
  readonly #languages = new Map<PlayerId, Language>();
  #present = 0;

  get connected(): number {
    return this.#attendants.size;
  }

  /** How many of the connected have answered the open question. */
  get answered(): number {
    return this.#present;
  }

  /** G6: early close waits for nobody who is not there. */
  get isComplete(): boolean {
    return this.#attendants.size > 0 && this.#present === this.#attendants.size;
  }

  of(id: PlayerId): Attendant | null {
    return this.#attendants.get(id) ?? null;
  }

  /** What the player reads in, also while away: an answer may come by another way than the connection. */
  languageOf(id: PlayerId): Language | null {
    return this.#languages.get(id) ?? null;
  }

  entries(): IterableIterator<[PlayerId, Attendant]> {
    return this.#attendants.entries();
  }

  /** The new connection wins; returns the one it replaces. */
  enter(id: PlayerId, attendant: Attendant): Attendant | null {
    const before = this.of(id);
    this.#attendants.set(id, attendant);
    this.#languages.set(id, attendant.language);
    if (!before && this.#answered.has(id)) this.#present += 1;
    return before && before.connection !== attendant.connection ? before : null;
  }

  /** Only the connection that holds the seat can leave it. */
  leave(id: PlayerId, connection: string): boolean {
    if (this.#attendants.get(id)?.connection !== connection) return false;
    this.#attendants.delete(id);
    if (this.#answered.has(id)) this.#present -= 1;
    return true;
  }

  answer(id: PlayerId): void {
    if (this.#answered.has(id)) return;
    this.#answered.add(id);
    if (this.#attendants.has(id)) this.#present += 1;
  }

  /** A question opened, with the answers it has already (none, or those found after a restart). */
  reset(answered: Iterable<PlayerId>): void {
    this.#answered.clear();
    this.#present = 0;
    for (const id of answered) this.answer(id);
  }
}
