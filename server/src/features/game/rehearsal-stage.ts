import type { IncomingHttpHeaders } from 'node:http';
import { passHeader } from '@tabarman/shared/rehearsal/crew.ts';
import type { Hall } from './live-games.ts';
import type { Ids, LiveGames, RehearsalHalls } from './ports.ts';

/** No PIN of a real game begins with 0: this one is never another's, and phones in the hall find no game under it. */
const PIN = '000000';

/**
 * Rehearsals stand beside the hall of real games, not in it (Y5): lists, PINs, seats and desks of the one do not reach the
 * other. A connection gets in by the pass of this very rehearsal, from wherever it comes.
 */
export class RehearsalStage implements RehearsalHalls {
  readonly #ids: Ids;
  readonly #makeHall: (ids: Ids) => Hall;
  #open: { readonly hall: Hall; readonly pass: string } | null = null;

  constructor(ids: Ids, makeHall: (ids: Ids) => Hall) {
    this.#ids = ids;
    this.#makeHall = makeHall;
  }

  open(gameId: string): { games: LiveGames; pass: string } {
    const hall = this.#makeHall({ ...this.#ids, id: () => gameId, pin: () => PIN });
    const pass = this.#ids.secret();
    this.#open = { hall, pass };
    return { games: hall, pass };
  }

  async close(): Promise<void> {
    await this.#open?.hall.close();
    this.#open = null;
  }

  /** For whoever has the link of its public screen. */
  get hall(): Hall | null {
    return this.#open?.hall ?? null;
  }

  /** The hall of a simulated phone; null for everybody else. */
  hallOf(headers: IncomingHttpHeaders): Hall | null {
    return this.#open !== null && headers[passHeader] === this.#open.pass ? this.#open.hall : null;
  }
}
