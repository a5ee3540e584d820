import type { ImportReport } from '@tabarman/shared/exchange/import-report.ts';

/** A file that was read and waits at the server under this id. */
export interface ReadFile {
  readonly id: string;
  readonly report: ImportReport;
}
