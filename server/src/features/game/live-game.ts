import { decideAppeals, type AppealCommand } from '@tabarman/shared/game/appeals.ts';
import type { DealWish, HostCommand, JoinCommand, PlayerCommand } from '@tabarman/shared/game/commands.ts';
import type { CorrectionPreview, CorrectionsView } from '@tabarman/shared/game/correction-views.ts';
import type { CorrectionAsked } from '@tabarman/shared/game/corrections.ts';
import { decideJoins } from '@tabarman/shared/game/decide.ts';
import type { Script, Setting } from '@tabarman/shared/game/decision.ts';
import type { GameEvent } from '@tabarman/shared/game/events.ts';
import { FIRST_QUOTA_MS } from '@tabarman/shared/game/fairness.ts';
import { outlineOf } from '@tabarman/shared/game/outline.ts';
import { previewCorrection, showCorrections } from '@tabarman/shared/game/show-corrections.ts';
import { showHallCode } from '@tabarman/shared/game/show-crowd.ts';
import { showReview, type ReviewLine } from '@tabarman/shared/game/show-review.ts';
import type { GameState, PlayerId } from '@tabarman/shared/game/state.ts';
import type { CrowdView } from '@tabarman/shared/game/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { offers, type Offer } from '@tabarman/shared/names/offer.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Arrival, DeskMessage, MeMessage, ProjectorMessage, Stored } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { Announcer, type AnnouncerParts } from './announcer.ts';
import { Aftermath } from './aftermath.ts';
import { AnswerIntake } from './answer-intake.ts';
import { Attendance, type Attendant } from './attendance.ts';
import { Crowd } from './crowd.ts';
import { DeskWatch } from './desk-watch.ts';
import { GameWriter, type Loaded } from './game-writer.ts';
import { HallCodeTurns } from './hall-code.ts';
import { Intake } from './intake.ts';
import { Lines } from './lines.ts';
import { isCorrection } from './news.ts';
import { listPlayers } from './player-list.ts';
import { listDeskTeams, previewDeal } from './team-list.ts';
import { type DeskOfGame, type GameResult, type Given, type HostAtDesk, type Journal } from './ports.ts';

/** Answers and joins of this long go into one write: it costs them a few milliseconds and saves the disk thousands of syncs. */
const ANSWERS_MS = 10;
const JOINS_MS = 20;

export interface LiveGameParts extends Omit<AnnouncerParts, 'attendance' | 'desks' | 'script'> {
  readonly script: Script;
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

/** One game as its edges know it: who comes, asks and looks. What is to change goes to its writer. */
export class LiveGame implements DeskOfGame {
  readonly attendance = new Attendance();
  readonly lines = new Lines(() => this.state.phase);
  readonly #parts: LiveGameParts;
  readonly #writer: GameWriter;
  readonly #watch: DeskWatch;
  readonly #announcer: Announcer;
  readonly #aftermath: Aftermath;
  readonly #answers: AnswerIntake;
  readonly #joins: Intake<JoinCommand>;
  readonly #appeals: Intake<AppealCommand>;
  readonly #crowd: Crowd;
  readonly #hallCodeTurns: HallCodeTurns;
  #script: Script;
  #untilRevealed: (() => void)[] = [];

  constructor(loaded: Loaded, parts: LiveGameParts) {
    const { clock } = parts;
    const { state } = loaded;
    this.#parts = parts;
    this.#script = parts.script;
    this.#crowd = new Crowd(state, parts.mostInRush);
    this.#answers = new AnswerIntake(parts.journal, state.id);
    const append = (events: readonly GameEvent[]) => this.#writer.append(events);
    this.#joins = new Intake((joins) => decideJoins(this.state, joins, { ...this.#settingOf(null), room: this.#crowd.roomAt(clock.now()) }), append);
    this.#appeals = new Intake((appeals) => decideAppeals(this.state, appeals, clock.now()), append);
    const answers = this.#answers;
    this.#writer = new GameWriter(loaded, {
      ...parts,
      answers: { get size() { return answers.size; }, store: () => this.#storeAnswers(), refuseAll: (error) => answers.refuseAll(error) },
      intakes: [this.#joins, this.#appeals],
      settingOf: (by) => this.#settingOf(by),
      beforeWriting: async (events, before) => {
        if (before.phase.name === 'finished' && events.some(isCorrection)) await parts.onCorrecting(this.gameId);
      },
      onWritten: (events, before) => {
        this.#follow();
        this.#aftermath.of(events, before);
      },
      onCarriedOut: (isDone) => {
        if (!isDone || !this.#isEnding) this.#waitNoLonger();
      },
      onStopped: () => this.#leaveOff(),
    });
    this.#watch = new DeskWatch({ clock, rest: () => this.#writer.give({ do: 'rest' }) });
    this.#announcer = new Announcer(() => this.#writer, { ...parts, script: () => this.#script, attendance: this.attendance, desks: this.#watch });
    this.#aftermath = new Aftermath(() => this.state, {
      ...parts, announcer: this.#announcer, attendance: this.attendance, crowd: this.#crowd,
      onEveryone: (index) => void this.#writer.give({ do: 'close', index, reason: 'everyone' }),
    });
    this.#hallCodeTurns = new HallCodeTurns(clock, () => this.#announcer.screens());
    if (state.phase.name === 'question') this.attendance.reset(state.phase.answers.keys());
    this.#writer.arm();
    this.#follow();
  }

  get gameId(): string { return this.state.id; }
  get ownerId(): string { return this.#parts.ownerId; }
  get hostName(): string { return this.state.hostName; }
  get state(): GameState { return this.#writer.state; }

  get summary(): DeskOfGame['summary'] {
    const { phase, board } = this.state;
    return { state: phase.name === 'lobby' || phase.name === 'finished' ? phase.name : 'running', players: board.length };
  }

  /** Gives a command its turn; null when it was carried out (or had been before). One that ends a question is, at its reveal. */
  async command(command: HostCommand, by: HostAtDesk): Promise<ErrorCode | null> {
    if (by.device === null) this.#watch.see(null);
    const error = await this.#writer.give(command, by);
    if (error === null && this.#isEnding && (command.do === 'advance' || command.do === 'endQuestion')) {
      await new Promise<void>((go) => this.#untilRevealed.push(go));
    }
    return error;
  }

  /** H2: opens a desk. It leads when no other does, or the one that does is long gone; else it watches. */
  async openDesk(connection: string, desk: HostAtDesk): Promise<void> {
    const { charge } = this.state;
    const leads = charge === null || charge.device === desk.device || this.#watch.isGone(charge.device);
    this.#watch.enter(connection, desk);
    // When it cannot be stored now the desk watches, and can ask for it.
    if (leads) await this.#writer.give({ do: 'takeOver' }, desk);
    this.#announcer.atDesks();
  }

  leaveDesk(connection: string): void {
    if (this.#watch.leave(connection)) this.#announcer.atDesks();
  }

  see(): void {
    this.#watch.see(null);
  }

  dismissDesks(isMeant: (desk: HostAtDesk) => boolean, reason: 'withdrawn' | 'signed_out'): void {
    for (const connection of this.#watch.connectionsOf(isMeant)) this.#parts.out.goodbye(connection, reason);
  }

  get desks(): DeskOfGame['desks'] {
    return { open: this.#watch.desks, charge: this.state.charge };
  }

  /** What a player wishes beside answering. */
  wish(command: PlayerCommand): Promise<ErrorCode | null> {
    return this.#writer.give(command);
  }

  /** After a start: time that the process was away counts against nobody (T6). */
  recover(aliveAt: number): Promise<ErrorCode | null> {
    return this.#writer.give({ do: 'recover', from: aliveAt });
  }

  /** QS6: the quest it waited for is open. */
  unseal(script: Script): Promise<ErrorCode | null> {
    this.#script = script;
    return this.#writer.give({ do: 'unseal', outline: outlineOf(script, this.state.outline.revisionId) });
  }

  async join(command: JoinCommand): Promise<ErrorCode | null> {
    if (this.#writer.isStopped) return 'try_again';
    const outcome = this.#joins.take(command);
    this.#writer.within(JOINS_MS);
    return outcome;
  }

  /** X1, X2: whether somebody may take a new seat who typed this code when they did; a seat that is there needs none. */
  isLetIn(secretHash: string, code: string | undefined, at: number): boolean {
    return !this.state.hasHallCode || this.state.seats.has(secretHash) || (code !== undefined && this.#parts.hallCode.accepts(code, at));
  }

  /** X4: names for a seat that is not taken yet. */
  offers(secretHash: string, roll: number, language: Language): Offer[] {
    return offers(secretHash, roll, language, (skeleton) => this.state.skeletons.has(skeleton));
  }

  crowd(): CrowdView {
    return this.#crowd.show(this.state, this.#parts.clock.now());
  }

  seatOf(secretHash: string): PlayerId | null {
    return this.state.seats.get(secretHash) ?? null;
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
    this.#aftermath.watchEveryone();
  }

  async answer(given: Given): Promise<Reply<Stored>> {
    const { playerId, answer } = given;
    const { phase, players } = this.state;
    if (players.get(playerId)?.isRemoved) return { ok: false, error: 'seat_removed' };
    if (phase.name === 'question' && phase.index === answer.index && !phase.answers.has(playerId)) {
      if (this.#writer.isStopped) return { ok: false, error: 'try_again' };
      const quotaMs = this.state.quotas.get(playerId) ?? FIRST_QUOTA_MS;
      const reply = this.#answers.take(phase, given, { quotaMs, lineMs: this.lines.lineMs(playerId), language: this.attendance.languageOf(playerId) });
      if (this.#answers.size > 0) this.#writer.within(ANSWERS_MS);
      return reply;
    }
    const stored = await this.#answers.stored(phase, playerId, answer.index);
    if (stored) return { ok: true, data: stored };
    const isAhead = phase.name === 'question' ? answer.index > phase.index : answer.index >= this.state.played.length;
    return { ok: false, error: isAhead ? 'answer_not_open' : 'answer_too_late' };
  }

  review(id: PlayerId, language: Language): Reply<ReviewLine[]> {
    const { name } = this.state.phase;
    if (name !== 'podium' && name !== 'finished') return { ok: false, error: 'not_now' };
    return { ok: true, data: showReview(this.state, id, language) };
  }

  arrival(id: PlayerId, language: Language): Arrival | null { return this.#announcer.arrival(id, language); }
  meMessage(id: PlayerId): MeMessage | null { return this.#announcer.meMessage(id); }
  projectorMessage(): ProjectorMessage { return this.#announcer.projectorMessage(); }
  deskMessage(language: Language): DeskMessage { return this.#announcer.deskMessage(language); }

  players(search: string, offset: number, language: Language): ReturnType<DeskOfGame['players']> {
    return listPlayers(this.state, this.attendance, { search, offset }, language);
  }

  /** C8: a player objects; refused or stored, then told. */
  async appeal(command: AppealCommand): Promise<ErrorCode | null> {
    if (this.#writer.isStopped) return 'try_again';
    const outcome = this.#appeals.take(command);
    this.#writer.within(JOINS_MS);
    return outcome;
  }

  rule(corrections: Parameters<DeskOfGame['rule']>[0], by: string): Promise<ErrorCode | null> {
    return this.#writer.give({ do: 'rule', corrections, by });
  }

  preview(correction: CorrectionAsked): Reply<CorrectionPreview> { return previewCorrection(this.state, correction); }
  corrections(): CorrectionsView { return showCorrections(this.state); }
  teams(search: string, offset: number): ReturnType<DeskOfGame['teams']> {
    return listDeskTeams(this.state, this.attendance, { search, offset });
  }

  deal(wish: DealWish): ReturnType<typeof previewDeal> {
    return previewDeal(this.state, wish);
  }

  /** No more timers, no more writes; what waits is told to try again. */
  stop(): void {
    this.#writer.stop();
  }

  #leaveOff(): void {
    this.#aftermath.stop();
    this.#watch.stop();
    this.#announcer.stop();
    this.#hallCodeTurns.stop();
    this.#waitNoLonger();
  }

  /** What watches the game beside its writer follows the state. */
  #follow(): void {
    this.#watch.follow(this.state);
    this.#hallCodeTurns.keep(showHallCode(this.state, this.#parts.hallCode.at(0)) !== null);
  }

  async #storeAnswers(): Promise<void> {
    const { phase } = this.state;
    if (phase.name !== 'question') return this.#answers.refuseAll('answer_too_late');
    const stored = await this.#answers.store(phase);
    for (const id of stored) this.attendance.answer(id);
    if (stored.length === 0) return;
    this.#announcer.progress();
    this.#aftermath.watchEveryone();
  }

  get #isEnding(): boolean {
    const { phase } = this.state;
    return phase.name === 'question' && phase.isEnding;
  }

  #waitNoLonger(): void {
    for (const go of this.#untilRevealed.splice(0)) go();
  }

  #settingOf(by: HostAtDesk | null): Setting {
    const { clock, capacity } = this.#parts;
    return { now: clock.now(), script: this.#script, capacity, by: by && by.name, desk: by && { host: by.id, device: by.device }, burstOf: (first) => this.#crowd.burstOf(first) };
  }
}
