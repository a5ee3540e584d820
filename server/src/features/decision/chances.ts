import type { Moved, ToCount, Wins } from '@tabarman/shared/decision/chance.ts';
import type { Counter } from '../solver/ports.ts';

/** Of one decision, of counting. */
const MOST_MS = 60_000;

interface ChancesParts {
  readonly counter: Counter;
  readonly report: (error: unknown, about: object) => void;
}

/** How far it is, and what was found once it is over. */
export type Counting = { readonly drawn: number; readonly found: null } | { readonly drawn: number; readonly found: Wins };

/** DC18: how likely awards are that take integer programs, counted beside everything else and kept in memory until the decision changes. */
export class Chances {
  readonly #parts: ChancesParts;
  readonly #counts = new Map<string, { readonly key: string; readonly stop: AbortController; counting: Counting }>();

  constructor(parts: ChancesParts) {
    this.#parts = parts;
  }

  /** Counting begins with the first who asks. `key` says what it is made of: what changed meanwhile is counted anew. */
  of(callId: string, key: string, given: ToCount, draws: () => Iterable<Moved>): Counting {
    const last = this.#counts.get(callId);
    if (last?.key === key) return last.counting;
    last?.stop.abort();
    const own = { key, stop: new AbortController(), counting: { drawn: 0, found: null } as Counting };
    this.#counts.set(callId, own);
    const onProgress = (drawn: number) => { own.counting = { drawn, found: null }; };
    // Where none came, or it failed, whoever asks next begins again.
    const forget = () => { if (this.#counts.get(callId) === own) this.#counts.delete(callId); };
    this.#parts.counter.count(given, [...draws()], { mostMs: MOST_MS, onProgress, signal: own.stop.signal }).then((counted) => {
      if (counted === null) forget();
      else own.counting = { drawn: counted.drawn, found: counted.wins };
    }, (error: unknown) => {
      forget();
      this.#parts.report(error, { chancesOf: callId });
    });
    return own.counting;
  }
}
