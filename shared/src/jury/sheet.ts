import type { Criterion } from '../call/schema.ts';

/** What a juror writes of one work: by the ids of criteria. The comments and `toApplicant` are told to who handed it in, `toJury` only to jury and organisers. */
export interface SheetParts {
  readonly marks: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly toApplicant: string;
  readonly toJury: string;
}

export const emptySheet: SheetParts = { marks: {}, comments: {}, toApplicant: '', toJury: '' };

export const sheetKinds = ['marks', 'abstained', 'recused'] as const;
export type SheetKind = (typeof sheetKinds)[number];

type Asked = Pick<Criterion, 'id' | 'scale' | 'isCommentRequired' | 'tracks'>;
/** The criteria that are asked for works of a track; `null` is a work of no track. */
export const askedFor = <C extends Asked>(criteria: readonly C[], track: string | null): readonly C[] =>
  criteria.filter(({ tracks }) => tracks.length === 0 || (track !== null && tracks.includes(track)));

/** JU11: what a sheet lacks before it can be handed in, in the order of the criteria; empty when nothing. */
export function lackOf(sheet: SheetParts, criteria: readonly Asked[], track: string | null): { readonly criterion: string; readonly lacks: 'mark' | 'comment' }[] {
  return askedFor(criteria, track).flatMap(({ id, isCommentRequired }) => [
    ...(sheet.marks[id] === undefined ? [{ criterion: id, lacks: 'mark' as const }] : []),
    ...(isCommentRequired && (sheet.comments[id] ?? '').trim() === '' ? [{ criterion: id, lacks: 'comment' as const }] : []),
  ]);
}

/** Whether every mark is a point of its scale and everything is of a criterion that is asked. */
export function isOfForm(sheet: SheetParts, criteria: readonly Asked[], track: string | null): boolean {
  const asked = new Map(askedFor(criteria, track).map((one) => [one.id, one]));
  return Object.keys(sheet.comments).every((id) => asked.has(id)) && Object.entries(sheet.marks).every(([id, mark]) => asked.get(id)?.scale.some(({ value }) => value === mark) ?? false);
}

/** JU19: two devices wrote from the same `base`: what mine changed is mine, all else is theirs, so that nothing that was typed is lost. */
export function merged(base: SheetParts, mine: SheetParts, theirs: SheetParts): SheetParts {
  return {
    marks: mergedRecord(base.marks, mine.marks, theirs.marks), comments: mergedRecord(base.comments, mine.comments, theirs.comments),
    toApplicant: mine.toApplicant === base.toApplicant ? theirs.toApplicant : mine.toApplicant, toJury: mine.toJury === base.toJury ? theirs.toJury : mine.toJury,
  };
}

function mergedRecord<T>(base: Readonly<Record<string, T>>, mine: Readonly<Record<string, T>>, theirs: Readonly<Record<string, T>>): Record<string, T> {
  const ids = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return Object.fromEntries(ids.flatMap((id) => {
    const chosen = mine[id] === base[id] ? theirs[id] : mine[id];
    return chosen === undefined ? [] : [[id, chosen]];
  }));
}
