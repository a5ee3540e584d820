import { languages, type Language } from '@tabarman/shared/kernel/language.ts';
import { cleanText } from '../assembly/clean-text.ts';
import type { Row, Sheet } from '../containers/table.ts';

/** The letters of options, as screens show them. */
export const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
export type Letter = (typeof letters)[number];

/** Names of the sheets of our own table. A sheet that is called otherwise is read by its heading. */
export const sheetNames = { questions: 'Questions', rounds: 'Rounds', quest: 'Quest', examples: 'Examples' } as const;

/** Columns with one text in each language: `question_ky`. */
export const textColumns = { prompt: 'question', explanation: 'explanation', unit: 'unit', accept: 'accept', reject: 'reject', title: 'title', description: 'description' } as const;
export const optionColumn = (letter: Letter) => `option_${letter}`;

export const inColumn = (column: string, language: Language) => `${column}_${language}`;

/** Where each column is, by its name; spaces and capitals do not matter. */
export function headingOf(row: Row | undefined): ReadonlyMap<string, number> {
  return new Map([...(row?.cells ?? [])].map(([column, cell]) => [cell.text.trim().toLowerCase().replace(/[\s-]+/g, '_'), column]));
}

export function isQuestionsHeading(heading: ReadonlyMap<string, number>): boolean {
  return languages.some((language) => heading.has(inColumn(textColumns.prompt, language)));
}

/** The sheet of that name, else the first whose heading is that of questions. */
export function questionsSheet(sheets: readonly Sheet[]): Sheet | undefined {
  const fitting = sheets.filter((sheet) => isQuestionsHeading(headingOf(sheet.rows[0])));
  return fitting.find((sheet) => sheet.name === sheetNames.questions) ?? fitting.find((sheet) => sheet.name !== sheetNames.examples);
}

/**
 * Several things in one cell: one a line, or on a single line with one of `separators` between them. A backslash makes the sign
 * after it a part of the thing.
 */
export function listIn(text: string, separators: string): string[] {
  const pieces = text.includes('\n') ? text.split('\n') : (text.match(new RegExp(`(?:\\\\[^]|[^${separators}\\\\])+`, 'g')) ?? []);
  return [...new Set(pieces.map((piece) => cleanText(piece.replace(/\\([;,\\])/g, '$1'))).filter((piece) => piece !== ''))];
}

/** The cell that `listIn` reads back. */
export function listCell(list: readonly string[], separators: string): string | null {
  const signs = new RegExp(`[${separators}\\\\]`, 'g');
  return list.length === 0 ? null : list.map((piece) => piece.replace(signs, '\\$&')).join('\n');
}
