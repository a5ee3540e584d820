import type { GameEvent } from '@tabarman/shared/game/events.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';

interface Waiting<Wish> {
  readonly wish: Wish;
  readonly reply: (error: ErrorCode | null) => void;
}

/** What is decided of a batch: its events, and for each wish why it was refused. */
interface Decided {
  readonly events: readonly GameEvent[];
  readonly outcomes: readonly (ErrorCode | null)[];
}

/** C9: collects wishes that come together, so that a hall that joins or objects at once costs a few writes. */
export class Intake<Wish> {
  readonly #decide: (wishes: readonly Wish[]) => Decided;
  readonly #append: (events: readonly GameEvent[]) => Promise<boolean>;
  readonly #waiting: Waiting<Wish>[] = [];

  constructor(decide: (wishes: readonly Wish[]) => Decided, append: (events: readonly GameEvent[]) => Promise<boolean>) {
    this.#decide = decide;
    this.#append = append;
  }

  get size(): number {
    return this.#waiting.length;
  }

  take(wish: Wish): Promise<ErrorCode | null> {
    return new Promise((reply) => this.#waiting.push({ wish, reply }));
  }

  /** Decides what waits and has it appended; nobody is told "done" before it is stored. */
  async store(): Promise<void> {
    const batch = this.#waiting.splice(0);
    if (batch.length === 0) return;
    try {
      const { events, outcomes } = this.#decide(batch.map(({ wish }) => wish));
      const isDone = await this.#append(events);
      batch.forEach(({ reply }, i) => reply(isDone ? (outcomes[i] ?? null) : 'try_again'));
    } catch (error) {
      for (const { reply } of batch) reply('internal');
      throw error;
    }
  }

  refuseAll(error: ErrorCode): void {
    for (const { reply } of this.#waiting.splice(0)) reply(error);
  }
}
