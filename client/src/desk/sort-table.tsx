import type { ReactNode } from 'react';
import styles from './sort-table.module.css';

export interface Column<Row> {
  readonly name: string;
  readonly head: string;
  readonly shows: (row: Row) => ReactNode;
  /** Numbers stand under one another by their last digit. */
  readonly isNumber?: boolean;
  /** Names the row. */
  readonly isHead?: boolean;
  readonly isFixed?: boolean;
}

export interface Order {
  readonly by: string;
  readonly isDown: boolean;
}

interface SortTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  readonly order: Order | null;
  readonly onOrder: (order: Order) => void;
}

/** A table that is ordered by the heads of its columns; who has the rows puts them in order. */
export function SortTable<Row>({ caption, columns, rows, keyOf, order, onOrder }: SortTableProps<Row>) {
  const isDown = (name: string) => order?.by === name && order.isDown;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="heard">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, head, isNumber, isFixed }) => (
              <th key={name} scope="col" data-number={isNumber || undefined} aria-sort={order?.by !== name ? undefined : order.isDown ? 'descending' : 'ascending'}>
                {isFixed ? head : (
                  <button type="button" className={styles.sort} onClick={() => onOrder({ by: name, isDown: order?.by === name && !order.isDown })}>
                    {head}
                    <svg className={styles.arrow} data-chosen={order?.by === name || undefined} viewBox="0 0 12 12" aria-hidden="true">
                      <path d={isDown(name) ? 'M6 10 1.5 3h9z' : 'M6 2 1.5 9h9z'} />
                    </svg>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ name, shows, isNumber, isHead }) =>
                isHead ? <th key={name} scope="row">{shows(row)}</th> : <td key={name} data-number={isNumber || undefined}>{shows(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
