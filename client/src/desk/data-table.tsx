import { compareNames } from '@tabarman/shared/language/compare-names.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { type ReactNode, useState } from 'react';
import { useMessages } from '../i18n/desk/messages.ts';
import { Field } from '../ui/field.tsx';
import { Pages } from './pages.tsx';
import { type Column, type Order, SortTable } from './sort-table.tsx';

const PAGE = 25;

/** A column whose value says how its rows are ordered and found. */
export interface DataColumn<Row> extends Column<Row> {
  readonly value: (row: Row) => string | number | null;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** How the field is called that narrows the rows; without it there is none. */
  readonly filter?: string;
  /** Instead of rows that are not there. */
  readonly empty: string;
  /** Beside the filter. */
  readonly children?: ReactNode;
}

/** A table whose rows are all here: it is ordered, narrowed and paged on this device. */
export function DataTable<Row>({ caption, columns, rows, keyOf, filter, empty, children }: DataTableProps<Row>) {
  const t = useMessages();
  const [order, setOrder] = useState<Order | null>(null);
  const [wanted, setWanted] = useState('');
  const [offset, setOffset] = useState(0);
  const found = sorted(rows.filter((row) => isFound(row, columns, wanted)), columns, order, t.language);
  // Rows may have become fewer since.
  const from = offset < found.length ? offset : 0;
  const shown = found.slice(from, from + PAGE);
  return (
    <>
      {filter === undefined ? null : (
        <Field label={filter} type="search" autoComplete="off" value={wanted} onChange={(event) => { setWanted(event.target.value); setOffset(0); }} />
      )}
      {children}
      {shown.length === 0 ? <p>{empty}</p> : <SortTable caption={caption} columns={columns} rows={shown} keyOf={keyOf} order={order} onOrder={(next) => { setOrder(next); setOffset(0); }} />}
      <Pages offset={from} size={PAGE} shown={shown.length} found={found.length} onGo={setOffset} />
    </>
  );
}

function isFound<Row>(row: Row, columns: readonly DataColumn<Row>[], wanted: string): boolean {
  const words = wanted.trim().toLowerCase();
  return words === '' || columns.some(({ value }) => String(value(row) ?? '').toLowerCase().includes(words));
}

/** Rows without a value stand last, whichever way. */
function sorted<Row>(rows: Row[], columns: readonly DataColumn<Row>[], order: Order | null, language: Language): Row[] {
  const column = columns.find(({ name }) => name === order?.by);
  if (!order || !column) return rows;
  const byName = compareNames(language);
  return rows.toSorted((a, b) => {
    const [x, y] = [column.value(a), column.value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const compared = typeof x === 'number' && typeof y === 'number' ? x - y : byName(String(x), String(y));
    return order.isDown ? -compared : compared;
  });
}
