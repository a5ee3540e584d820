import type { Language } from '@tabarman/shared/kernel/language.ts';
import { countryOffsets } from '@tabarman/shared/place/codes.ts';
import type { Clock } from '../game/ports.ts';
import { isProgram } from './bots.ts';
import type { VisitCount, VisitRows } from './ports.ts';

interface VisitsParts {
  readonly rows: VisitRows;
  readonly clock: Clock;
  readonly report: (error: unknown) => void;
}

const WRITE_EVERY_MS = 30_000;
const MINUTE_MS = 60_000;

/** SI13: how often public pages are opened: numbers alone, collected in memory and written together. */
export class Visits {
  readonly #parts: VisitsParts;
  #waiting = new Map<string, VisitCount>();
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(parts: VisitsParts) {
    this.#parts = parts;
  }

  /** The user agent is looked at and forgotten. */
  count(seasonId: string, language: Language, page: string, userAgent: string | undefined): void {
    if (isProgram(userAgent)) return;
    const day = new Date(this.#parts.clock.now() + countryOffsets.UZ * MINUTE_MS).toISOString().slice(0, 10);
    const key = [seasonId, day, language, page].join(' ');
    this.#waiting.set(key, { seasonId, day, language, page, visits: (this.#waiting.get(key)?.visits ?? 0) + 1 });
    this.#timer ??= setTimeout(() => void this.write(), WRITE_EVERY_MS).unref();
  }

  /** With those that are not written yet. */
  async of(seasonId: string): Promise<VisitCount[]> {
    await this.write();
    return this.#parts.rows.of(seasonId);
  }

  async write(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#writeWaiting());
    await this.#writing;
  }

  async stop(): Promise<void> {
    await this.write();
  }

  async #writeWaiting(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const counts = [...this.#waiting.values()];
    if (counts.length === 0) return;
    this.#waiting = new Map();
    try {
      await this.#parts.rows.add(counts);
    } catch (error) {
      this.#parts.report(error);
      // They are counted with the next ones.
      for (const count of counts) {
        const key = [count.seasonId, count.day, count.language, count.page].join(' ');
        this.#waiting.set(key, { ...count, visits: count.visits + (this.#waiting.get(key)?.visits ?? 0) });
      }
    }
  }
}
