import type { CallWorks, JudgedWork } from '../work/service.ts';

const RECENT_MS = 1_000;

/**
 * The works of a call as they were a moment ago: whatever a juror asks is answered out of them, and reading hundreds takes longer than all the rest. A work
 * that changes is to be told by `forget`; what else they are made of, as the record of a person, may be a second old.
 */
export class RecentWorks implements Pick<CallWorks, 'judged' | 'shown'> {
  readonly #works: Pick<CallWorks, 'judged' | 'shown'>;
  readonly #now: () => number;
  readonly #read = new Map<string, { readonly at: number; readonly works: Promise<JudgedWork[]> }>();

  /** `now` is a clock that only goes forward, in ms. */
  constructor(works: Pick<CallWorks, 'judged' | 'shown'>, now: () => number) {
    this.#works = works;
    this.#now = now;
  }

  judged(callId: string): Promise<JudgedWork[]> {
    const known = this.#read.get(callId);
    if (known && this.#now() - known.at < RECENT_MS) return known.works;
    const works = this.#works.judged(callId);
    this.#read.set(callId, { at: this.#now(), works });
    works.catch(() => this.#read.delete(callId));
    return works;
  }

  shown(...of: Parameters<CallWorks['shown']>): ReturnType<CallWorks['shown']> {
    return this.#works.shown(...of);
  }

  forget(): void {
    this.#read.clear();
  }
}
