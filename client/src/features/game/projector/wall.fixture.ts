import type { PlayerId } from '@tabarman/shared/game/state.ts';
import { showProjector } from '@tabarman/shared/game/show-projector.ts';
import type { Progress, ProjectorView } from '@tabarman/shared/game/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { ProjectorMessage } from '@tabarman/shared/protocol/intents.ts';
import { Play } from '@tabarman/shared/testing/play.ts';
import { kindNames, samples } from '@tabarman/shared/testing/six-kinds.ts';
import type { Ask, Link, LinkOptions } from '../../../link/link.ts';
import { createLinkStatus, type GoodbyeReason } from '../../../link/link-status.ts';

type Handlers = { [name: string]: (body: never) => void };

/** A game by the real rules at the other end of the projector's line, without a network. */
export class Wall {
  readonly play: Play;
  /** The link that this wall was opened with. */
  link: string | null = null;
  epoch = 1;
  /** What the server answers instead of opening. */
  refusal: ErrorCode | null = null;
  readonly #handlers: Handlers = {};
  readonly #status = createLinkStatus();
  #options: LinkOptions = {};

  constructor(play = new Play()) {
    this.play = play;
  }

  readonly open = (options: LinkOptions = {}): Link => {
    this.#options = options;
    return {
      ask: this.#ask,
      on: (name, handle) => void Object.assign(this.#handlers, { [name]: handle }),
      status: this.#status,
      serverNow: () => this.play.now,
      hintServerNow: () => undefined,
      reopen: () => void this.connect(),
      close: () => undefined,
    };
  };

  async connect(): Promise<boolean> {
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

  /** Shows what the game is at now, as the server does after every step. */
  announce(message: ProjectorMessage = this.message()): void {
    this.#handlers['projector:view']?.(message as never);
  }

  count(progress: Progress): void {
    this.#handlers['progress']?.({ gameId: this.play.state.id, progress } as never);
  }

  message(): ProjectorMessage {
    const { state, events, now } = this.play;
    return { gameId: state.id, epoch: this.epoch, seq: events.length, now, view: showProjector(state, { joinOrigin: null, hallCode: { code: '4821', until: now + 9_000 } }), progress: this.progress() };
  }

  progress(): Progress {
    const { board, phase, players } = this.play.state;
    const inside = [...players.values()].filter((p) => !p.isRemoved).reverse();
    return {
      joined: board.length, connected: board.length, answered: phase.name === 'question' ? phase.answers.size : 0,
      newest: phase.name === 'lobby' ? inside.map(({ number, name, look }) => ({ number, name, look })) : [],
    };
  }

  readonly #ask = (async (intent: string, input: { link: string }) => {
    if (intent !== 'projector:open') throw new Error(`a projector does not ask for ${intent}`);
    this.link = input.link;
    return this.refusal === null ? { ok: true, data: this.message() } : { ok: false, error: this.refusal };
  }) as unknown as Ask;
}

/** Plays to the scene of a name, or as far as it goes; everybody in `right` answers rightly, all others wrongly. */
export function playTo(play: Play, scene: ProjectorView['scene']['name'], { index = 0, right = [] }: { index?: number; right?: readonly PlayerId[] } = {}): void {
  const isThere = () => {
    const { phase } = play.state;
    return phase.name === scene && (!('index' in phase) || phase.index >= index);
  };
  while (!isThere() && play.state.phase.name !== 'finished') {
    if (play.state.phase.name === 'question') answerAll(play, right);
    play.host('advance');
  }
}

/** Everybody answers the open question; in the order of their seats, each a second later. */
export function answerAll(play: Play, right: readonly PlayerId[]): void {
  const { phase } = play.state;
  if (phase.name !== 'question') throw new Error(`no question is open in ${phase.name}`);
  if (phase.isReading) {
    play.now = phase.timing.opensAt;
    play.give({ do: 'open', index: phase.index });
  }
  const sample = samples[kindNames[phase.index] ?? 'single'];
  [...play.state.players.keys()].forEach((id, i) => {
    play.answer(id, right.includes(id) ? sample.rightChoice : sample.wrongChoice, (i + 1) * 1_000);
  });
}
