import { type Audience, audienceId, type OwnPlaced, tableFor } from '@tabarman/shared/season/leaderboard.ts';
import type { TableRows } from './public-seasons.ts';

type Row = TableRows[number];

interface Placed {
  readonly byId: ReadonlyMap<string, OwnPlaced<Row>>;
  readonly length: number;
}

interface Known {
  readonly byId: ReadonlyMap<string, Row>;
  readonly tables: Map<string, Placed>;
}

/** By the rows they are made of: thousands of entries ask for the places of the same tables. */
const known = new WeakMap<TableRows, Known>();

function knownOf(rows: TableRows): Known {
  const found = known.get(rows) ?? { byId: new Map(rows.map((row) => [row.entry.id, row])), tables: new Map<string, Placed>() };
  known.set(rows, found);
  return found;
}

export function rowOf(rows: TableRows, entryId: string): Row | null {
  return knownOf(rows).byId.get(entryId) ?? null;
}

/** The place of a row in one table, and how many stand in it; where countries are not compared, among those of its own. */
export function placementOf(rows: TableRows, row: Row, audience: Audience, isApart: boolean): { readonly from: number; readonly to: number; readonly of: number } | null {
  const { tables } = knownOf(rows);
  const key = `${audienceId(audience)} ${isApart ? row.entry.country : ''}`;
  const table = tables.get(key) ?? placed(isApart ? rows.filter((one) => one.entry.country === row.entry.country) : rows, audience);
  tables.set(key, table);
  const own = table.byId.get(row.entry.id);
  return own ? { from: own.from, to: own.to, of: table.length } : null;
}

function placed(rows: TableRows, audience: Audience): Placed {
  const table = tableFor(rows, audience, false);
  return { byId: new Map(table.map((one) => [one.row.entry.id, one])), length: table.length };
}
