import { languages, type Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { KindContent, KindKey } from '@tabarman/shared/quest/kinds/all.ts';
import type { Quest, QuestionContent, QuestionKey } from '@tabarman/shared/quest/schema.ts';
import { writeWorkbook, type CellValue, type SheetToWrite } from '../containers/workbook-writer.ts';
import { inColumn, letters, listCell, optionColumn, sheetNames, textColumns } from './own-table.ts';

type Cells = Readonly<Record<string, CellValue>>;
type Written = Pick<Quest, 'content' | 'key'>;

/** A quest as our own table. */
export function writeOwnXlsx(quest: Written): Uint8Array {
  return writeWorkbook(sheetsOf(quest, questionColumns(quest)));
}

/** An empty table to be filled in, with a question of each kind to look at in a sheet that is never read. */
export function writeTemplate(examples: readonly Written[], chosen: readonly Language[]): Uint8Array {
  const columns = columnsFor(chosen, 4);
  const rows = examples.flatMap((quest) => quest.content.rounds.flatMap((round) => round.questions.map((q) => rowOf(q, quest.key[q.id], 1))));
  const ofEachKind = rows.filter((row, i) => rows.findIndex((other) => other['kind'] === row['kind']) === i);
  return writeWorkbook([
    sheet(sheetNames.questions, columns, []),
    sheet(sheetNames.rounds, ['round', ...chosen.map((l) => inColumn(textColumns.title, l)), 'stop'], []),
    sheet(sheetNames.quest, ['reference', ...[textColumns.title, textColumns.description].flatMap((column) => chosen.map((l) => inColumn(column, l)))], [{ reference: chosen[0] ?? 'ru' }]),
    sheet(sheetNames.examples, columns, ofEachKind.map((row) => ({ ...row, id: null }))),
  ]);
}

function sheetsOf({ content, key }: Written, columns: readonly string[]): SheetToWrite[] {
  const texts = (column: string, text: Text) => Object.fromEntries(languages.map((l) => [inColumn(column, l), text[l] ?? null]));
  const spoken = (column: string) => languages.map((l) => inColumn(column, l));
  return [
    sheet(sheetNames.questions, columns, content.rounds.flatMap((round, i) => round.questions.map((q) => rowOf(q, key[q.id], i + 1)))),
    sheet(sheetNames.rounds, ['round', ...spoken(textColumns.title), 'stop'], content.rounds.map((round, i) => ({ round: i + 1, ...texts(textColumns.title, round.title ?? {}), stop: round.stop ?? null }))),
    sheet(sheetNames.quest, ['reference', ...spoken(textColumns.title), ...spoken(textColumns.description)], [
      { reference: content.reference, ...texts(textColumns.title, content.title), ...texts(textColumns.description, content.description) },
    ]),
  ];
}

/** Only the columns that this quest fills, in the order of the template. */
function questionColumns(quest: Written): string[] {
  const filled = new Set(quest.content.rounds.flatMap((round) => round.questions.flatMap((q) => Object.entries(rowOf(q, quest.key[q.id], 1)).flatMap(([name, value]) => (value === null ? [] : [name])))));
  return columnsFor(languages, letters.length).filter((name) => filled.has(name) || name === inColumn(textColumns.prompt, quest.content.reference));
}

function columnsFor(chosen: readonly Language[], options: number): string[] {
  const spoken = (column: string) => chosen.map((l) => inColumn(column, l));
  return [
    'id', 'round', 'kind', ...spoken(textColumns.prompt), 'right', ...letters.slice(0, options).flatMap((letter) => spoken(optionColumn(letter))), 'option_ids',
    ...spoken(textColumns.accept), ...spoken(textColumns.reject), 'place', 'min', 'max', 'step', ...spoken(textColumns.unit), 'full', 'zero',
    'points', 'seconds', ...spoken(textColumns.explanation), 'source', 'link', 'notes', 'tags',
  ];
}

function rowOf(question: QuestionContent, key: QuestionKey | undefined, round: number): Cells {
  const { ask } = question;
  return {
    id: question.id, round, kind: ask.kind, ...spread(textColumns.prompt, question.prompt), points: question.points, seconds: question.limitMs / 1_000,
    ...askCells(ask), ...(key ? rightCells(ask, key.right) : {}), ...spread(textColumns.explanation, key?.explanation ?? {}),
    source: key?.source?.note ?? null, link: key?.source?.url ?? null, notes: key?.notes ?? null, tags: listCell(key?.tags ?? [], ';,'),
  };
}

function spread(column: string, text: Text): Cells {
  return Object.fromEntries(languages.map((l) => [inColumn(column, l), text[l] ?? null]));
}

function askCells(ask: KindContent): Cells {
  switch (ask.kind) {
    case 'boolean':
    case 'text':
    case 'open': return {};
    case 'cloud': return { max: ask.most };
    // What the ends of a scale mean stands where options do.
    case 'scale': return { min: ask.from, max: ask.to, ...spread(optionColumn('a'), ask.low ?? {}), ...spread(optionColumn('b'), ask.high ?? {}) };
    case 'number': return { min: ask.min, max: ask.max, step: ask.step, ...spread(textColumns.unit, ask.unit ?? {}) };
    case 'single':
    case 'multi':
    case 'poll':
    case 'order': {
      const isLettered = ask.options.every((o, i) => o.id === letters[i]);
      return Object.assign({ ...(ask.kind === 'poll' ? { max: ask.most } : {}), option_ids: isLettered ? null : ask.options.map((o) => o.id).join(' ') }, ...ask.options.map((o, i) => spread(optionColumn(letters[i] ?? 'h'), o.text))) as Cells;
    }
  }
}

function rightCells(ask: KindContent, right: KindKey): Cells {
  const letterOf = (id: string) => ('options' in ask ? (letters[ask.options.findIndex((o) => o.id === id)] ?? '') : '').toUpperCase();
  switch (right.kind) {
    case 'boolean': return { right: right.right ? 'TRUE' : 'FALSE' };
    case 'number': return { right: right.right, full: right.full, zero: right.zero };
    case 'single': return { right: letterOf(right.right) };
    case 'multi':
    case 'order': return { right: right.right.map(letterOf).join(', ') };
    case 'text': return { ...spellings(textColumns.accept, right.accept), ...spellings(textColumns.reject, right.reject), place: right.place ? 'TRUE' : null };
    case 'poll':
    case 'open':
    case 'cloud':
    case 'scale': return {};
  }
}

function spellings(column: string, lists: { readonly [L in Language]?: readonly string[] | undefined }): Cells {
  return Object.fromEntries(languages.map((l) => [inColumn(column, l), listCell(lists[l] ?? [], ';')]));
}

const wide = /^(question|explanation|description|title|source|notes|accept|option_[a-h])_|^(source|notes|link)$/;

function sheet(name: string, columns: readonly string[], rows: readonly Cells[]): SheetToWrite {
  return { name, widths: columns.map((column) => (wide.test(column) ? 32 : 11)), rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))] };
}
