import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';

/** What every part of the screen is given. */
export interface PartProps {
  readonly id: string;
  readonly view: JuryView;
  readonly act: (request: Promise<JuryView>) => Promise<boolean>;
  readonly onView: (view: JuryView) => void;
}

export const cellStates = ['none', 'assigned', 'draft', 'marks', 'abstained', 'recused', 'conflict'] as const;
export type CellState = (typeof cellStates)[number];

/** What there is between each juror and each work, found at once for a whole grid. */
export function cellsOf({ conflicts, assignments, sheets }: JuryView): (jurorId: string, workId: string) => { readonly state: CellState; readonly isOld: boolean } {
  const key = (one: { readonly jurorId: string; readonly workId: string }) => `${one.jurorId} ${one.workId}`;
  const barred = new Set(conflicts.map(key));
  const assigned = new Set(assignments.map(key));
  const said = new Map(sheets.filter(({ kind }) => kind !== 'draft').map((sheet) => [key(sheet), sheet]));
  const drafts = new Set(sheets.filter(({ kind }) => kind === 'draft').map(key));
  return (jurorId, workId) => {
    const pair = key({ jurorId, workId });
    const sheet = said.get(pair);
    if (barred.has(pair)) return { state: sheet?.kind === 'recused' ? 'recused' : 'conflict', isOld: false };
    if (sheet && sheet.kind !== 'draft') return { state: sheet.kind, isOld: sheet.isOld };
    return { state: drafts.has(pair) ? 'draft' : assigned.has(pair) ? 'assigned' : 'none', isOld: false };
  };
}

/** Jurors whose marks of a work count. */
export const marksOf = ({ sheets, conflicts }: JuryView, workId: string): number =>
  sheets.filter((sheet) => sheet.workId === workId && sheet.kind === 'marks' && !conflicts.some((one) => one.workId === workId && one.jurorId === sheet.jurorId)).length;

/** Whether a work has fewer marks than every work gets. */
export const isShort = (view: JuryView, workId: string): boolean => marksOf(view, workId) < view.jury.reviews;

/** Works that somebody has, and those of them that are handed in. */
export function loadOf({ assignments, sheets }: JuryView, jurorId: string): { readonly assigned: number; readonly done: number } {
  const done = sheets.filter((sheet) => sheet.jurorId === jurorId && (sheet.kind === 'marks' || sheet.kind === 'abstained'));
  return { assigned: new Set([...assignments.filter((one) => one.jurorId === jurorId), ...done].map(({ workId }) => workId)).size, done: done.length };
}
