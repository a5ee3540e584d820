export interface Cell {
  readonly text: string;
  readonly isNumber: boolean;
  readonly isFormula: boolean;
}

/** One row of a table: its number as people see it, from 1, and its cells by column, from 0. Empty cells are absent. */
export interface Row {
  readonly number: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
}

export function textAt(row: Row, column: number | undefined): string {
  return column === undefined ? '' : (row.cells.get(column)?.text ?? '').trim();
}

/** A, B … Z, AA, AB … as tables name their columns; `column` counts from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
