import type { GameEvent } from '@tabarman/shared/game/events.ts';
import type { GameState, PlayerId } from '@tabarman/shared/game/state.ts';
import { GRACE_MS } from '@tabarman/shared/game/timing.ts';
import type { Announcer } from './announcer.ts';
import type { Attendance } from './attendance.ts';
import { concernedBy } from './concerned.ts';
import type { Crowd } from './crowd.ts';
import { resultOf } from './game-result.ts';
import { isCorrection, isRuling, newsOf, type News } from './news.ts';
import type { Clock, GameResult, Publisher } from './ports.ts';

export interface AftermathParts {
  readonly announcer: Announcer;
  readonly attendance: Attendance;
  readonly crowd: Crowd;
  readonly clock: Clock;
  readonly out: Publisher;
  /** T15: everybody has answered the question of this index. */
  readonly onEveryone: (index: number) => void;
  readonly onFinished: (gameId: string, at: number, result: GameResult) => Promise<void>;
  readonly report: (error: unknown, gameId: string) => void;
}

/** What follows once events are written: who is told, who leaves, what is folded into rows, and when nobody is left to wait for. */
export class Aftermath {
  readonly #state: () => GameState;
  readonly #parts: AftermathParts;
  #cancelEveryone: (() => void) | null = null;

  constructor(state: () => GameState, parts: AftermathParts) {
    this.#state = state;
    this.#parts = parts;
  }

  of(events: readonly GameEvent[], before: GameState): void {
    const state = this.#state();
    const { crowd, announcer } = this.#parts;
    for (const event of events) {
      if (event.type === 'playersJoined') crowd.seated(state, event.seats.map((s) => s.id), event.at);
      if (event.type === 'gameLocked' && !event.isLocked) crowd.forget();
      if (event.type === 'playerRemoved') this.#dismiss(event.playerId);
      if (event.type === 'playersRemoved') for (const id of event.playerIds) this.#dismiss(id);
      if (event.type === 'questionOpened') this.#startAttendance();
      if (event.type === 'gameFinished' || (isCorrection(event) && before.phase.name === 'finished')) void this.#finish(event.at);
    }
    for (const id of concernedBy(events, before, state)) announcer.one(id);
    this.#tell(newsOf(events, before, state), events);
  }

  /** Somebody answered or left: it may be that nobody is left to wait for. */
  watchEveryone(): void {
    const { attendance, clock, onEveryone } = this.#parts;
    const { phase } = this.#state();
    if (phase.name !== 'question' || phase.isReading || !attendance.isComplete) return;
    const { index, timing } = phase;
    // T6: while a downtime is made up for, who is not there is still on the way back.
    // T15: who is away for a moment may have an answer under way, and early close looks twice.
    const at = Math.max(clock.now() + GRACE_MS, timing.holds.at(-1)?.to ?? 0);
    this.#cancelEveryone ??= clock.at(at, () => {
      this.#cancelEveryone = null;
      if (attendance.isComplete) onEveryone(index);
    });
  }

  stop(): void {
    this.#cancelEveryone?.();
  }

  #tell(news: News, events: readonly GameEvent[]): void {
    const { announcer } = this.#parts;
    switch (news) {
      case 'appeals': return announcer.appeals(events.filter(isRuling));
      case 'corrected': return announcer.corrected();
      case 'standings': announcer.standings(); break;
      case 'all': announcer.all({ withContent: events.some((e) => e.type === 'questionOpened') }); break;
      case 'screens': announcer.screens(); break;
      case 'counts': break;
    }
    announcer.progress();
    this.watchEveryone();
  }

  #startAttendance(): void {
    this.#parts.attendance.reset([]);
    this.#cancelEveryone?.();
    this.#cancelEveryone = null;
  }

  #dismiss(id: PlayerId): void {
    const { attendance, out } = this.#parts;
    const attendant = attendance.of(id);
    if (!attendant) return;
    attendance.leave(id, attendant.connection);
    out.goodbye(attendant.connection, 'removed');
  }

  async #finish(at: number): Promise<void> {
    const { onFinished, report } = this.#parts;
    const state = this.#state();
    try {
      await onFinished(state.id, at, resultOf(state));
    } catch (error) {
      // The journal has the game: the next start folds it into rows.
      report(error, state.id);
    }
  }
}
