import { showDesk } from '@tabarman/shared/game/show-desk.ts';
import { showContent, showMe, showPlayers, showStanding } from '@tabarman/shared/game/show-player.ts';
import { showProjector } from '@tabarman/shared/game/show-projector.ts';
import { showReview } from '@tabarman/shared/game/show-review.ts';
import type { DeskView, Progress } from '@tabarman/shared/game/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Arrival, Input, IntentName, ProjectorMessage } from '@tabarman/shared/protocol/intents.ts';
import type { Ask, Link, LinkOptions } from '../../../link/link.ts';
import { createLinkStatus } from '../../../link/link-status.ts';
import { AFTER_ANSWER_MS, type LocalGame, SEAT } from './local-game.ts';

type Asked = { [N in IntentName]: { readonly intent: N; readonly input: Input<N> } }[IntentName];
const refuse = (error: ErrorCode) => ({ ok: false as const, error });

interface DeskPart {
  readonly view: DeskView;
  readonly progress: Progress;
}

/** The other end of the lines of one phone and one projector: a game in this page instead of a server. */
export class LocalHall {
  #game: LocalGame;
  #epoch = 1;
  #isRunning = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #language: Language;
  #desk: DeskPart | null = null;
  readonly #handlers = new Map<string, (body: unknown) => void>();
  readonly #watchers = new Set<() => void>();

  constructor(game: LocalGame, language: Language) {
    this.#game = game;
    this.#language = language;
  }

  /** Puts another game in the place of the one that is shown; `isRunning` lets it go on by itself. */
  play(game: LocalGame, { isRunning }: { readonly isRunning: boolean }): void {
    this.#game = game;
    this.#epoch += 1;
    this.#isRunning = isRunning;
    this.#announce();
  }

  readIn(language: Language): void {
    this.#language = language;
    this.#game.give({ do: 'setProjector', languages: [language], isTestCard: false });
    this.#announce();
  }

  advance(): void {
    this.#game.advance();
    this.#announce();
  }

  readonly watch = (notify: () => void): (() => void) => {
    this.#watchers.add(notify);
    return () => this.#watchers.delete(notify);
  };

  /** A line that is there from the start and never drops. */
  readonly open = (options: LinkOptions = {}): Link => {
    const status = createLinkStatus();
    void Promise.resolve(options.introduce?.(this.#ask)).then(() => status.setState({ name: 'connected', roundTripMs: 0 }, true));
    return {
      ask: this.#ask,
      on: (name, handle) => this.#handlers.set(name, handle as (body: unknown) => void),
      status,
      serverNow: () => this.#game.now,
      hintServerNow: () => undefined,
      reopen: () => undefined,
      close: () => undefined,
    };
  };

  /** What the desk shows; the same until something happens. */
  readonly desk = (): DeskPart => (this.#desk ??= this.#showDesk());

  /** Everybody hears what the game is at now, and the next thing that it does by itself is waited for. */
  #announce(): void {
    const { view, content, me, ...stamp } = this.#arrival();
    const standing = showStanding(this.#game.state, SEAT);
    this.#tell('game:me', { ...stamp, me });
    this.#tell('game:view', { ...stamp, view, content, ...(standing ? { standing } : {}) });
    this.#tell('projector:view', this.#projectorMessage());
    this.#desk = null;
    for (const notify of this.#watchers) notify();
    clearTimeout(this.#timer);
    const { nextAt, now } = this.#game;
    if (this.#isRunning && nextAt !== null) this.#timer = setTimeout(() => this.#goOn(() => this.#game.catchUp()), Math.max(0, nextAt - now));
  }

  #showDesk(): DeskPart {
    const { script, state } = this.#game;
    return { view: showDesk(state, { script, language: this.#language, projectorLink: '', desks: [], ...this.#frame() }), progress: this.#progress() };
  }

  #goOn(what: () => void): void {
    what();
    this.#announce();
  }

  #tell(name: string, body: unknown): void {
    this.#handlers.get(name)?.(body);
  }

  #stamp() {
    return { gameId: this.#game.state.id, epoch: this.#epoch, seq: this.#game.seq, now: this.#game.now };
  }

  #frame() {
    return { joinOrigin: null, hallCode: { code: '0000', until: this.#game.now } };
  }

  #arrival(): Arrival {
    const { state } = this.#game;
    const me = showMe(state, SEAT);
    if (!me) throw new Error('the one player has no seat');
    return { ...this.#stamp(), view: showPlayers(state, this.#language), content: showContent(state, this.#language), me };
  }

  #projectorMessage(): ProjectorMessage {
    return { ...this.#stamp(), view: showProjector(this.#game.state, this.#frame()), progress: this.#progress() };
  }

  #progress(): Progress {
    const { phase, players } = this.#game.state;
    return {
      joined: 1, connected: 1, answered: phase.name === 'question' ? phase.answers.size : 0,
      newest: phase.name === 'lobby' ? [...players.values()].map(({ number, name, look }) => ({ number, name, look })) : [],
    };
  }

  readonly #ask = (async (intent: IntentName, input: unknown) => this.#reply({ intent, input } as Asked)) as Ask;

  #reply(asked: Asked): unknown {
    const { state, now } = this.#game;
    switch (asked.intent) {
      case 'clock': return { ok: true, data: { now } };
      case 'game:find': {
        const { title, hostName, settings } = showPlayers(state, this.#language);
        return { ok: true, data: { gameId: state.id, title, hostName, settings, isLocked: false, hasHallCode: false, hasStarted: state.phase.name !== 'lobby' } };
      }
      case 'game:join':
      case 'game:resume':
      case 'game:language':
      case 'game:sync': return { ok: true, data: this.#arrival() };
      case 'game:review': return { ok: true, data: showReview(state, SEAT, this.#language) };
      case 'game:answer': return this.#answer(asked.input);
      case 'projector:open': return { ok: true, data: this.#projectorMessage() };
      case 'game:appeal':
      case 'game:members':
      case 'game:names':
      case 'game:team':
      case 'game:teams':
      case 'desk:command':
      case 'desk:corrections':
      case 'desk:crowd':
      case 'desk:deal':
      case 'desk:open':
      case 'desk:players':
      case 'desk:preview':
      case 'desk:teams': return refuse('not_now');
    }
  }

  #answer(input: Input<'game:answer'>): unknown {
    const stored = this.#game.answer(input);
    if (typeof stored === 'string') return refuse(stored);
    this.#tell('projector:view', this.#projectorMessage());
    if (this.#isRunning) setTimeout(() => this.#goOn(() => this.#game.closeIfAnswered()), AFTER_ANSWER_MS);
    const { answerId, choice, elapsedMs, creditMs } = stored;
    return { ok: true, data: { answerId, index: input.index, choice, elapsedMs, creditMs } };
  }
}

