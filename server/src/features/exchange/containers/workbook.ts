import { importLimits } from '@tabarman/shared/exchange/limits.ts';
import { FileRefused } from './file-refused.ts';
import type { Cell, Row, Sheet } from './table.ts';
import { childAt, childrenOf, readXml, walkXml } from './xml.ts';
import type { Archive } from './zip.ts';

const MOST_SHEETS = 20;

/** Whether the archive is a table of Excel's kind (ECMA-376). */
export function isWorkbook(archive: Archive): boolean {
  return archive.has('xl/workbook.xml');
}

/** TR37: the sheets with their cells as text. Where a cell lies is checked before it is kept: a far corner costs nothing. */
export async function readWorkbook(archive: Archive): Promise<Sheet[]> {
  const book = readXml(await archive.read('xl/workbook.xml'));
  const relations = childrenOf(readXml(await archive.read('xl/_rels/workbook.xml.rels')), 'Relationship');
  const targets = new Map(relations.map(({ attributes }) => [attributes['Id'], partName(attributes['Target'] ?? '')]));
  const strings = archive.has('xl/sharedStrings.xml') ? readSharedStrings(await archive.read('xl/sharedStrings.xml')) : [];
  const sheets: Sheet[] = [];
  let cells = 0;
  for (const { attributes } of childrenOf(childAt(book, 'sheets'), 'sheet').slice(0, MOST_SHEETS)) {
    const part = targets.get(attributes['r:id']);
    if (part === undefined || !archive.has(part)) continue;
    const rows = readSheet(await archive.read(part), strings, importLimits.cells - cells);
    cells += rows.reduce((sum, row) => sum + row.cells.size, 0);
    sheets.push({ name: attributes['name'] ?? '', rows });
  }
  return sheets;
}

/** Targets are relative to xl/, or absolute within the archive. */
function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

function readSharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  walkXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 't') isText = true;
      if (name === 'rPh') isPhonetic = true;
    },
    text(piece) {
      if (isText && !isPhonetic) text += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si') return;
      if (strings.length >= importLimits.sharedStrings) throw new FileRefused('file_too_big', 'shared strings');
      strings.push(unescapeText(text));
    },
  });
  return strings;
}

function readSheet(bytes: Uint8Array, strings: readonly string[], mostCells: number): Row[] {
  const rows: Row[] = [];
  let count = 0;
  let rowNumber = 0;
  let cells = new Map<number, Cell>();
  let column = -1;
  let type = '';
  let value = '';
  let isFormula = false;
  let reading = '';
  walkXml(bytes, {
    open(name, attributes) {
      reading = name;
      if (name === 'row') {
        rowNumber = attributes['r'] === undefined ? rowNumber + 1 : Number(attributes['r']);
        column = -1;
        cells = new Map();
      }
      if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
        type = attributes['t'] ?? 'n';
        value = '';
        isFormula = false;
        if (!(rowNumber >= 1 && rowNumber <= importLimits.rows && column >= 0 && column < importLimits.columns)) throw new FileRefused('file_too_big', 'a cell far out');
      }
      if (name === 'f') isFormula = true;
    },
    text(piece) {
      if (reading === 'v' || reading === 't') value += piece;
    },
    close(name) {
      reading = '';
      if (name === 'row' && cells.size > 0) rows.push({ number: rowNumber, cells });
      if (name !== 'c') return;
      const text = cellText(type, value, strings);
      if (text.trim() === '') return;
      count += 1;
      if (count > mostCells || text.length > importLimits.cellCharacters) throw new FileRefused('file_too_big', 'cells');
      cells.set(column, { text, isNumber: type === 'n', isFormula });
    },
  });
  return rows;
}

function cellText(type: string, value: string, strings: readonly string[]): string {
  switch (type) {
    case 's': return strings[Number(value)] ?? '';
    case 'b': return value === '1' ? 'TRUE' : 'FALSE';
    case 'e': return '';
    case 'n': return value === '' || !Number.isFinite(Number(value)) ? '' : String(Number(value));
    default: return unescapeText(value);
  }
}

function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1] ?? '';
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** ECMA-376 22.4.2.4 (ST_Xstring): `_x000D_` is a character by its number. */
function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/g, '\n');
}
