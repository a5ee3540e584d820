import type { Call } from '../call/schema.ts';
import type { SheetKind, SheetParts } from '../jury/sheet.ts';
import { totalOf } from '../jury/total.ts';
import type { Language } from '../kernel/language.ts';
import type { ReportTable, TableCell } from '../report/tables.ts';
import { hundredth, instant, namingOf } from './naming.ts';

/** What a juror handed in of a work, the newest. */
export interface ListedSheet extends SheetParts {
  readonly work: { readonly id: string; readonly number: number; readonly title: string; readonly track: string | null; readonly version: number };
  /** Null for whoever was forgotten. */
  readonly juror: string | null;
  readonly kind: SheetKind;
  /** Of the work. */
  readonly version: number;
  /** Epoch ms. */
  readonly at: number;
}

/** EX2: the sheets of a call, by work, with the mark and the comment of every criterion. */
export function sheetsTables(call: Call, sheets: readonly ListedSheet[], language: Language): ReportTable[] {
  const { say, heads, text, track } = namingOf(call, language);
  return [{
    name: say('sheets'), widths: [6, 40, 20, 30, 14, 10, 24, 10, ...call.criteria.flatMap(() => [14, 40]), 50, 50],
    rows: [
      [...heads('number', 'work', 'track', 'juror', 'sheet', 'version', 'on', 'total'), ...call.criteria.flatMap(({ title }) => [text(title), `${text(title)}: ${say('comment')}`]), ...heads('toApplicant', 'toJury')],
      ...sheets.map(({ work, juror, kind, version, at, marks, comments, toApplicant, toJury }): TableCell[] => [
        work.number, work.title, track(work.track), juror, say(`sheet.${kind}`), version, instant(at), kind === 'marks' ? hundredth(totalOf(marks, call.criteria, work.track)) : null,
        ...call.criteria.flatMap(({ id }) => [kind === 'marks' ? (marks[id] ?? null) : null, comments[id] || null]), toApplicant || null, toJury || null,
      ]),
    ],
  }];
}
