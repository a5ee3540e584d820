import type { GameResult, GameRow, GameRows } from '../features/game/ports.ts';

/** Rows that are gone with the process. */
export function memoryGameRows(): GameRows & { readonly results: ReadonlyMap<string, GameResult> } {
  const rows = new Map<string, GameRow>();
  const results = new Map<string, GameResult>();
  const stale = new Set<string>();
  const forgotten = new Set<string>();
  return {
    results,
    create: async (row) => void rows.set(row.id, row),
    byId: async (id) => rows.get(id) ?? null,
    ownedBy: async (ownerId) => [...rows.values()].filter((r) => r.ownerId === ownerId).map((r) => ({ ...r, players: null })),
    unfinished: async () => [...rows.values()].filter((r) => r.finishedAt === null || stale.has(r.id)),
    reopen: async (id) => void stale.add(id),
    finish: async (id, finishedAt, result) => {
      const row = rows.get(id);
      if (row && row.finishedAt === null) rows.set(id, { ...row, finishedAt });
      if (result.version > (results.get(id)?.version ?? 0)) results.set(id, result);
      stale.delete(id);
    },
    replace: async (id, result) => void results.set(id, result),
    withNamesBefore: async (instant) => [...rows.values()].filter((r) => r.finishedAt !== null && r.finishedAt < instant && !forgotten.has(r.id)).map((r) => r.id),
    forgotten: async (id) => void forgotten.add(id),
    result: async (id) => results.get(id) ?? null,
  };
}
