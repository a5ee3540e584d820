import type { StageTableView } from '@tabarman/shared/protocol/contract/stages.ts';
import type { StageTable } from '@tabarman/shared/season/stage-table.ts';

/** The table of a stage as it is sent. */
export function showTable({ rows, ties, shifts }: StageTable): StageTableView {
  return {
    rows: rows.map(({ entry: { id, name, country, region, university, classes, isWithdrawn }, values, ...row }) => ({
      ...row, values: { ...values }, entry: { id, name, country, region, university, classes: [...classes], isWithdrawn },
    })),
    ties: ties.map((tie) => ({ ...tie, entries: [...tie.entries] })), shifts: [...shifts],
  };
}
