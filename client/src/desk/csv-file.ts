/** A table as text for spreadsheets. */
export type Cell = string | number;

/** Excel takes the separator from the region's settings, where all but English use the decimal comma. */
type Separator = ',' | ';' | '\t';

const startsFormula = /^[=+\-@\t\r]/;
/** Excel reads a file as UTF-8 only when it begins with this. */
const byteOrderMark = '\uFEFF';

/** Rows as CSV (RFC 4180). A text that a spreadsheet would run as a formula is made a text by an apostrophe. */
export function toCsv(rows: readonly (readonly Cell[])[], separator: Separator): string {
  return rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join('\r\n');
}

/** The address of a CSV file to download; to be revoked after use. */
export function csvFile(csv: string): Blob {
  return new Blob([byteOrderMark, csv], { type: 'text/csv;charset=utf-8' });
}

function quoted(cell: Cell, separator: Separator): string {
  if (typeof cell === 'number') return String(cell);
  const safe = startsFormula.test(cell) ? `'${cell}` : cell;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
