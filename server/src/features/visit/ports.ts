import type { Language } from '@tabarman/shared/kernel/language.ts';

/** So many visits of one kind of page on one day. */
export interface VisitCount {
  readonly seasonId: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly language: Language;
  readonly page: string;
  readonly visits: number;
}

export interface VisitRows {
  /** Adds to what is there, all or nothing. */
  add(counts: readonly VisitCount[]): Promise<void>;
  /** In the order of days. */
  of(seasonId: string): Promise<VisitCount[]>;
}
