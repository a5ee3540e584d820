import { importLimits } from '@tabarman/shared/exchange/limits.ts';
import { FileRefused } from './file-refused.ts';
import type { Row } from './table.ts';

/** Rows of a table in text (RFC 4180), separated by commas, semicolons or tabs, whichever its first full line has most of. */
export function readCsv(text: string): Row[] {
  const separator = separatorOf(text);
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let count = 0;
  const endCell = () => {
    count += 1;
    if (count > importLimits.cells || cells.length >= importLimits.columns || cell.length > importLimits.cellCharacters) throw new FileRefused('file_too_big', 'cells');
    cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (rows.length >= importLimits.rows) throw new FileRefused('file_too_big', 'rows');
    rows.push({ number: rows.length + 1, cells: new Map([...cells.entries()].map(([column, value]) => [column, { text: value, isNumber: false, isFormula: false }])) });
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (character === separator) endCell();
    else if (character === '\n') endRow();
    else cell += character;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}

function separatorOf(text: string): string {
  const line = text.split('\n', 20).find((l) => /[,;\t].*[,;\t]/.test(l)) ?? '';
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: line.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}
