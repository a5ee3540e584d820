import { decideAppeals, type AppealCommand } from '@tabarman/shared/game/appeals.ts';
import type { GameEvent } from '@tabarman/shared/game/events.ts';
import type { GameState } from '@tabarman/shared/game/state.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';

interface Waiting {
  readonly command: AppealCommand;
  readonly reply: (error: ErrorCode | null) => void;
}

/** C9: collects the appeals that come together, so that a hall that objects at once costs a few writes. */
export class AppealIntake {
  #waiting: Waiting[] = [];

  get size(): number {
    return this.#waiting.length;
  }

  take(command: AppealCommand): Promise<ErrorCode | null> {
    return new Promise((reply) => this.#waiting.push({ command, reply }));
  }

  /** Decides what waits and has it appended; nobody is told "sent" before it is stored. */
  async store(state: GameState, now: number, append: (events: readonly GameEvent[]) => Promise<boolean>): Promise<void> {
    const batch = this.#waiting.splice(0);
    if (batch.length === 0) return;
    try {
      const { events, outcomes } = decideAppeals(state, batch.map((w) => w.command), now);
      const isDone = await append(events);
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
