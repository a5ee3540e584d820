import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface CountedWork {
  /** Of 100: the mean of its sheets. */
  readonly total: number;
  /** The mean of its marks, by criterion. */
  readonly means: Readonly<Record<string, number>>;
}

interface Criterion { readonly id: string; readonly weight: number; readonly scale: readonly { readonly value: number }[] }

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Counts the works of a call again from the stored sheets of a data folder, with nothing of the product: the newest sheet of each juror, criteria by their weights, and the mean. */
export function recountCall(folder: string, callId: string): ReadonlyMap<string, CountedWork> {
  const app = new DatabaseSync(path.join(folder, 'app.db'), { readOnly: true });
  try {
    const version = app.prepare('SELECT json(call) AS call FROM CallVersion WHERE callId = ? ORDER BY number DESC LIMIT 1').get(callId) as { call: string };
    const { criteria } = JSON.parse(version.call) as { criteria: readonly Criterion[] };
    const rows = app.prepare(`SELECT s.workId, s.kind, json(s.sheet) AS sheet FROM CallSheet s JOIN Work w ON w.id = s.workId
      WHERE w.callId = ? AND NOT EXISTS (SELECT 1 FROM CallSheet n WHERE n.jurorId = s.jurorId AND n.workId = s.workId AND n.number > s.number)`).all(callId) as unknown as { workId: string; kind: string; sheet: string }[];
    const marks = rows.filter(({ kind }) => kind === 'marks').map(({ workId, sheet }) => ({ workId, marks: (JSON.parse(sheet) as { marks: Record<string, number> }).marks }));
    const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
    const totalOf = (of: Readonly<Record<string, number>>) => criteria.reduce((sum, { id, weight, scale }) => sum + (weight * (of[id]! - scale[0]!.value)) / (scale.at(-1)!.value - scale[0]!.value), 0) * 100 / weights;
    return new Map([...Map.groupBy(marks, ({ workId }) => workId)].map(([workId, of]) => [workId, {
      total: mean(of.map((one) => totalOf(one.marks))), means: Object.fromEntries(criteria.map(({ id }) => [id, mean(of.map((one) => one.marks[id]!))])),
    }]));
  } finally {
    app.close();
  }
}
