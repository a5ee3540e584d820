import { listTeams } from '@tabarman/shared/game/show-teams.ts';
import type { PlayerId } from '@tabarman/shared/game/state.ts';
import { showContent, showMe, showPlayers, showStanding } from '@tabarman/shared/game/show-player.ts';
import type { PlayerCommand } from '@tabarman/shared/game/commands.ts';
import { showReview } from '@tabarman/shared/game/show-review.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { offers } from '@tabarman/shared/names/offer.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Arrival, Input, IntentName, Stored } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import { Play } from '@tabarman/shared/testing/play.ts';
import type { Ask, Link, LinkOptions } from '../../../link/link.ts';
import { createLinkStatus, type GoodbyeReason } from '../../../link/link-status.ts';
import { givenOf, type Pending } from './outbox.ts';
import type { Seat } from './seat.ts';

type Asked = { [N in IntentName]: { readonly intent: N; readonly input: Input<N> } }[IntentName];
const refuse = (error: ErrorCode) => ({ ok: false as const, error });

/** A game by the real rules at the other end of one phone's line, without a network. */
export class Hall {
  readonly play: Play;
  readonly asked: Asked[] = [];
  epoch = 1;
  /** What is on the wall. */
  hallCode = '4821';
  /** What the line does with everything that is sent: silence is what a phone in a tunnel hears. */
  line: 'good' | 'dead' | 'losesReplies' = 'good';
  /** What plain HTTP does meanwhile: on a dead network it is dead too. */
  http: 'good' | 'dead' | 'losesReplies' = 'dead';
  readonly posted: Input<'game:answer'>[] = [];
  readonly #seats = new Map<string, PlayerId>();
  readonly #handlers = new Map<string, (body: unknown) => void>();
  #status = createLinkStatus();
  #options: LinkOptions = {};
  #seated: { readonly id: PlayerId; readonly language: Language } | null = null;

  constructor(play = new Play()) {
    this.play = play;
  }

  /** Opens the line that a page has; a page that is loaded again opens another one. */
  readonly open = (options: LinkOptions): Link => {
    this.#options = options;
    this.#status = createLinkStatus();
    this.#seated = null;
    return {
      ask: this.#ask,
      on: (name, handle) => this.#handlers.set(name, handle as (body: unknown) => void),
      status: this.#status,
      serverNow: () => this.play.now,
      hintServerNow: () => undefined,
      reopen: () => void this.connect(),
      close: () => undefined,
    };
  };

  /** A new connection is there. */
  async connect(): Promise<boolean> {
    this.#seated = null;
    const isIntroduced = (await this.#options.introduce?.(this.#ask)) ?? true;
    if (isIntroduced) this.#status.setState({ name: 'connected', roundTripMs: 40 }, true);
    return isIntroduced;
  }

  lose(): void {
    this.#status.setState({ name: 'reconnecting', since: Date.now(), nextTryAt: Date.now() + 2_000 }, true);
  }

  say(reason: GoodbyeReason): void {
    this.#status.setState({ name: 'ended', reason }, true);
  }

  /** Tells the phone what the hall is shown, and the player alone. */
  announce({ withContent = false, withMe = false } = {}): void {
    if (!this.#seated) throw new Error('the phone has no seat');
    const { content, view: { phase }, me, ...stamp } = this.arrival(this.#seated.id, this.#seated.language);
    const standing = phase.name === 'reveal' ? showStanding(this.play.state, this.#seated.id) : null;
    if (withMe) this.send('game:me', { ...stamp, me });
    this.send('game:view', { ...stamp, view: { phase }, ...(withContent ? { content } : {}), ...(standing ? { standing } : {}) });
  }

  send(name: 'game:view' | 'game:me', body: object): void {
    this.#handlers.get(name)?.(body);
  }

  arrival(id: PlayerId, language: Language): Arrival {
    const { state, now, events } = this.play;
    const me = showMe(state, id);
    if (!me) throw new Error(`${id} has no seat`);
    return { gameId: state.id, epoch: this.epoch, seq: events.length, now, view: showPlayers(state, language), content: showContent(state, language), me };
  }

  readonly post = async ({ secret, gameId }: Seat, pending: Pending): Promise<Reply<Stored>> => {
    const given = givenOf(pending);
    this.posted.push(given);
    if (this.http === 'dead') return refuse('try_again');
    const id = gameId === this.play.state.id ? this.#seats.get(secret) : undefined;
    const reply = id === undefined ? refuse('seat_not_found') : this.#answer(id, given);
    return this.http === 'losesReplies' ? refuse('try_again') : reply;
  };

  readonly #ask = (async (intent: IntentName, input: unknown) => {
    const asked = { intent, input } as Asked;
    this.asked.push(asked);
    if (this.line === 'dead') return refuse('try_again');
    const reply = this.#reply(asked);
    return this.line === 'losesReplies' ? refuse('try_again') : reply;
  }) as Ask;

  #reply(asked: Asked): unknown {
    const { state, now } = this.play;
    switch (asked.intent) {
      case 'clock': return { ok: true, data: { now } };
      case 'game:find': {
        if (asked.input.pin !== state.pin || state.phase.name === 'finished') return refuse('game_not_found');
        const { title } = showPlayers(state, asked.input.language);
        return { ok: true, data: { gameId: state.id, title, hostName: state.hostName, settings: state.settings, isLocked: state.isLocked, hasHallCode: state.hasHallCode, hasStarted: state.phase.name !== 'lobby' } };
      }
      case 'game:join': return this.#join(asked.input);
      case 'game:resume': {
        const id = asked.input.gameId === state.id ? this.#seats.get(asked.input.secret) : undefined;
        return id === undefined ? refuse('seat_not_found') : this.#sit(id, asked.input.language);
      }
      case 'game:language': return this.#seated ? this.#sit(this.#seated.id, asked.input.language) : refuse('forbidden');
      case 'game:sync': return this.#seated ? this.#sit(this.#seated.id, this.#seated.language) : refuse('forbidden');
      case 'game:review': {
        if (!this.#seated) return refuse('forbidden');
        const { id, language } = this.#seated;
        return { ok: true, data: showReview(state, id, language) };
      }
      case 'game:appeal': return this.#seated ? this.#appeal(this.#seated, asked.input) : refuse('forbidden');
      case 'game:answer': return this.#seated ? this.#answer(this.#seated.id, asked.input) : refuse('forbidden');
      case 'game:names': {
        const { language, roll } = asked.input;
        const offered = offers(this.play.nextSecret, roll, language, (skeleton) => state.skeletons.has(skeleton));
        return { ok: true, data: { offers: offered.map(({ name, number }) => ({ name, offer: { offer: number, language } })) } };
      }
      case 'game:teams': return { ok: true, data: { teams: listTeams(state, asked.input.search, 50) } };
      case 'game:team': return this.#wish((playerId) => ({ do: 'chooseTeam', playerId, choice: asked.input.team }));
      case 'game:members': return this.#wish((playerId) => ({ do: 'nameMembers', playerId, members: asked.input.members }));
      case 'desk:teams':
      case 'desk:deal':
      case 'projector:open':
      case 'desk:crowd':
      case 'desk:open':
      case 'desk:command':
      case 'desk:corrections':
      case 'desk:preview':
      case 'desk:players': return refuse('forbidden');
    }
  }

  #join({ secret, name, language, hallCode, team, members }: Input<'game:join'>): unknown {
    const known = this.#seats.get(secret);
    if (known !== undefined) return this.#sit(known, language);
    if (this.play.state.hasHallCode && hallCode !== this.hallCode) return refuse(hallCode === undefined ? 'hall_code_needed' : 'hall_code_wrong');
    const error = this.play.seat({ name, team, members });
    if (error) return refuse(error);
    const id = [...this.play.state.players.keys()].at(-1)!;
    this.#seats.set(secret, id);
    return this.#sit(id, language);
  }

  #wish(command: (playerId: PlayerId) => PlayerCommand): unknown {
    if (!this.#seated) return refuse('forbidden');
    const error = this.play.give(command(this.#seated.id));
    return error ? refuse(error) : this.#sit(this.#seated.id, this.#seated.language);
  }

  #answer(id: PlayerId, { index, answerId, choice }: Input<'game:answer'>): Reply<Stored> {
    const { phase } = this.play.state;
    const { now } = this.play;
    if (phase.name !== 'question' || phase.index !== index) return refuse('answer_too_late');
    if (phase.timing.pausedAt !== null) return refuse('question_paused');
    if (now < phase.timing.opensAt) return refuse('answer_not_open');
    const stored = phase.answers.get(id) ?? this.play.answer(id, choice as Choice, now - phase.timing.opensAt);
    if (stored.choice === choice) phase.answers.set(id, { ...stored, answerId });
    const { answerId: storedId, choice: storedChoice, elapsedMs, creditMs } = phase.answers.get(id)!;
    return { ok: true, data: { answerId: storedId, index, choice: storedChoice, elapsedMs, creditMs } };
  }

  #appeal({ id, language }: { id: PlayerId; language: Language }, { index, text }: Input<'game:appeal'>): unknown {
    const error = this.play.appeal(id, index, { text, language });
    const { me, gameId, epoch, seq, now } = this.arrival(id, language);
    return error ? refuse(error) : { ok: true, data: { gameId, epoch, seq, now, me } };
  }

  #sit(id: PlayerId, language: Language): unknown {
    if (this.play.state.players.get(id)?.isRemoved) return refuse('seat_removed');
    this.#seated = { id, language };
    return { ok: true, data: this.arrival(id, language) };
  }
}
