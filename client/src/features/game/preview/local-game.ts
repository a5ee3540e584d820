import type { Command, HostCommand } from '@tabarman/shared/game/commands.ts';
import { deadline, decide, decideJoins } from '@tabarman/shared/game/decide.ts';
import type { Script, Setting } from '@tabarman/shared/game/decision.ts';
import type { GameEvent } from '@tabarman/shared/game/events.ts';
import { begin, evolve, keepAnswers } from '@tabarman/shared/game/evolve.ts';
import { countTime } from '@tabarman/shared/game/fairness.ts';
import { outlineOf } from '@tabarman/shared/game/outline.ts';
import { gameSettingsSchema } from '@tabarman/shared/game/settings.ts';
import type { GameState, StoredAnswer } from '@tabarman/shared/game/state.ts';
import { GRACE_MS, judgeArrival, waitedMs } from '@tabarman/shared/game/timing.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Input } from '@tabarman/shared/protocol/intents.ts';
import { type Choice, kindOf } from '@tabarman/shared/quest/kinds/all.ts';

export const PIN = '000000';
export const SEAT = 'p1';

/** Who plays, and is the host as well. */
export interface OnePlayer {
  readonly name: string;
  readonly language: Language;
}

/** One game for one player, by the same rules as every game, in this browser alone. */
export class LocalGame {
  readonly script: Script;
  readonly #clock: () => number;
  state: GameState;
  seq = 1;

  /** `clock`: the real one, or one that stands until it is moved; epoch ms. */
  constructor(script: Script, clock: () => number, { language, name }: OnePlayer) {
    this.script = script;
    this.#clock = clock;
    this.state = begin({
      type: 'gameCreated', v: 2, at: clock(), id: 'preview', pin: PIN, hostName: name, settings: gameSettingsSchema.parse({ appeals: false }),
      projectorLanguages: [language], outline: outlineOf(script, 'preview'),
    });
    this.give({ do: 'setSound', volume: 0, isMuted: true });
    const seat = { playerId: SEAT, name, language, look: { pattern: 0, colour: 0 }, secretHash: SEAT };
    this.#apply(decideJoins(this.state, [seat], this.#setting()).events);
  }

  get now(): number {
    return this.#clock();
  }

  /** When the game goes on by itself; null when it waits for somebody. */
  get nextAt(): number | null {
    return deadline(this.state)?.at ?? null;
  }

  give(command: Command): ErrorCode | null {
    const decision = decide(this.state, command, this.#setting());
    if (!decision.ok) return decision.error;
    this.#apply(decision.events);
    return null;
  }

  /** The big button, in the step the game is in. */
  advance(): void {
    const command: HostCommand = { do: 'advance', step: this.state.step };
    this.give(command);
  }

  /** Does what is due by now. */
  catchUp(): void {
    for (let due = deadline(this.state); due && due.at <= this.now; due = deadline(this.state)) this.give(due.command);
  }

  /** The answer of the one player; the refusal, or what is stored. */
  answer({ index, answerId, choice, thinkMs = null }: Pick<Input<'game:answer'>, 'index' | 'answerId' | 'choice'> & { readonly thinkMs?: number | null | undefined }): StoredAnswer | ErrorCode {
    const { phase } = this.state;
    if (phase.name !== 'question' || phase.index !== index) return 'answer_too_late';
    const known = phase.answers.get(SEAT);
    if (known) return known;
    const receivedAt = this.now;
    const arrival = judgeArrival(phase.timing, receivedAt);
    if (arrival !== 'open') return arrival === 'early' ? 'answer_not_open' : arrival === 'paused' ? 'question_paused' : 'answer_too_late';
    const { ask } = phase.content;
    if (!kindOf(ask).fits(ask, choice as Choice)) return 'answer_invalid';
    const time = countTime({ waitedMs: waitedMs(phase.timing, receivedAt), thinkMs, quotaMs: 0, lineMs: 0, limitMs: phase.timing.limitMs });
    const stored: StoredAnswer = { playerId: SEAT, answerId, choice: choice as Choice, receivedAt, ...time, language: null };
    keepAnswers(phase, [stored]);
    this.seq += 1;
    return stored;
  }

  /** Everybody has answered: the one there is. */
  closeIfAnswered(): void {
    const { phase } = this.state;
    if (phase.name === 'question' && phase.answers.has(SEAT)) this.give({ do: 'close', index: phase.index, reason: 'everyone' });
  }

  #setting(): Setting {
    return { now: this.#clock(), script: this.script, capacity: 1, by: null, desk: null, burstOf: () => [] };
  }

  #apply(events: readonly GameEvent[]): void {
    this.state = events.reduce(evolve, this.state);
    this.seq += events.length;
  }
}

/** How long after an answer the game goes on (T15). */
export const AFTER_ANSWER_MS = GRACE_MS;
