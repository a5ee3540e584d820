import { toCsv, type Cell } from '@tabarman/shared/exchange/to-csv.ts';
import type { Tables } from '../ports.ts';

/** Excel reads a file as UTF-8 only when it begins with this. */
const byteOrderMark = '\uFEFF';

/** Tables below one another with their names between them. TR38: nothing in it begins a formula. */
export function writeCsv({ sheets, language }: Pick<Tables, 'sheets' | 'language'>): Uint8Array {
  const rows = sheets.flatMap(({ name, rows: own }, i): Cell[][] => [...(i === 0 ? [] : [[]]), [name], ...own.map((row) => row.map((cell) => cell ?? ''))]);
  return new TextEncoder().encode(byteOrderMark + toCsv(rows, language === 'en' ? ',' : ';'));
}
