import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import { setTimeout as turnOfSockets } from 'node:timers/promises';
import type { ManualClock } from '../adapters/manual-clock.ts';
import { Phone } from './phone.ts';
import { request } from './request.ts';

/** Whoever leads a game: a token for requests, the cookie for the socket. */
export interface Leader {
  readonly token: string;
  readonly cookie: string;
}

interface HallParts {
  readonly url: string;
  readonly clock: ManualClock;
  readonly leader: Leader;
}

/** So that what is gathered for a write goes out while a device waits for it. */
const STEP_MS = 10;
const ANSWER_APART_MS = 200;

/** One live game in one hall, over real sockets, with a clock that is moved. */
export class LiveHall {
  readonly gameId: string;
  readonly #pin: string;
  readonly #clock: ManualClock;
  readonly #url: string;
  readonly #desk: Phone;
  readonly #phones = new Map<string, Phone>();

  private constructor({ url, clock }: HallParts, game: { readonly id: string; readonly pin: string }, desk: Phone) {
    [this.#url, this.#clock, this.gameId, this.#pin, this.#desk] = [url, clock, game.id, game.pin, desk];
  }

  /** Of a quest a game is made; one that was made is opened. */
  static async open(parts: HallParts, of: { readonly questId: string } | { readonly id: string; readonly pin: string }): Promise<LiveHall> {
    const { url, leader: { token, cookie } } = parts;
    const game = 'pin' in of ? of : (await request({ url }, 'POST /games', { token, body: { questId: of.questId, settings: { preset: 'accuracy' }, projectorLanguages: ['ru'] } })).body as { id: string; pin: string };
    const desk = await Phone.connect(url, { cookie });
    const opened = await desk.ask('desk:open', { gameId: game.id, device: 'desk-of-the-host-1', language: 'en' });
    if (!opened.ok) throw new Error(`the desk was refused: ${opened.error}`);
    return new LiveHall(parts, game, desk);
  }

  async join(name: string, language: Language): Promise<void> {
    const phone = await Phone.connect(this.#url);
    const secret = Buffer.from(`secret of ${name}`).toString('base64url');
    const joined = await this.#timed(phone.ask('game:join', { pin: this.#pin, secret, name, look: { pattern: 3, colour: 2 }, language }));
    if (!joined.ok) throw new Error(`${name} was refused: ${joined.error}`);
    this.#phones.set(name, phone);
  }

  /** Opens the next question and lets everybody answer, in the order they joined; null stays silent. False when there is none. */
  async playNext(gives: (name: string, index: number) => Choice | null): Promise<boolean> {
    const index = await this.#openNext();
    if (index === null) return false;
    for (const [number, [name, phone]] of [...this.#phones].entries()) {
      const choice = gives(name, index);
      if (!choice) continue;
      const reply = await this.#timed(phone.ask('game:answer', { index, answerId: `${this.gameId}-${index}-${number}`.slice(0, 40), choice }));
      if (!reply.ok) throw new Error(`the answer of ${name} was refused: ${reply.error}`);
      await this.#clock.advance(ANSWER_APART_MS);
    }
    const { view } = await this.#desk.hear('desk:view');
    if (view.phase.name === 'question') await this.#command('endQuestion');
    await this.#timed(this.#desk.hear('desk:view', ({ view: now }) => now.step > view.step || now.phase.name !== 'question'));
    return true;
  }

  async finish(): Promise<void> {
    while ((await this.#desk.hear('desk:view')).view.phase.name !== 'finished') await this.#command('endGame');
    for (const phone of [this.#desk, ...this.#phones.values()]) phone.leave();
  }

  async #openNext(): Promise<number | null> {
    for (;;) {
      const { phase } = (await this.#desk.hear('desk:view')).view;
      if (phase.name === 'podium' || phase.name === 'finished') return null;
      if (phase.name === 'question') {
        await this.#clock.advance(Math.max(0, phase.clock.opensAt - this.#clock.now()) + STEP_MS);
        return phase.index;
      }
      await this.#command('advance');
    }
  }

  async #command(what: 'advance' | 'endQuestion' | 'endGame'): Promise<void> {
    const { view: { step } } = await this.#desk.hear('desk:view');
    const reply = await this.#timed(this.#desk.ask('desk:command', { command: { do: what, step } }));
    if (!reply.ok) throw new Error(`${what} was refused: ${reply.error}`);
    await this.#timed(this.#desk.hear('desk:view', ({ view }) => view.step > step));
  }

  /** Lets time pass until something is told. */
  async #timed<T>(asked: Promise<T>): Promise<T> {
    let isDone = false;
    const done = asked.finally(() => { isDone = true; });
    while (!isDone) {
      await this.#clock.advance(STEP_MS);
      await turnOfSockets(1);
    }
    return done;
  }
}
