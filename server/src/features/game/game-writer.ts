import type { Command } from '@tabarman/shared/game/commands.ts';
import { deadline, decide } from '@tabarman/shared/game/decide.ts';
import type { Setting } from '@tabarman/shared/game/decision.ts';
import type { GameEvent } from '@tabarman/shared/game/events.ts';
import { evolve } from '@tabarman/shared/game/evolve.ts';
import type { GameState } from '@tabarman/shared/game/state.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { gateBetween } from './gate.ts';
import { Fenced, JournalUnavailable, type Clock, type HostAtDesk, type Journal } from './ports.ts';

const RETRY_MS = 250;
const ALIVE_EVERY_MS = 1_000;

export interface Loaded {
  readonly state: GameState;
  readonly epoch: number;
  /** How many events the journal holds. */
  readonly seq: number;
}

/** What is collected for a while, to be written at once. */
interface Collected {
  readonly size: number;
  store(): Promise<void>;
  refuseAll(error: ErrorCode): void;
}

export interface GameWriterParts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly report: (error: unknown, gameId: string) => void;
  /** Stored first in every turn, so that a question that closes in this turn has all that arrived in time. */
  readonly answers: Collected;
  /** Stored when no command waits, in this order. */
  readonly intakes: readonly Collected[];
  readonly settingOf: (by: HostAtDesk | null) => Setting;
  readonly beforeWriting: (events: readonly GameEvent[], before: GameState) => Promise<void>;
  /** Memory has changed, and the timers stand. */
  readonly onWritten: (events: readonly GameEvent[], before: GameState) => void;
  readonly onCarriedOut: (isDone: boolean) => void;
  readonly onStopped: () => void;
}

interface Waiting {
  readonly command: Command;
  readonly by: HostAtDesk | null;
  readonly reply: (error: ErrorCode | null) => void;
}

/**
 * The single writer of one game. Commands are decided one after another, their events appended in one write; only then
 * memory changes, devices are told and senders get their reply. When the write fails, everything stays as it was.
 */
export class GameWriter {
  readonly #parts: GameWriterParts;
  readonly #commands: Waiting[] = [];
  readonly #epoch: number;
  #state: GameState;
  #seq: number;
  #isWorking = false;
  #isStopped = false;
  #cancelDue: (() => void) | null = null;
  #cancelWindow: (() => void) | null = null;
  #cancelAlive: (() => void) | null = null;

  constructor({ state, epoch, seq }: Loaded, parts: GameWriterParts) {
    this.#state = state;
    this.#epoch = epoch;
    this.#seq = seq;
    this.#parts = parts;
  }

  get state(): GameState { return this.#state; }
  get epoch(): number { return this.#epoch; }
  get seq(): number { return this.#seq; }
  get isStopped(): boolean { return this.#isStopped; }

  /** Gives a command its turn; null when it was carried out, or had been before. */
  give(command: Command, by: HostAtDesk | null = null): Promise<ErrorCode | null> {
    if (this.#isStopped) return Promise.resolve('try_again');
    return new Promise((reply) => {
      this.#commands.push({ command, by, reply });
      void this.#work();
    });
  }

  /** Stores what was collected at the end of a window. Those of all games end at the same instants: what they hold goes into one write. */
  within(ms: number): void {
    const { clock } = this.#parts;
    this.#cancelWindow ??= clock.at((Math.floor(clock.now() / ms) + 1) * ms, () => {
      this.#cancelWindow = null;
      void this.#work();
    });
  }

  /** Journal first, then memory, then the hall. False when the journal could not be written. */
  async append(events: readonly GameEvent[]): Promise<boolean> {
    if (events.length === 0) return true;
    const before = this.#state;
    const after = events.reduce(evolve, before);
    try {
      await this.#parts.beforeWriting(events, before);
      await this.#parts.journal.append(before.id, { epoch: this.#epoch, seq: this.#seq, events, gate: gateBetween(before, after) });
    } catch (error) {
      if (error instanceof JournalUnavailable) return false;
      throw error;
    }
    this.#state = after;
    this.#seq += events.length;
    this.arm();
    this.#parts.onWritten(events, before);
    return true;
  }

  /** Sets the timers that the state asks for. */
  arm(): void {
    const { clock } = this.#parts;
    this.#cancelDue?.();
    const due = deadline(this.#state);
    this.#cancelDue = due && clock.at(due.at, () => void this.give(due.command));
    this.#cancelAlive?.();
    // A downtime counts in an open question alone.
    this.#cancelAlive = due && this.#state.phase.name === 'question' ? clock.at(clock.now() + ALIVE_EVERY_MS, () => void this.#showAlive()) : null;
  }

  /** No more timers, no more writes; what waits is told to try again. */
  stop(): void {
    this.#isStopped = true;
    for (const cancel of [this.#cancelDue, this.#cancelWindow, this.#cancelAlive]) cancel?.();
    for (const collected of [this.#parts.answers, ...this.#parts.intakes]) collected.refuseAll('try_again');
    for (const { reply } of this.#commands.splice(0)) reply('try_again');
    this.#parts.onStopped();
  }

  get #isAnythingWaiting(): boolean {
    const { answers, intakes } = this.#parts;
    return this.#commands.length + answers.size > 0 || intakes.some(({ size }) => size > 0);
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    while (!this.#isStopped && this.#isAnythingWaiting) {
      try {
        await this.#turn();
      } catch (error) {
        this.#parts.report(error, this.#state.id);
        // Another process owns the game: drop it, never write again.
        if (error instanceof Fenced) this.stop();
      }
    }
    this.#isWorking = false;
  }

  async #turn(): Promise<void> {
    await this.#parts.answers.store();
    const next = this.#commands.shift();
    if (next) await this.#carryOut(next);
    else await this.#parts.intakes.find(({ size }) => size > 0)?.store();
  }

  async #carryOut({ command, by, reply }: Waiting): Promise<void> {
    try {
      const decision = decide(this.#state, command, this.#parts.settingOf(by));
      if (!decision.ok) return reply(decision.error);
      const isDone = await this.append(decision.events);
      if (!isDone && (command.do === 'open' || command.do === 'close' || command.do === 'recover' || command.do === 'unseal' || command.do === 'goOn')) this.#again(command);
      this.#parts.onCarriedOut(isDone);
      reply(isDone ? null : 'try_again');
    } catch (error) {
      reply('internal');
      throw error;
    }
  }

  #again(command: Command): void {
    const { clock } = this.#parts;
    this.#cancelDue?.();
    this.#cancelDue = clock.at(clock.now() + RETRY_MS, () => void this.give(command));
  }

  async #showAlive(): Promise<void> {
    const { journal, clock, report } = this.#parts;
    this.#cancelAlive = clock.at(clock.now() + ALIVE_EVERY_MS, () => void this.#showAlive());
    try {
      await journal.touch(this.#state.id, clock.now());
    } catch (error) {
      if (!(error instanceof JournalUnavailable)) report(error, this.#state.id);
    }
  }
}
