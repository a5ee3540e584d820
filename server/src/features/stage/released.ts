import type { StageTableView } from '@tabarman/shared/protocol/contract/stages.ts';
import type { Released } from '@tabarman/shared/season/seats.ts';
import type { StageTable } from '@tabarman/shared/season/stage-table.ts';
import type { StageResult } from '../release/ports.ts';

/** What released results say of seats in the next stage. */
export function releasedOf({ table: { rows }, releasedAt }: Pick<StageResult, 'table' | 'releasedAt'>): Released {
  return {
    at: releasedAt ?? 0,
    contenders: rows.map(({ entry: { id, country, region, university, isWithdrawn }, place, values, verdict }) => ({
      id, country, region, university, isWithdrawn, place, points: values.points, notEligible: verdict?.outcome === 'out' && verdict.reason === 'not_eligible' ? verdict.reason : null,
    })),
    seats: new Map(rows.flatMap(({ entry, verdict }) => (verdict?.outcome === 'in' ? [[entry.id, verdict.rule] as const] : []))),
    reserves: new Set(rows.flatMap(({ entry, verdict }) => (verdict?.outcome === 'reserve' ? [entry.id] : []))),
  };
}

/** Whether everybody has the place and the points that were released. */
export function isAsReleased({ rows }: Pick<StageTable, 'rows'>, released: StageTableView): boolean {
  const before = new Map(released.rows.map(({ entry, place, values }) => [entry.id, `${place} ${values.points}`]));
  return rows.length === before.size && rows.every(({ entry, place, values }) => before.get(entry.id) === `${place} ${values.points}`);
}
