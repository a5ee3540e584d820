import type { ListedSheet } from '@tabarman/shared/call-table/sheets.ts';
import type { CallTeamsView } from '@tabarman/shared/call-team/views.ts';

export interface TeamsToList {
  /** Null where no such call is public. */
  show(callId: string): Promise<CallTeamsView | null>;
}

export interface SheetsToList {
  /** JU10: the works that somebody of the desk does not see. */
  hiddenFrom(callId: string, userId: string): Promise<ReadonlySet<string>>;
  /** EX3: those that somebody of the desk may read. */
  listedSheets(callId: string, userId: string): Promise<ListedSheet[]>;
}
