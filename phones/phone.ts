import type { MeView, PlayerView, QuestionView } from '@tabarman/shared/game/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { errors } from '@tabarman/shared/protocol/errors.ts';
import type { Arrival, Input, Output, PlayersMessage, Stored } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import { isDeepStrictEqual } from 'node:util';
import { Line, type LineOptions } from './line.ts';
import { postAnswer } from './post-answer.ts';

/** A phone reconnects when an acknowledgement does not come in this time. */
const ACK_MS = 1_500;
const REPLY_MS = 8_000;
/** So close to the deadline the same answer goes by HTTP as well after a moment. */
const CLOSING_MS = 3_000;
const HASTY_MS = 300;
const AGAIN_MS = 500;

/** What a device does and hears, for who counts and checks. `moment` names a step of the game once: `question 3`. */
export interface Watcher {
  readonly onSeated: (phone: Phone) => void;
  readonly onMoment: (moment: string) => void;
  readonly onHeard: (name: string, body: unknown, bytes: number) => void;
  readonly onAnswer: (note: AnswerNote) => void;
  readonly onFault: (fault: string) => void;
}

/** One line of the history of answers: asked for, confirmed as stored, or refused for good. */
export interface AnswerNote {
  readonly what: 'invoke' | 'ok' | 'fail';
  readonly playerId: string;
  readonly index: number;
  readonly answerId: string;
  readonly choice: Choice;
  /** Of `ok`: what the server says it stored. */
  readonly elapsedMs?: number;
  /** Of `ok`: from the first sending to the acknowledgement. */
  readonly tookMs?: number;
  /** Of `invoke`: behind its seeded moment by. */
  readonly lateMs?: number;
  /** Of `fail`: why. */
  readonly error?: string;
}

export interface Plan {
  readonly url: string;
  readonly pin: string;
  readonly secret: string;
  readonly name: string;
  readonly look: { readonly pattern: number; readonly colour: number };
  readonly language: Language;
  /** How it connects. */
  readonly line?: LineOptions;
  /** The server's clock. */
  readonly now: () => number;
  readonly chance: () => number;
  /** What to answer, and how long after the opening; null to stay silent. */
  readonly decide: (question: QuestionView) => { readonly choice: Choice; readonly afterMs: number } | null;
  /** What the answer must have earned; null where nobody counts (bare server). */
  readonly earns: ((index: number, answer: { choice: Choice; elapsedMs: number }) => NonNullable<MeView['result']>) | null;
}

interface Pending {
  readonly index: number;
  readonly answerId: string;
  readonly choice: Choice;
  readonly thinkMs: number;
  sentAt: number | null;
}

interface Stamp {
  readonly epoch: number;
  readonly seq: number;
}

type News = Stamp & Partial<Pick<Arrival, 'content' | 'me'> & Pick<PlayersMessage, 'view' | 'standing'>>;

/** One phone: joins, keeps the newest view, answers once, loses no answer, and checks what it is told. */
export class Phone {
  readonly plan: Plan;
  readonly #watcher: Watcher;
  #line: Line | null = null;
  #gameId: string | null = null;
  #view: Pick<PlayerView, 'phase'> | null = null;
  #viewStamp: Stamp = { epoch: 0, seq: -1 };
  #meStamp: Stamp = { epoch: 0, seq: -1 };
  #content: QuestionView | null = null;
  #me: MeView | null = null;
  #points: number | null = 0;
  #pending: Pending | null = null;
  #stored: Stored | null = null;
  #isSeated = false;
  /** When it last took its seat, by `performance.now()`. */
  seatedAt = 0;
  #isLeaving = false;
  #attempt = 0;
  #answerTimer: NodeJS.Timeout | undefined;
  #postTimer: NodeJS.Timeout | undefined;
  #patience: NodeJS.Timeout | undefined;
  #lastClock = '';
  #moments = new Set<string>();
  reconnects = 0;
  resent = 0;
  /** How often an answer went by plain HTTP. */
  posted = 0;
  /** How often an answer was told to come again. */
  putOff = 0;

  constructor(plan: Plan, watcher: Watcher) {
    this.plan = plan;
    this.#watcher = watcher;
  }

  get playerId(): string { return this.#me?.playerId ?? ''; }

  connect(): void {
    const line = new Line(this.plan.url, {
      onConnected: () => this.#introduce(line),
      onEvent: (name, body, bytes) => {
        this.#watcher.onHeard(name, body, bytes);
        if (name === 'goodbye') return this.#shownOut(body);
        this.#see(body as News);
      },
      onReply: (body, bytes) => this.#watcher.onHeard('reply', body, bytes),
      onClosed: () => {
        if (this.#line === line) this.#comeBack();
      },
    }, this.plan.line);
    this.#line = line;
  }

  /** Cuts the connection, as a network does. */
  cut(): void {
    this.#line?.end();
  }

  leave(): void {
    this.#isLeaving = true;
    clearTimeout(this.#answerTimer);
    clearTimeout(this.#postTimer);
    clearTimeout(this.#patience);
    this.#line?.end();
  }

  #introduce(line: Line): void {
    const { pin, secret, name, look, language } = this.plan;
    if (this.#gameId !== null) return this.#sit(line, 'game:resume', { gameId: this.#gameId, secret, language });
    line.ask('game:find', { pin, language }, (reply) => {
      const found = reply as Reply<Output<'game:find'>>;
      if (!found.ok) return this.#introduceLater(line, found);
      this.#sit(line, 'game:join', { pin, secret, name, look, language });
    });
  }

  #sit(line: Line, intent: 'game:join' | 'game:resume', input: object): void {
    const impatience = setTimeout(() => line.end(), REPLY_MS);
    line.ask(intent, input, (reply) => {
      clearTimeout(impatience);
      const arrival = reply as Reply<Arrival>;
      if (!arrival.ok) return this.#introduceLater(line, arrival);
      this.#gameId = arrival.data.gameId;
      this.#isSeated = true;
      this.seatedAt = performance.now();
      this.#attempt = 0;
      // A phone asks for the time a few times; one stands for them.
      line.ask('clock', {}, () => undefined);
      const { view, me } = arrival.data;
      // Whoever comes back in a reveal may have missed others before it.
      this.#points = view.phase.name === 'reveal' ? null : me.points;
      this.#see(arrival.data);
      this.#watcher.onSeated(this);
      // Its acknowledgement was lost on the way: the seat tells that it is stored.
      if (this.#pending && me.answer?.index === this.#pending.index) this.#settle(this.#pending, { ok: true, data: me.answer });
      this.#send();
    });
  }

  #introduceLater(line: Line, { error, waitMs }: { error: keyof typeof errors; waitMs?: number }): void {
    if (!errors[error].retry) return this.#watcher.onFault(`refused: ${error}`);
    setTimeout(() => line.isConnected && this.#introduce(line), waitMs ?? AGAIN_MS);
  }

  #comeBack(): void {
    this.#isSeated = false;
    clearTimeout(this.#patience);
    if (this.#isLeaving) return;
    this.reconnects += 1;
    const middle = Math.min(2_000, 300 * 2 ** this.#attempt);
    this.#attempt += 1;
    setTimeout(() => !this.#isLeaving && this.connect(), middle * (0.5 + this.plan.chance()));
  }

  #shownOut(body: unknown): void {
    this.#isLeaving = true;
    this.#watcher.onFault(`shown out: ${(body as { reason: string }).reason}`);
  }

  #see(news: News): void {
    const { view, content, standing } = news;
    const me = news.me ?? (standing && this.#me && { ...this.#me, ...standing });
    if (me) {
      this.#follow(this.#meStamp, news);
      this.#meStamp = news;
      this.#me = me;
    }
    if (view) {
      this.#follow(this.#viewStamp, news);
      this.#viewStamp = news;
      this.#view = view;
      if (content !== undefined) this.#content = content;
    }
    if (this.#view) this.#act(this.#view);
  }

  #follow(before: Stamp, { epoch, seq }: Stamp): void {
    if (epoch < before.epoch || (epoch === before.epoch && seq < before.seq)) {
      this.#watcher.onFault(`went back from (${before.epoch}, ${before.seq}) to (${epoch}, ${seq})`);
    }
  }

  #act({ phase }: Pick<PlayerView, 'phase'>): void {
    switch (phase.name) {
      case 'question': {
        if (this.#content?.index !== phase.index) return this.#watcher.onFault(`question ${phase.index} without its content`);
        const { opensAt, closesAt, pausedAt } = phase.clock;
        const clock = `${phase.index} ${opensAt} ${closesAt} ${pausedAt}`;
        if (clock === this.#lastClock) return;
        this.#lastClock = clock;
        if (!this.#once(`question ${phase.index}`)) this.#watcher.onMoment(`retimed ${phase.index}`);
        clearTimeout(this.#answerTimer);
        if (pausedAt === null && this.#stored?.index !== phase.index && this.#pending?.index !== phase.index) this.#answerLater(this.#content, opensAt);
        return;
      }
      case 'reveal':
        // Both halves of a result have to be there: the own one and the one of all.
        if (this.#me && this.#meStamp.epoch === this.#viewStamp.epoch && this.#meStamp.seq >= this.#viewStamp.seq) {
          const me = this.#me;
          if (this.#once(`reveal ${phase.index}`)) this.#check(phase.index, me);
        }
        return;
      case 'leaderboard': return void this.#once(`leaderboard ${phase.index}`);
      case 'lobby':
      case 'round':
      case 'podium':
      case 'finished':
      case 'rest': return void this.#once(phase.name);
    }
  }

  #once(moment: string): boolean {
    if (this.#moments.has(moment)) return false;
    this.#moments.add(moment);
    this.#watcher.onMoment(moment);
    return true;
  }

  #answerLater(question: QuestionView, opensAt: number): void {
    const decision = this.plan.decide(question);
    if (!decision) return;
    const dueAt = opensAt + decision.afterMs;
    this.#answerTimer = setTimeout(() => {
      const { index } = question;
      const id = Array.from({ length: 4 }, () => Math.floor(this.plan.chance() * 2 ** 16).toString(16).padStart(4, '0')).join('');
      const thinkMs = Math.max(0, Math.round(this.plan.now() - opensAt));
      this.#pending = { index, answerId: id, choice: decision.choice, thinkMs, sentAt: null };
      this.#note('invoke', this.#pending, { lateMs: this.plan.now() - dueAt });
      this.#send();
      this.#postLater(this.#pending, this.#isSeated ? this.#patienceMs() : 0);
    }, Math.max(0, dueAt - this.plan.now()));
  }

  /** One in flight, again and again, until the server has said what became of it. */
  #send(): void {
    const pending = this.#pending;
    const line = this.#line;
    if (!pending || !line?.isConnected || !this.#isSeated) return;
    if (pending.sentAt === null) pending.sentAt = performance.now();
    else this.resent += 1;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => line.end(), ACK_MS);
    line.ask('game:answer', givenOf(pending), (reply) => {
      if (this.#pending !== pending) return;
      clearTimeout(this.#patience);
      if (this.#settle(pending, reply as Reply<Stored>)) return;
      this.putOff += 1;
      setTimeout(() => this.#pending === pending && this.#send(), (reply as { waitMs?: number }).waitMs ?? AGAIN_MS);
    });
  }

  #patienceMs(): number {
    const phase = this.#view?.phase;
    return phase?.name === 'question' && phase.clock.closesAt - this.plan.now() < CLOSING_MS ? HASTY_MS : ACK_MS;
  }

  /** The same answer by plain HTTP, again and again beside the socket, until one of them has brought a word about it. */
  #postLater(pending: Pending, ms: number): void {
    clearTimeout(this.#postTimer);
    this.#postTimer = setTimeout(() => {
      if (this.#pending !== pending || this.#gameId === null) return;
      this.posted += 1;
      void postAnswer(this.plan.url, { gameId: this.#gameId, secret: this.plan.secret }, givenOf(pending), this.plan.line).then((reply) => {
        if (this.#pending === pending && !this.#isLeaving && !this.#settle(pending, reply)) this.#postLater(pending, AGAIN_MS);
      });
    }, ms);
  }

  /** Whether the server has spoken: stored, or never to count. */
  #settle(pending: Pending, reply: Reply<Stored>): boolean {
    if (reply.ok) {
      const { data } = reply;
      const { index, answerId, choice } = pending;
      const { elapsedMs: _, creditMs: __, ...stored } = data;
      if (!isDeepStrictEqual(stored, { answerId, index, choice })) this.#watcher.onFault(`acknowledged another answer to question ${index}`);
      this.#pending = null;
      this.#stored = data;
      this.#note('ok', pending, { elapsedMs: data.elapsedMs, tookMs: performance.now() - (pending.sentAt ?? 0) });
      this.#watcher.onMoment(`answer ${index}`);
      return true;
    }
    const phase = this.#view?.phase;
    const isOpen = phase?.name === 'question' && phase.index === pending.index && (phase.clock.pausedAt !== null || this.plan.now() < phase.clock.closesAt);
    const isEarly = isOpen && (reply.error === 'answer_not_open' || reply.error === 'answer_too_late');
    if (errors[reply.error].retry || reply.error === 'forbidden' || isEarly) return false;
    this.#pending = null;
    this.#note('fail', pending, { error: reply.error });
    return true;
  }

  #note(what: AnswerNote['what'], { index, answerId, choice }: Pending, more: Partial<AnswerNote> = {}): void {
    this.#watcher.onAnswer({ what, playerId: this.playerId, index, answerId, choice, ...more });
  }

  /** The own result against the own answer: the stored one is shown, and it earned what the rules say. */
  #check(index: number, me: MeView): void {
    const { earns } = this.plan;
    if (!earns) return;
    const stored = this.#stored?.index === index ? this.#stored : null;
    // Its acknowledgement may have been lost on the way; it is sent again and found.
    const isUnderWay = this.#pending?.index === index;
    if (!stored && me.result && !isUnderWay) this.#watcher.onFault(`a result of question ${index} without an answer`);
    this.#points = isUnderWay ? null : this.#points;
    if (isUnderWay) return;
    const right = stored && earns(index, stored);
    if (!isDeepStrictEqual(me.result, right)) this.#watcher.onFault(`wrong result of question ${index}: ${JSON.stringify(me.result)}, not ${JSON.stringify(right)}`);
    if (this.#points !== null && me.points !== this.#points + (right?.points ?? 0)) this.#watcher.onFault(`wrong sum after question ${index}`);
    this.#points = me.points;
  }
}

/** What of it is sent, the same by every way. */
function givenOf({ index, answerId, choice, thinkMs }: Pending): Input<'game:answer'> {
  return { index, answerId, choice, thinkMs };
}
