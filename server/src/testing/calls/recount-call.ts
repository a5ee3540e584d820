import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type CountedWork, type RawCriterion, type RawSheet, type RawWork, recount } from './recount.ts';

/** Opens a data folder, and asks it. */
function reading<T>(folder: string, ask: (rows: <Row>(sql: string, callId: string) => Row[]) => T): T {
  const app = new DatabaseSync(path.join(folder, 'app.db'), { readOnly: true });
  try {
    return ask(<Row>(sql: string, callId: string) => app.prepare(sql).all(callId) as unknown as Row[]);
  } finally {
    app.close();
  }
}

/** Counts the works of a call again from the stored sheets of a data folder: works that somebody marked. */
export function recountCall(folder: string, callId: string): ReadonlyMap<string, CountedWork> {
  return reading(folder, (rows) => {
    const [version] = rows<{ call: string }>('SELECT json(call) AS call FROM CallVersion WHERE callId = ? ORDER BY number DESC LIMIT 1', callId);
    const { criteria } = JSON.parse(version!.call) as { criteria: readonly RawCriterion[] };
    const sheets = rows<Omit<RawSheet, 'marks'> & { sheet: string }>(`SELECT s.workId, s.jurorId, s.kind, json(s.sheet) AS sheet FROM CallSheet s JOIN Work w ON w.id = s.workId
      WHERE w.callId = ? AND NOT EXISTS (SELECT 1 FROM CallSheet n WHERE n.jurorId = s.jurorId AND n.workId = s.workId AND n.number > s.number)`, callId);
    const counted = recount(criteria, rows<RawWork>('SELECT id, track FROM Work WHERE callId = ?', callId), sheets.map(({ sheet, ...one }) => ({ ...one, marks: (JSON.parse(sheet) as RawSheet).marks })));
    return new Map([...counted].filter(([, { marked }]) => marked > 0));
  });
}

/** The ballots of a call as they are stored; from where is known until their counts are published. */
export function storedBallots(folder: string, callId: string) {
  return reading(folder, (rows) => rows<{ voter: string; works: string; at: string; source: string | null }>('SELECT entrantId AS voter, json(works) AS works, at, source FROM Ballot WHERE callId = ?', callId)
    .map(({ works, at, ...ballot }) => ({ ...ballot, at: Date.parse(at), works: JSON.parse(works) as readonly string[] })));
}
