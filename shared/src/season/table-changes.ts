interface Line {
  readonly entry: { readonly id: string; readonly name: string };
  readonly place: number;
  readonly values: { readonly points: number };
}

export interface RowChange<Row> {
  /** Null for who was not in the table before. */
  readonly before: Row | null;
  /** Null for who is in it no more. */
  readonly after: Row | null;
}

/** RL5: what differs between two versions of a table, in the order of the later one; who is in it no more stands last. */
export function tableChanges<Row extends Line>(before: readonly Row[], after: readonly Row[]): RowChange<Row>[] {
  const was = new Map(before.map((row) => [row.entry.id, row]));
  const is = new Set(after.map((row) => row.entry.id));
  return [
    ...after.map((row) => ({ before: was.get(row.entry.id) ?? null, after: row })).filter(({ before: old, after: now }) => JSON.stringify(old) !== JSON.stringify(now)),
    ...before.filter((row) => !is.has(row.entry.id)).map((row) => ({ before: row, after: null })),
  ];
}
