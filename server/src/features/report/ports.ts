import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ReportView } from '@tabarman/shared/report/views.ts';

/** Reports of finished games as they are shown: one is read without the journal of its game. */
export interface KeptReports {
  /** Null unless it is of the game as it is now: without a later correction, and with the names that are left. */
  read(gameId: string, language: Language): Promise<ReportView | null>;
  /** Of the version of the result; of a game that has no result nothing is kept. */
  keep(gameId: string, version: number, views: Readonly<Record<Language, ReportView>>): Promise<void>;
}
