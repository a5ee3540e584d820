import type { AppealCommand } from '@tabarman/shared/game/appeals.ts';
import type { Command, DealWish, HostCommand, JoinCommand, PlayerCommand } from '@tabarman/shared/game/commands.ts';
import type { CorrectionPreview, CorrectionsView } from '@tabarman/shared/game/correction-views.ts';
import type { CorrectionAsked } from '@tabarman/shared/game/corrections.ts';
import { deadline, decide, decideJoins } from '@tabarman/shared/game/decide.ts';
import type { Setting } from '@tabarman/shared/game/decision.ts';
import type { GameEvent } from '@tabarman/shared/game/events.ts';
import { evolve } from '@tabarman/shared/game/evolve.ts';
import { FIRST_QUOTA_MS } from '@tabarman/shared/game/fairness.ts';
import { changesStandings } from '@tabarman/shared/game/seal.ts';
import { previewCorrection, showCorrections } from '@tabarman/shared/game/show-corrections.ts';
import { showHallCode } from '@tabarman/shared/game/show-crowd.ts';
import { showReview, type ReviewLine } from '@tabarman/shared/game/show-review.ts';
import type { GameState, PlayerId } from '@tabarman/shared/game/state.ts';
import { GRACE_MS } from '@tabarman/shared/game/timing.ts';
import type { CrowdView } from '@tabarman/shared/game/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { offers, type Offer } from '@tabarman/shared/names/offer.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Arrival, DeskMessage, MeMessage, ProjectorMessage, Stored } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { Announcer, type AnnouncerParts } from './announcer.ts';
import { AnswerIntake, showStored } from './answer-intake.ts';
import { AppealIntake } from './appeal-intake.ts';
import { Attendance, type Attendant } from './attendance.ts';
import { concernedBy } from './concerned.ts';
import { Crowd } from './crowd.ts';
import { DeskWatch } from './desk-watch.ts';
import { resultOf } from './game-result.ts';
import { gateBetween } from './gate.ts';
import { HallCodeTurns } from './hall-code.ts';
import { Lines } from './lines.ts';
import { listPlayers } from './player-list.ts';
import { listDeskTeams, previewDeal } from './team-list.ts';
import { Fenced, JournalUnavailable, type DeskOfGame, type GameResult, type Given, type HostAtDesk, type Journal } from './ports.ts';

/** Answers and joins of this long go into one write: it costs them a few milliseconds and saves the disk thousands of syncs. */
const ANSWERS_MS = 10;
const JOINS_MS = 20;
const RETRY_MS = 250;
const ALIVE_EVERY_MS = 1_000;

export interface LiveGameParts extends Omit<AnnouncerParts, 'attendance' | 'desks'> {
  readonly ownerId: string;
  readonly capacity: number;
  /** Joins within ten seconds at which the entry closes by itself. */
  readonly mostInRush: number;
  readonly journal: Journal;
  readonly report: (error: unknown, gameId: string) => void;
  /** Before a correction of a finished game is written. */
  readonly onCorrecting: (gameId: string) => Promise<void>;
  readonly onFinished: (gameId: string, at: number, result: GameResult) => Promise<void>;
}

export interface Loaded {
  readonly state: GameState;
  readonly epoch: number;
  /** How many events the journal holds. */
  readonly seq: number;
}

interface Waiting<T> {
  readonly command: T;
  readonly by: HostAtDesk | null;
  readonly reply: (error: ErrorCode | null) => void;
}

/**
 * The single writer of one game. Commands are decided one after another, their events appended in one write; only then
 * memory changes, devices are told and senders get their reply. When the write fails, everything stays as it was.
 */
export class LiveGame implements DeskOfGame {
  readonly attendance = new Attendance();
  readonly lines = new Lines(() => this.#state.phase);
  readonly #watch: DeskWatch;
  readonly #parts: LiveGameParts;
  readonly #announcer: Announcer;
  readonly #answers: AnswerIntake;
  readonly #crowd: Crowd;
  readonly #hallCodeTurns: HallCodeTurns;
  readonly #appeals = new AppealIntake();
  #state: GameState;
  #epoch: number;
  #seq: number;
  #commands: Waiting<Command>[] = [];
  #joins: Waiting<JoinCommand>[] = [];
  #untilRevealed: (() => void)[] = [];
  #isWorking = false;
  #isStopped = false;
  #cancelDue: (() => void) | null = null;
  #cancelWindow: (() => void) | null = null;
  #cancelAlive: (() => void) | null = null;
  #cancelEveryone: (() => void) | null = null;

  constructor({ state, epoch, seq }: Loaded, parts: LiveGameParts) {
    this.#state = state;
    this.#epoch = epoch;
    this.#seq = seq;
    this.#parts = parts;
    this.#answers = new AnswerIntake(parts.journal, state.id);
    this.#watch = new DeskWatch({ clock: parts.clock, rest: () => this.#enqueue({ do: 'rest' }) });
    const { attendance } = this;
    this.#announcer = new Announcer(() => ({ state: this.#state, epoch: this.#epoch, seq: this.#seq }), { ...parts, attendance, desks: this.#watch });
    this.#crowd = new Crowd(state, parts.mostInRush);
    this.#hallCodeTurns = new HallCodeTurns(parts.clock, () => this.#announcer.screens());
    if (state.phase.name === 'question') this.attendance.reset(state.phase.answers.keys());
    this.#arm();
  }

  get gameId(): string { return this.#state.id; }
  get ownerId(): string { return this.#parts.ownerId; }
  get hostName(): string { return this.#state.hostName; }
  get state(): GameState { return this.#state; }

  get summary(): DeskOfGame['summary'] {
    const { phase, board } = this.#state;
    return { state: phase.name === 'lobby' || phase.name === 'finished' ? phase.name : 'running', players: board.length };
  }

  /** Gives a command its turn; null when it was carried out (or had been before). One that ends a question is, at its reveal. */
  async command(command: HostCommand, by: HostAtDesk): Promise<ErrorCode | null> {
    if (by.device === null) this.#watch.see(null);
    const error = await this.#enqueue(command, by);
    if (error === null && this.#isEnding && (command.do === 'advance' || command.do === 'endQuestion')) {
      await new Promise<void>((go) => this.#untilRevealed.push(go));
    }
    return error;
  }

  /** H2: opens a desk. It leads when no other does, or the one that does is long gone; else it watches. */
  async openDesk(connection: string, desk: HostAtDesk): Promise<void> {
    const { charge } = this.#state;
    const leads = charge === null || charge.device === desk.device || this.#watch.isGone(charge.device);
    this.#watch.enter(connection, desk);
    // When it cannot be stored now the desk watches, and can ask for it.
    if (leads) await this.#enqueue({ do: 'takeOver' }, desk);
    this.#announcer.atDesks();
  }

  leaveDesk(connection: string): void {
    if (this.#watch.leave(connection)) this.#announcer.atDesks();
  }

  see(): void {
    this.#watch.see(null);
  }

  dismissHost(hostId: string): void {
    for (const connection of this.#watch.connectionsOf(hostId)) this.#parts.out.goodbye(connection, 'withdrawn');
  }

  get desks(): DeskOfGame['desks'] {
    return { open: this.#watch.desks, charge: this.#state.charge };
  }

  /** What a player wishes beside answering. */
  wish(command: PlayerCommand): Promise<ErrorCode | null> {
    return this.#enqueue(command);
  }

  /** After a start: time that the process was away counts against nobody (T6). */
  recover(aliveAt: number): Promise<ErrorCode | null> {
    return this.#enqueue({ do: 'recover', from: aliveAt });
  }

  async join(command: JoinCommand): Promise<ErrorCode | null> {
    if (this.#isStopped) return 'try_again';
    return new Promise((reply) => {
      this.#joins.push({ command, by: null, reply });
      this.#within(JOINS_MS);
    });
  }

  /** X1, X2: whether somebody may take a new seat who typed this code when they did; a seat that is there needs none. */
  isLetIn(secretHash: string, code: string | undefined, at: number): boolean {
    return !this.#state.hasHallCode || this.#state.seats.has(secretHash) || (code !== undefined && this.#parts.hallCode.accepts(code, at));
  }

  /** X4: names for a seat that is not taken yet. */
  offers(secretHash: string, roll: number, language: Language): Offer[] {
    return offers(secretHash, roll, language, (skeleton) => this.#state.skeletons.has(skeleton));
  }

  crowd(): CrowdView {
    return this.#crowd.show(this.#state, this.#parts.clock.now());
  }

  seatOf(secretHash: string): PlayerId | null {
    return this.#state.seats.get(secretHash) ?? null;
  }

  /** A device takes its seat; the one that held it is told. */
  enter(id: PlayerId, attendant: Attendant): Arrival | null {
    const arrival = this.#announcer.arrival(id, attendant.language);
    if (!arrival) return null;
    const replaced = this.attendance.enter(id, attendant);
    if (replaced) this.#parts.out.goodbye(replaced.connection, 'opened_elsewhere');
    this.#announcer.progress();
    return arrival;
  }

  leave(id: PlayerId, connection: string): void {
    if (!this.attendance.leave(id, connection)) return;
    this.#announcer.progress();
    this.#watchEveryone();
  }

  async answer(given: Given): Promise<Reply<Stored>> {
    const { playerId, answer } = given;
    const { phase, players } = this.#state;
    if (players.get(playerId)?.isRemoved) return { ok: false, error: 'seat_removed' };
    if (phase.name === 'question' && phase.index === answer.index && !phase.answers.has(playerId)) {
      if (this.#isStopped) return { ok: false, error: 'try_again' };
      const quotaMs = this.#state.quotas.get(playerId) ?? FIRST_QUOTA_MS;
      const reply = this.#answers.take(phase, given, { quotaMs, lineMs: this.lines.lineMs(playerId) });
      if (this.#answers.size > 0) this.#within(ANSWERS_MS);
      return reply;
    }
    const stored = await this.#storedAnswer(playerId, answer.index);
    if (stored) return { ok: true, data: stored };
    const isAhead = phase.name === 'question' ? answer.index > phase.index : answer.index >= this.#state.played.length;
    return { ok: false, error: isAhead ? 'answer_not_open' : 'answer_too_late' };
  }

  review(id: PlayerId, language: Language): Reply<ReviewLine[]> {
    const { name } = this.#state.phase;
    if (name !== 'podium' && name !== 'finished') return { ok: false, error: 'not_now' };
    return { ok: true, data: showReview(this.#state, id, language) };
  }

  arrival(id: PlayerId, language: Language): Arrival | null { return this.#announcer.arrival(id, language); }
  meMessage(id: PlayerId): MeMessage | null { return this.#announcer.meMessage(id); }
  projectorMessage(): ProjectorMessage { return this.#announcer.projectorMessage(); }
  deskMessage(language: Language): DeskMessage { return this.#announcer.deskMessage(language); }

  players(search: string, offset: number, language: Language): ReturnType<DeskOfGame['players']> {
    return listPlayers(this.#state, this.attendance, { search, offset }, language);
  }

  /** C8: a player objects; refused or stored, then told. */
  async appeal(command: AppealCommand): Promise<ErrorCode | null> {
    if (this.#isStopped) return 'try_again';
    const outcome = this.#appeals.take(command);
    this.#within(JOINS_MS);
    return outcome;
  }

  preview(correction: CorrectionAsked): Reply<CorrectionPreview> { return previewCorrection(this.#state, correction); }
  corrections(): CorrectionsView { return showCorrections(this.#state); }
  teams(search: string, offset: number): ReturnType<DeskOfGame['teams']> {
    return listDeskTeams(this.#state, this.attendance, { search, offset });
  }

  deal(wish: DealWish): ReturnType<typeof previewDeal> {
    return previewDeal(this.#state, wish);
  }

  /** No more timers, no more writes; what waits is told to try again. */
  stop(): void {
    this.#isStopped = true;
    for (const cancel of [this.#cancelDue, this.#cancelWindow, this.#cancelAlive, this.#cancelEveryone]) cancel?.();
    this.#watch.stop();
    this.#announcer.stop();
    this.#hallCodeTurns.stop();
    this.#answers.refuseAll('try_again');
    this.#appeals.refuseAll('try_again');
    for (const { reply } of [...this.#commands.splice(0), ...this.#joins.splice(0)]) reply('try_again');
    this.#waitNoLonger();
  }

  #enqueue(command: Command, by: HostAtDesk | null = null): Promise<ErrorCode | null> {
    if (this.#isStopped) return Promise.resolve('try_again');
    return new Promise((reply) => {
      this.#commands.push({ command, by, reply });
      void this.#work();
    });
  }

  /** The windows of all games end at the same instants: what they hold then goes into one write. */
  #within(ms: number): void {
    const { clock } = this.#parts;
    this.#cancelWindow ??= clock.at((Math.floor(clock.now() / ms) + 1) * ms, () => {
      this.#cancelWindow = null;
      void this.#work();
    });
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    while (!this.#isStopped && this.#commands.length + this.#joins.length + this.#answers.size + this.#appeals.size > 0) {
      try {
        await this.#turn();
      } catch (error) {
        this.#parts.report(error, this.gameId);
        // Another process owns the game: drop it, never write again.
        if (error instanceof Fenced) this.stop();
      }
    }
    this.#isWorking = false;
  }

  /** Answers go first, so that a question that closes in this turn has all that arrived in time. */
  async #turn(): Promise<void> {
    await this.#storeAnswers();
    const next = this.#commands.shift();
    if (next) await this.#carryOut(next);
    else if (this.#joins.length > 0) await this.#seatJoins();
    else await this.#appeals.store(this.#state, this.#parts.clock.now(), (events) => this.#append(events));
  }

  async #storeAnswers(): Promise<void> {
    const { phase } = this.#state;
    if (phase.name !== 'question') return this.#answers.refuseAll('answer_too_late');
    const stored = await this.#answers.store(phase);
    for (const id of stored) this.attendance.answer(id);
    if (stored.length === 0) return;
    this.#announcer.progress();
    this.#watchEveryone();
  }

  async #carryOut({ command, by, reply }: Waiting<Command>): Promise<void> {
    try {
      const decision = decide(this.#state, command, this.#setting(by));
      if (!decision.ok) return reply(decision.error);
      const isDone = await this.#append(decision.events);
      if (!isDone && (command.do === 'open' || command.do === 'close' || command.do === 'recover')) this.#again(command);
      if (!isDone || !this.#isEnding) this.#waitNoLonger();
      reply(isDone ? null : 'try_again');
    } catch (error) {
      reply('internal');
      throw error;
    }
  }

  get #isEnding(): boolean {
    const { phase } = this.#state;
    return phase.name === 'question' && phase.isEnding;
  }

  #waitNoLonger(): void {
    for (const go of this.#untilRevealed.splice(0)) go();
  }

  async #seatJoins(): Promise<void> {
    const joins = this.#joins.splice(0);
    if (joins.length === 0) return;
    try {
      const { events, outcomes } = decideJoins(this.#state, joins.map((j) => j.command), { ...this.#setting(null), room: this.#crowd.roomAt(this.#parts.clock.now()) });
      const isDone = await this.#append(events);
      joins.forEach(({ reply }, i) => reply(isDone ? (outcomes[i] ?? null) : 'try_again'));
    } catch (error) {
      for (const { reply } of joins) reply('internal');
      throw error;
    }
  }

  /** Journal first, then memory, then the hall. False when the journal could not be written. */
  async #append(events: readonly GameEvent[]): Promise<boolean> {
    if (events.length === 0) return true;
    const before = this.#state;
    const after = events.reduce(evolve, before);
    try {
      if (before.phase.name === 'finished' && events.some(isCorrection)) await this.#parts.onCorrecting(this.gameId);
      await this.#parts.journal.append(this.gameId, { epoch: this.#epoch, seq: this.#seq, events, gate: gateBetween(before, after) });
    } catch (error) {
      if (error instanceof JournalUnavailable) return false;
      throw error;
    }
    this.#state = after;
    this.#seq += events.length;
    this.#arm();
    this.#announce(events, before);
    return true;
  }

  #announce(events: readonly GameEvent[], before: GameState): void {
    const happened = new Set(events.map((e) => e.type));
    for (const event of events) {
      if (event.type === 'playersJoined') this.#crowd.seated(this.#state, event.seats.map((s) => s.id), event.at);
      if (event.type === 'gameLocked' && !event.isLocked) this.#crowd.forget();
      if (event.type === 'playerRemoved') this.#dismiss(event.playerId);
      if (event.type === 'playersRemoved') for (const id of event.playerIds) this.#dismiss(id);
      if (event.type === 'questionOpened') this.#startAttendance();
      if (event.type === 'gameFinished' || (isCorrection(event) && before.phase.name === 'finished')) void this.#finish(event.at);
    }
    for (const id of concernedBy(events, before, this.#state)) this.#announcer.one(id);
    if (events.some(isAboutAppeals)) return this.#announcer.appeals(events.filter(isRuling));
    if (events.some(isCorrection)) return this.#announcer.corrected();
    const isQuiet = events.every((e) => isForScreensOnly(e, before));
    if (events.some((e) => changesStandings(e, this.#state))) this.#announcer.standings();
    else if (!isQuiet) this.#announcer.all({ withContent: happened.has('questionOpened') });
    else if (!events.every((e) => e.type === 'playersJoined' || e.type === 'teamsMade')) this.#announcer.screens();
    this.#announcer.progress();
    this.#watchEveryone();
  }

  #startAttendance(): void {
    this.attendance.reset([]);
    this.#cancelEveryone?.();
    this.#cancelEveryone = null;
  }

  #dismiss(id: PlayerId): void {
    const attendant = this.attendance.of(id);
    if (!attendant) return;
    this.attendance.leave(id, attendant.connection);
    this.#parts.out.goodbye(attendant.connection, 'removed');
  }

  async #finish(at: number): Promise<void> {
    try {
      await this.#parts.onFinished(this.gameId, at, resultOf(this.#state));
    } catch (error) {
      // The journal has the game: the next start folds it into rows.
      this.#parts.report(error, this.gameId);
    }
  }

  #arm(): void {
    this.#watch.follow(this.#state);
    this.#hallCodeTurns.keep(showHallCode(this.#state, this.#parts.hallCode.at(0)) !== null);
    this.#cancelDue?.();
    const due = deadline(this.#state);
    this.#cancelDue = due && this.#parts.clock.at(due.at, () => void this.#enqueue(due.command));
    this.#cancelAlive?.();
    this.#cancelAlive = due && this.#parts.clock.at(this.#parts.clock.now() + ALIVE_EVERY_MS, () => void this.#showAlive());
  }

  #again(command: Command): void {
    this.#cancelDue?.();
    this.#cancelDue = this.#parts.clock.at(this.#parts.clock.now() + RETRY_MS, () => void this.#enqueue(command));
  }

  async #showAlive(): Promise<void> {
    const { journal, clock } = this.#parts;
    this.#cancelAlive = clock.at(clock.now() + ALIVE_EVERY_MS, () => void this.#showAlive());
    try {
      await journal.touch(this.gameId, clock.now());
    } catch (error) {
      if (!(error instanceof JournalUnavailable)) this.#parts.report(error, this.gameId);
    }
  }

  #watchEveryone(): void {
    const { phase } = this.#state;
    if (phase.name !== 'question' || phase.isReading || !this.attendance.isComplete) return;
    const { index, timing } = phase;
    // T6: while a downtime is made up for, who is not there is still on the way back.
    // T15: who is away for a moment may have an answer under way, and early close looks twice.
    const at = Math.max(this.#parts.clock.now() + GRACE_MS, timing.holds.at(-1)?.to ?? 0);
    this.#cancelEveryone ??= this.#parts.clock.at(at, () => {
      this.#cancelEveryone = null;
      if (this.attendance.isComplete) void this.#enqueue({ do: 'close', index, reason: 'everyone' });
    });
  }

  async #storedAnswer(id: PlayerId, index: number): Promise<Stored | null> {
    const { phase } = this.#state;
    const inMemory = (phase.name === 'question' || phase.name === 'reveal') && phase.index === index ? phase.answers.get(id) : undefined;
    const answer = inMemory ?? (await this.#parts.journal.answersBy(this.gameId, id)).get(index);
    return answer ? showStored(index, answer) : null;
  }

  #setting(by: HostAtDesk | null): Setting {
    const { clock, script, capacity } = this.#parts;
    return { now: clock.now(), script, capacity, by: by && by.name, desk: by && { host: by.id, device: by.device }, burstOf: (first) => this.#crowd.burstOf(first) };
  }
}

const forScreensOnly: readonly GameEvent['type'][] = [
  'playersJoined', 'gameLocked', 'deskTaken', 'projectorSet', 'hallCodeSet', 'burstKept', 'boardShown', 'soundSet', 'soundTested',
  'membersNamed', 'teamsMade', 'teamRenamed', 'teamRemoved', 'playerMoved', 'teamsDealt', 'dealTakenBack',
];

/** Everybody's standing may be another one. */
function isCorrection({ type }: GameEvent): boolean {
  return type === 'questionVoided' || type === 'questionReinstated' || type === 'keyChanged' || type === 'pointsAdjusted';
}

/** Only the desk, and those who appealed, have news. */
function isAboutAppeals({ type }: GameEvent): boolean {
  return type === 'appealsRaised' || type === 'appealsDeclined';
}

function isRuling(event: GameEvent): event is Extract<GameEvent, { type: 'appealsDeclined' }> {
  return event.type === 'appealsDeclined';
}

/** Phones have nothing new to show for these, but those of the concerned. */
function isForScreensOnly(event: GameEvent, { phase }: GameState): boolean {
  if (event.type === 'answeringOpened') return phase.name === 'question' && phase.timing.opensAt === event.opensAt;
  // T15: nobody's time ran out; the reveal is half a second away. A paused phone must hear that it may send.
  if (event.type === 'answeringEnded') return phase.name === 'question' && phase.timing.pausedAt === null;
  return forScreensOnly.includes(event.type);
}

