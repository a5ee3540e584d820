import type { ImportFormat } from '@tabarman/shared/exchange/formats.ts';
import type { Imported } from '@tabarman/shared/exchange/imported-quest.ts';
import { Assembly } from '../assembly/assembly.ts';
import { choiceOf } from '../assembly/asked.ts';
import { inLanguage } from '../assembly/clean-text.ts';
import { languageOf } from '../assembly/language-of.ts';
import { Report } from '../assembly/report.ts';
import { columnName, textAt, type Cell, type Row } from '../containers/table.ts';
import type { Asking } from './reading.ts';

/** Where in a table of Kahoot or Blooket what is, found by the words of its heading. */
interface Heading {
  readonly row: number;
  readonly question: number;
  readonly answers: readonly number[];
  readonly seconds: number | undefined;
  readonly right: number;
}

const LAST_HEADING_ROW = 20;

export function findHeading(rows: readonly Row[]): Heading | null {
  for (const row of rows) {
    if (row.number > LAST_HEADING_ROW) return null;
    const columns = [...row.cells.keys()].sort((a, b) => a - b);
    const find = (words: RegExp) => columns.find((column) => words.test(textAt(row, column)));
    const question = find(/^question(?!\s*#)\b/i);
    const right = find(/^correct answer/i);
    const answers = columns.filter((column) => /^answer\s*\d/i.test(textAt(row, column)));
    if (question !== undefined && right !== undefined && answers.length >= 2) return { row: row.number, question, right, answers, seconds: find(/^time limit/i) };
  }
  return null;
}

/** A table with a question in each row, its answers in columns and the numbers of the right ones. */
export function readAnswerTable(format: ImportFormat, rows: readonly Row[], asking: Asking): Imported | null {
  const heading = findHeading(rows);
  if (!heading) return null;
  const report = new Report();
  const assembly = new Assembly(report);
  const filled = rows.filter((row) => row.number > heading.row && [heading.question, ...heading.answers].some((column) => textAt(row, column) !== ''));
  const language = languageOf(report, asking, filled.flatMap((row) => [heading.question, ...heading.answers].map((column) => textAt(row, column))).join('\n'));
  for (const row of filled) {
    const at = { by: 'row', row: row.number } as const;
    // An answer left empty between others keeps its number.
    const answers = heading.answers.map((column, i) => ({ number: i + 1, text: inLanguage(language, textAt(row, column)) })).filter(({ text }) => Object.keys(text).length > 0);
    const rights = numbersIn(row.cells.get(heading.right)).map((number) => answers.findIndex((answer) => answer.number === number));
    const column = columnName(heading.right);
    if (rights.length > 0 && rights.every((i) => i < 0)) report.leftOut({ ...at, column }, 'key_unknown', { value: textAt(row, heading.right) });
    else if (rights.some((i) => i < 0)) report.changed({ ...at, column }, 'key_unknown', { value: textAt(row, heading.right) });
    const isKeyed = rights.length === 0 || rights.some((i) => i >= 0);
    const seconds = textAt(row, heading.seconds).replace(',', '.');
    if (seconds !== '' && !Number.isFinite(Number(seconds))) report.changed({ ...at, column: columnName(heading.seconds ?? 0) }, 'number_unreadable', { field: 'seconds', value: seconds });
    assembly.add({
      at, prompt: inLanguage(language, textAt(row, heading.question)),
      asked: isKeyed ? choiceOf(report, at, answers.map(({ text }) => text), rights.filter((i) => i >= 0)) : null,
      limitMs: seconds === '' || !Number.isFinite(Number(seconds)) ? undefined : Number(seconds) * 1_000,
    });
  }
  return assembly.finish(format, { title: inLanguage(language, asking.name), reference: language });
}

/** `2`, `2,3` or `2 and 3`. Where a comma is the decimal sign, a table keeps `2,3` as the number 2.3. */
function numbersIn(cell: Cell | undefined): number[] {
  return (cell?.text.match(/\d+/g) ?? []).map(Number);
}
