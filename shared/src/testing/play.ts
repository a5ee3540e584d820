import { decideAppeals } from '../game/appeals.ts';
import { BurstWatch } from '../game/bursts.ts';
import type { Command, HostCommand, JoinCommand } from '../game/commands.ts';
import type { CorrectionAsked } from '../game/corrections.ts';
import { deadline, decide, decideJoins } from '../game/decide.ts';
import type { Decision, Script, Setting } from '../game/decision.ts';
import type { GameEvent } from '../game/events.ts';
import { begin, evolve, keepAnswers } from '../game/evolve.ts';
import { fold } from '../game/fold.ts';
import { gameSettingsSchema, type GameSettings } from '../game/settings.ts';
import type { GameState, StoredAnswer } from '../game/state.ts';
import { countTime, FIRST_QUOTA_MS } from '../game/fairness.ts';
import { GRACE_MS, waitedMs } from '../game/timing.ts';
import type { Language } from '../kernel/language.ts';
import type { Home } from '../place/home.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { Choice } from '../quest/kinds/all.ts';
import { outlineOf } from '../game/outline.ts';
import { sixKinds } from './six-kinds.ts';

type Once = Extract<HostCommand, { step: number }>['do'];

type Wish = Pick<JoinCommand, 'name' | 'home' | 'team' | 'members'>;

/** Plays the pure rules by hand, with a clock of its own: for tests and for showing screens real views. */
export class Play {
  readonly script: Script;
  readonly events: GameEvent[] = [];
  readonly stored = new Map<number, StoredAnswer[]>();
  state: GameState;
  now = 1_800_000_000_000;
  capacity = 20_000;
  by: string | null = 'Гүлнара';
  desk: Setting['desk'] = { host: 'owner', device: 'laptop' };
  readonly bursts = new BurstWatch();
  readonly burstOf = (first: number) => this.bursts.idsOf(first);
  #asked = 0;

  constructor({ script = sixKinds(), ...settings }: { script?: Script } & Partial<GameSettings> = {}) {
    this.script = script;
    const created = {
      type: 'gameCreated', v: 2, at: this.now, id: 'game', pin: '482913', hostName: 'Гүлнара', settings: gameSettingsSchema.parse(settings), projectorLanguages: ['ky'],
      outline: outlineOf(script, 'revision'),
    } as const satisfies GameEvent;
    this.events.push({ ...created, projectorLanguages: [...created.projectorLanguages] });
    this.state = begin({ ...created, projectorLanguages: [...created.projectorLanguages] });
  }

  /** Asks for a seat for each name, as player p1, p2, …; what became of each. */
  join(...names: JoinCommand['name'][]): (ErrorCode | null)[] {
    return this.joinFrom(null, ...names);
  }

  /** The same for people who say where they are from. */
  joinFrom(home: Home | null, ...names: JoinCommand['name'][]): (ErrorCode | null)[] {
    return this.#seat(names.map((name) => ({ name, home })));
  }

  /** Asks for one seat, in a team or for several who share a phone. */
  seat(wish: Wish): ErrorCode | null {
    return this.#seat([wish])[0] ?? null;
  }

  #seat(wishes: readonly Wish[]): (ErrorCode | null)[] {
    const joins = wishes.map((wish) => {
      const n = (this.#asked += 1);
      return { ...wish, playerId: `p${n}`, language: 'ky' as const, look: { pattern: n % 12, colour: n % 8 }, secretHash: secretOf(n) };
    });
    const { events, outcomes } = decideJoins(this.state, joins, this);
    this.apply(events);
    return outcomes;
  }

  /** The (hashed) secret of whoever asks for a seat next. */
  get nextSecret(): string {
    return secretOf(this.#asked + 1);
  }

  decide(command: Command): Decision {
    return decide(this.state, command, this);
  }

  /** Carries a command out; a refusal comes back as its code. */
  give(command: Command): ErrorCode | null {
    const decision = this.decide(command);
    if (!decision.ok) return decision.error;
    this.apply(decision.events);
    return null;
  }

  /** A host's command in the step the game is in now; when it ends a question, the reveal is waited for (T15). */
  host(what: Once): ErrorCode | null {
    const error = this.give({ do: what, step: this.state.step });
    this.settle();
    return error;
  }

  /** Waits for the reveal of a question that the host ended. */
  settle(): void {
    const { phase } = this.state;
    if (phase.name === 'question' && phase.isEnding) this.wait(phase.timing.closesAt + GRACE_MS - this.now);
  }

  /** Sets something right, as a host who saw the preview of this very moment. */
  correct(correction: CorrectionAsked, reason = 'the key was wrong'): ErrorCode | null {
    return this.give({ do: 'correct', tally: this.state.tally, correction, reason });
  }

  /** The player objects to what a question (0-based index) gave. */
  appeal(playerId: string, index: number, { text = '', language = 'ky' }: { text?: string; language?: Language } = {}): ErrorCode | null {
    const { events, outcomes } = decideAppeals(this.state, [{ playerId, index, language, text, at: this.now }], this.now);
    this.apply(events);
    return outcomes[0] ?? null;
  }

  /** Presses "next" until a question is open for answers. */
  openNext(): void {
    while (this.state.phase.name !== 'question') this.host('advance');
    if (this.state.phase.isReading) this.host('advance');
    this.now = Math.max(this.now, this.state.phase.timing.opensAt);
  }

  /** The player answers the open question after `thinkingMs` from its opening, over a line that takes `lagMs`. */
  answer(playerId: string, choice: Choice, thinkingMs = 1_000, lagMs = 0, language: Language = 'ky'): StoredAnswer {
    const { phase } = this.state;
    if (phase.name !== 'question') throw new Error(`no question is open in ${phase.name}`);
    const receivedAt = phase.timing.opensAt + thinkingMs + lagMs;
    const time = countTime({
      waitedMs: waitedMs(phase.timing, receivedAt), thinkMs: thinkingMs, quotaMs: this.state.quotas.get(playerId) ?? FIRST_QUOTA_MS,
      lineMs: 2 * lagMs, limitMs: phase.timing.limitMs,
    });
    const answer = { playerId, answerId: `answer-${playerId}-${phase.index}`, choice, receivedAt, ...time, language };
    this.stored.set(phase.index, [...(this.stored.get(phase.index) ?? []), answer]);
    keepAnswers(phase, [answer]);
    return answer;
  }

  /** Lets time pass and gives the commands that fall due. */
  wait(ms: number): void {
    const until = this.now + ms;
    for (let due = deadline(this.state); due && due.at <= until; due = deadline(this.state)) {
      this.now = due.at;
      this.give(due.command);
    }
    this.now = until;
  }

  /** The same game told again by its journal alone. */
  replay(): GameState {
    return fold(this.events, (index) => this.stored.get(index) ?? []);
  }

  apply(events: readonly GameEvent[]): void {
    this.events.push(...events);
    this.state = events.reduce(evolve, this.state);
    for (const { id } of events.flatMap((event) => (event.type === 'playersJoined' ? event.seats : []))) {
      const player = this.state.players.get(id);
      if (player) this.bursts.add(player);
    }
  }
}

const secretOf = (n: number) => `secret ${n}`;

/** What a screen is given beside the state. */
export const screenFrame = { joinOrigin: null, hallCode: { code: '4821', until: 1_800_000_015_000 } };
