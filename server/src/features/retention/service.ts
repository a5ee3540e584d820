import { withAliases } from '@tabarman/shared/game/forget.ts';
import type { Clock, GameRows, LiveGames } from '../game/ports.ts';
import type { DoorMarks } from '../door/ports.ts';
import type { EntrantsOfSeasons } from '../entrant/service.ts';
import type { Outbox } from '../message/ports.ts';
import type { Participants } from '../run/ports.ts';
import type { RetentionSetting } from './ports.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Rewriting a long game takes the disk for a moment: while people play it waits this long and looks again. */
const WAIT_MS = 10 * 60_000;

interface RetentionParts {
  readonly setting: RetentionSetting;
  readonly rows: Pick<GameRows, 'withNamesBefore' | 'forgotten'>;
  readonly games: Pick<LiveGames, 'rewrite' | 'isBusy'>;
  readonly participants: Pick<Participants, 'forgetNames'>;
  readonly entrants: Pick<EntrantsOfSeasons, 'forgetBefore'>;
  readonly messages: Pick<Outbox, 'forgetBefore'>;
  readonly doors: Pick<DoorMarks, 'forgetGuestsBefore'>;
  readonly clock: Clock;
  readonly report: (error: unknown, gameId: string) => void;
}

/** U4, U6: some days after a game its players have generated names, and participants of a run none. Runs at the start, daily, and when the setting changes. */
export class Retention {
  readonly #parts: RetentionParts;
  #cancel: (() => void) | null = null;
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(parts: RetentionParts) {
    this.#parts = parts;
  }

  days(): Promise<number | null> {
    return this.#parts.setting.read();
  }

  async keepFor(days: number | null): Promise<void> {
    await this.#parts.setting.write(days);
    void this.run();
  }

  /** One after another; done when all are, or have to wait. */
  run(): Promise<void> {
    this.#running = this.#running.then(() => this.#forgetAll()).catch((error: unknown) => this.#parts.report(error, 'all'));
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel?.();
    await this.#running;
  }

  async #forgetAll(): Promise<void> {
    const { setting, rows, games, participants, entrants, messages, doors, clock, report } = this.#parts;
    const days = await setting.read();
    if (days !== null && !this.#isStopped) {
      await participants.forgetNames(clock.now() - days * DAY_MS);
      await entrants.forgetBefore(clock.now() - days * DAY_MS);
      await messages.forgetBefore(clock.now() - days * DAY_MS);
      await doors.forgetGuestsBefore(clock.now() - days * DAY_MS);
    }
    const due = days === null || this.#isStopped ? [] : await rows.withNamesBefore(clock.now() - days * DAY_MS);
    for (const id of due) {
      if (this.#isStopped) return;
      if (games.isBusy) return this.#runIn(WAIT_MS);
      try {
        if (await games.rewrite(id, withAliases)) await rows.forgotten(id, clock.now());
      } catch (error) {
        // One game that cannot be read keeps its names, and the others do not.
        report(error, id);
      }
    }
    this.#runIn(DAY_MS);
  }

  #runIn(ms: number): void {
    this.#cancel?.();
    if (this.#isStopped) return;
    this.#cancel = this.#parts.clock.at(this.#parts.clock.now() + ms, () => void this.run());
  }
}
