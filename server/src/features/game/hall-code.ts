import { createHmac } from 'node:crypto';
import type { HallCodeView } from '@tabarman/shared/game/views.ts';
import type { Clock } from './ports.ts';

/** Long enough to read it in the back row and type it, short enough that passing it on to somebody outside is a race. */
export const HALL_CODE_MS = 15_000;

/**
 * X1: four digits that change by the server's clock, computed from a secret that whoever sees the code may know: the one in
 * the link of the public screen. The same after a restart, and nothing has to be stored.
 */
export class HallCode {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  at(now: number): HallCodeView {
    const window = Math.floor(now / HALL_CODE_MS);
    return { code: this.#codeOf(window), until: (window + 1) * HALL_CODE_MS };
  }

  /** The code before this one counts too: it was on the wall when somebody began to type. */
  accepts(code: string, now: number): boolean {
    const window = Math.floor(now / HALL_CODE_MS);
    return code === this.#codeOf(window) || code === this.#codeOf(window - 1);
  }

  #codeOf(window: number): string {
    const digest = createHmac('sha256', this.#secret).update(`hall code ${window}`).digest();
    return String(digest.readUInt32BE() % 10_000).padStart(4, '0');
  }
}

/** Calls `show` whenever the code has changed, as long as it is on a screen. */
export class HallCodeTurns {
  readonly #clock: Clock;
  readonly #show: () => void;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, show: () => void) {
    this.#clock = clock;
    this.#show = show;
  }

  keep(isOnScreen: boolean): void {
    if (!isOnScreen) return this.stop();
    const next = (Math.floor(this.#clock.now() / HALL_CODE_MS) + 1) * HALL_CODE_MS;
    this.#cancel ??= this.#clock.at(next, () => {
      this.#cancel = null;
      this.#show();
      this.keep(true);
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
