/** A cell of a table in text: words, or a number. */
export type Cell = string | number;

/** Excel takes the separator from the region's settings, where all but English use the decimal comma. */
export type Separator = ',' | ';' | '\t';

const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Rows as CSV (RFC 4180). A text that a spreadsheet would run as a formula is made a text by an apostrophe. */
export function toCsv(rows: readonly (readonly Cell[])[], separator: Separator): string {
  return rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join('\r\n');
}

function quoted(cell: Cell, separator: Separator): string {
  if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell);
  const safe = startsFormula.test(cell) ? `'${cell}` : cell;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
