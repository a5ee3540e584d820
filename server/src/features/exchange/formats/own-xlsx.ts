import { languages } from '@tabarman/shared/kernel/language.ts';
import { cityIds } from '@tabarman/shared/place/codes.ts';
import { Assembly } from '../assembly/assembly.ts';
import { inLanguage } from '../assembly/clean-text.ts';
import { Report } from '../assembly/report.ts';
import { FileRefused } from '../containers/file-refused.ts';
import { columnName, textAt, type Row, type Sheet } from '../containers/table.ts';
import { headingOf, inColumn, isQuestionsHeading, letters, listIn, optionColumn, questionsSheet, sheetNames, textColumns } from './own-table.ts';
import { askedByRow, textOf } from './own-xlsx-row.ts';
import type { Reader } from './reading.ts';

const known = new Set([
  'id', 'round', 'kind', 'right', 'option_ids', 'place', 'min', 'max', 'step', 'full', 'zero', 'points', 'seconds', 'source', 'link', 'notes', 'tags',
  ...languages.flatMap((l) => [...Object.values(textColumns), ...letters.map(optionColumn)].map((column) => inColumn(column, l))),
]);

/** Our own table: a row for each question, a column for each language. Written by `own-xlsx-writer.ts`, whose result reads back exactly. */
export const ownXlsx: Reader = {
  format: 'tabarman-xlsx',
  is: (opened) => opened.as === 'workbook' && opened.sheets.some((sheet) => isQuestionsHeading(headingOf(sheet.rows[0]))),
  read(opened, asking) {
    const sheets = opened.as === 'workbook' ? opened.sheets : [];
    const sheet = questionsSheet(sheets);
    if (!sheet) throw new FileRefused('file_unknown', 'no heading');
    const report = new Report();
    const assembly = new Assembly(report);
    const heading = headingOf(sheet.rows[0]);
    const strange = [...heading.keys()].filter((name) => !known.has(name));
    if (strange.length > 0) report.noted({ by: 'row', row: 1 }, 'columns_skipped', { value: strange.join(', '), count: strange.length });
    const rounds = readRounds(sheets, report);
    let round: string | null = null;
    for (const row of sheet.rows.slice(1)) {
      const named = textAt(row, heading.get('round'));
      if (named !== '' && named !== round) {
        const declared = rounds.get(named);
        assembly.beginRound({ by: 'row', row: row.number }, declared?.title ?? (/^\d+$/.test(named) ? null : { [languages.find((l) => heading.has(inColumn('question', l))) ?? 'ru']: named }), declared?.stop);
        round = named;
      }
      readRow(row, heading, assembly);
    }
    const quest = sheets.find((s) => s.name === sheetNames.quest);
    const questHeading = headingOf(quest?.rows[0]);
    const about = quest?.rows[1];
    const text = (column: string) => (about ? textOf(about, questHeading, column) : {});
    const title = text(textColumns.title);
    const spoken = languages.filter((l) => heading.has(inColumn(textColumns.prompt, l)));
    const given = about ? textAt(about, questHeading.get('reference')) : '';
    const reference = languages.find((l) => l === given) ?? asking.language ?? spoken.find((l) => sheet.rows.slice(1).some((row) => textAt(row, heading.get(inColumn(textColumns.prompt, l))) !== '')) ?? 'ru';
    return assembly.finish('tabarman-xlsx', { title: Object.keys(title).length > 0 ? title : inLanguage(reference, asking.name), description: text(textColumns.description), reference });
  },
};

function readRow(row: Row, heading: ReadonlyMap<string, number>, assembly: Assembly): void {
  const { report } = assembly;
  const columns = [...heading.entries()].filter(([name]) => known.has(name) && name !== 'round').map(([, column]) => column);
  if (columns.every((column) => textAt(row, column) === '')) return;
  const at = { by: 'row', row: row.number } as const;
  for (const column of columns) {
    if (row.cells.get(column)?.isFormula) report.changed({ ...at, column: columnName(column) }, 'formula_read', { value: textAt(row, column) });
  }
  const cell = (name: string) => textAt(row, heading.get(name));
  const number = (name: 'points' | 'seconds') => {
    const value = cell(name).replace(',', '.').replace(/\s/g, '');
    if (value === '' || Number.isFinite(Number(value))) return value === '' ? undefined : Number(value);
    report.changed({ ...at, column: columnName(heading.get(name) ?? 0) }, 'number_unreadable', { field: name, value });
    return undefined;
  };
  const seconds = number('seconds');
  const [note, link] = [cell('source'), cell('link')];
  assembly.add({
    at, id: cell('id') || undefined, prompt: textOf(row, heading, textColumns.prompt), asked: askedByRow(row, heading, report),
    explanation: textOf(row, heading, textColumns.explanation), source: note === '' && link === '' ? null : { note, url: link || null },
    notes: [cell('notes')], tags: listIn(cell('tags'), ';,'), points: number('points'), limitMs: seconds === undefined ? undefined : Math.round(seconds * 1_000),
  });
}


function readRounds(sheets: readonly Sheet[], report: Report) {
  const sheet = sheets.find((s) => s.name === sheetNames.rounds);
  const heading = headingOf(sheet?.rows[0]);
  return new Map((sheet?.rows.slice(1) ?? []).map((row) => {
    const title = textOf(row, heading, textColumns.title);
    const named = textAt(row, heading.get('stop')).toLowerCase();
    const stop = cityIds.find((id) => id === named);
    if (named !== '' && stop === undefined) report.changed({ by: 'file' }, 'dropped', { field: 'stop', value: named });
    return [textAt(row, heading.get('round')), { title: Object.keys(title).length > 0 ? title : null, stop }] as const;
  }));
}
