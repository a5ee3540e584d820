import type { StageTable } from '@tabarman/shared/season/stage-table.ts';

const ROWS = 12;
const PODIUM = 3;

/** What is other between two tables of a stage: how many entries, and those that change most. */
export function changeBetween(before: StageTable, after: StageTable) {
  const was = new Map(before.rows.map((row) => [row.entry.id, row]));
  const rows = after.rows.flatMap((row) => {
    const old = was.get(row.entry.id);
    const points: [number, number] = [old?.values.points ?? 0, row.values.points];
    const right: [number, number] = [old?.values.right ?? 0, row.values.right];
    const place: [number, number] = [old?.place ?? row.place, row.place];
    const goesOn: [boolean, boolean] = [old?.verdict?.outcome === 'in', row.verdict?.outcome === 'in'];
    const isSame = [points, right, place, goesOn].every(([a, b]) => a === b);
    return isSame ? [] : [{ entryId: row.entry.id, name: row.entry.name, points, right, place, goesOn }];
  });
  const moved = rows.filter(({ place: [a, b] }) => a !== b);
  return {
    rescored: rows.filter(({ points, right }) => points[0] !== points[1] || right[0] !== right[1]).length,
    moved: moved.length, podium: moved.filter(({ place }) => Math.min(...place) <= PODIUM).length,
    seats: rows.filter(({ goesOn: [a, b] }) => a !== b).length,
    rows: rows.sort((a, b) => Number(b.goesOn[0] !== b.goesOn[1]) - Number(a.goesOn[0] !== a.goesOn[1]) || Math.min(...a.place) - Math.min(...b.place) || a.place[1] - b.place[1]).slice(0, ROWS),
  };
}
