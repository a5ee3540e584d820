import type { SheetParts } from '@tabarman/shared/jury/sheet.ts';
import type { Panel } from './panel.ts';

/** JU13: what the others said of a work or sample, never by name; null where the call does not let this juror read it yet. */
export function othersOf({ call: { jury }, samples, sheets, isBarred }: Panel, jurorId: string, workId: string, hasOwn: boolean): SheetParts[] | null {
  // Samples are there to be compared, whatever is read of works.
  if (samples.some(({ id }) => id === workId) ? !hasOwn : jury.others === 'never' || (jury.others === 'afterOwn' && !hasOwn)) return null;
  return sheets.filter((sheet) => sheet.workId === workId && sheet.jurorId !== jurorId && sheet.kind === 'marks' && !isBarred(sheet.jurorId, workId))
    .toSorted((a, b) => Number(a.id > b.id) * 2 - 1).map(partsOf);
}

export const partsOf = ({ marks, comments, toApplicant, toJury }: SheetParts): SheetParts => ({ marks, comments, toApplicant, toJury });
