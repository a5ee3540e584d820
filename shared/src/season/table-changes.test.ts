import { expect, it } from 'vitest';
import { tableChanges } from './table-changes.ts';

const row = (id: string, place: number, points: number, name = id) => ({ entry: { id, name }, place, values: { points } });

it('[SI5] what differs between two versions is told by row: moved, renamed, added, taken out', () => {
  const before = [row('a', 1, 9), row('b', 2, 8), row('c', 3, 7), row('d', 4, 6)];
  const after = [row('b', 1, 10), row('a', 2, 9), row('c', 3, 7), row('e', 4, 6), row('d', 4, 6, 'D')];
  expect(tableChanges(before, after).map(({ before: was, after: is }) => [was?.place ?? null, is?.entry.name ?? null])).toEqual([[2, 'b'], [1, 'a'], [null, 'e'], [4, 'D']]);
  expect(tableChanges(after, before).at(-1)).toEqual({ before: row('e', 4, 6), after: null });
  expect(tableChanges(before, before)).toEqual([]);
});
