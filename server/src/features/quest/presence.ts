import type { Clock } from '../game/ports.ts';

/** Editors ask for news every few seconds. */
const HERE_MS = 15_000;

export interface Present {
  readonly id: string;
  readonly name: string;
}

/** Who has which quest open, as far as their editors say so. */
export class Presence {
  readonly #clock: Clock;
  readonly #seen = new Map<string, Map<string, { readonly name: string; readonly at: number }>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  see(questId: string, { id, name }: Present): void {
    const people = this.#seen.get(questId) ?? new Map<string, { name: string; at: number }>();
    this.#seen.set(questId, people.set(id, { name, at: this.#clock.now() }));
  }

  /** In the order they came. Who was not seen for a while is forgotten. */
  others(questId: string, personId: string): Present[] {
    const people = this.#seen.get(questId) ?? new Map<string, { name: string; at: number }>();
    for (const [id, { at }] of people) if (at < this.#clock.now() - HERE_MS) people.delete(id);
    if (people.size === 0) this.#seen.delete(questId);
    return [...people].filter(([id]) => id !== personId).map(([id, { name }]) => ({ id, name }));
  }
}
