import type { HostCommand } from '@tabarman/shared/game/commands.ts';
import type { DeskView } from '@tabarman/shared/game/views.ts';
import type { DeskMessage, ProjectorMessage } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { Line } from '@tabarman/phones/line.ts';

type Once = Extract<HostCommand, { step: number }>['do'];
const PATIENCE_MS = 20_000;
const AGAIN_MS = 200;

/** The controls of one game, over a socket as in the browser. Comes back after a restart of the server. */
export class Desk {
  readonly #url: string;
  readonly #cookie: string;
  readonly #gameId: string;
  readonly #waiting = new Set<() => void>();
  #line: Line | null = null;
  #view: DeskView | null = null;
  #openedAt = 0;
  #isLeaving = false;
  /** When each count came, by `performance.now()`. */
  readonly progressAt: number[] = [];

  private constructor(url: string, cookie: string, gameId: string) {
    this.#url = url;
    this.#cookie = cookie;
    this.#gameId = gameId;
  }

  static async open({ url, cookie }: { url: string; cookie: string }, gameId: string): Promise<Desk> {
    const desk = new Desk(url, cookie, gameId);
    desk.#connect();
    await desk.until(() => true);
    return desk;
  }

  get view(): DeskView {
    if (!this.#view) throw new Error('the desk is not open yet');
    return this.#view;
  }

  /** Gives a command in the step that is on the screen. */
  async press(what: Once): Promise<void> {
    const reply = await this.#ask<DeskMessage>('desk:command', { command: { do: what, step: this.view.step } });
    if (!reply.ok) throw new Error(`${what}: ${reply.error}`);
    this.#show(reply.data);
  }

  /** The first view of a connection made after an instant of `performance.now()`. */
  returned(since: number): Promise<DeskView> {
    return this.until(() => this.#openedAt > since);
  }

  async until(isThere: (view: DeskView) => boolean): Promise<DeskView> {
    const impatience = setTimeout(() => this.#isLeaving || console.error(`the desk waits in ${this.#view?.phase.name ?? 'nothing'}`), PATIENCE_MS);
    while (!this.#view || !isThere(this.#view)) {
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
      });
    }
    clearTimeout(impatience);
    return this.#view;
  }

  leave(): void {
    this.#isLeaving = true;
    this.#line?.end();
  }

  #connect(): void {
    const line = new Line(this.#url, {
      onConnected: () => void this.#open(),
      onEvent: (name, body) => {
        if (name === 'desk:view') this.#show(body as DeskMessage);
        if (name === 'progress') this.progressAt.push(performance.now());
      },
      onClosed: () => {
        if (!this.#isLeaving) setTimeout(() => this.#connect(), AGAIN_MS);
      },
    }, { headers: { cookie: this.#cookie, origin: this.#url } });
    this.#line = line;
  }

  async #open(): Promise<void> {
    const reply = await this.#ask<DeskMessage>('desk:open', { gameId: this.#gameId, device: 'bench-desk', language: 'ky' });
    if (!reply.ok) return void setTimeout(() => this.#line?.isConnected && void this.#open(), AGAIN_MS);
    this.#openedAt = performance.now();
    this.#show(reply.data);
  }

  #show({ view }: DeskMessage): void {
    if (this.#view && view.step < this.#view.step) return;
    this.#view = view;
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  #ask<T>(intent: string, input: object): Promise<Reply<T>> {
    return new Promise((resolve) => this.#line?.ask(intent, input, (reply) => resolve(reply as Reply<T>)));
  }
}

/** The public screen of one game, which only looks and counts what it is sent. */
export class Projector {
  /** When each count came, by `performance.now()`. */
  readonly progressAt: number[] = [];
  readonly #line: Line;

  constructor(url: string, link: string) {
    this.#line = new Line(url, {
      onConnected: () => this.#line.ask('projector:open', { link: link.replace('/p/', '') }, (reply) => {
        if (!(reply as Reply<ProjectorMessage>).ok) throw new Error('the public screen was refused');
      }),
      onEvent: (name) => {
        if (name === 'progress') this.progressAt.push(performance.now());
      },
      onClosed: () => undefined,
    });
  }

  leave(): void {
    this.#line.end();
  }
}
