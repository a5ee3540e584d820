import { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const PAGE = 20;
const ID = /(?<=")[0-9a-f]{32}(?=")/g;

interface Holder {
  readonly place: bigint | number;
  readonly held: string;
}

/**
 * Ids of the pictures and sounds in all drafts, versions and frozen quests, and in edits since an instant. A few rows at a time:
 * games share the process.
 */
export async function mediaInUse(database: Database, since: number): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  const holders = [
    { table: 'QuestDraft', column: 'draft', and: Prisma.empty },
    { table: 'QuestVersion', column: 'draft', and: Prisma.empty },
    { table: 'QuestRevision', column: 'content', and: Prisma.empty },
    { table: 'QuestEdit', column: 'edit', and: Prisma.sql`AND at >= ${new Date(since)}` },
  ];
  for (const { table, column, and } of holders) {
    const [from, text] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
    for (let last: bigint | number | undefined = 0; last !== undefined;) {
      // A picture always has a width and a sound a length: quests without either are not read.
      const rows: Holder[] = await database.$queryRaw<Holder[]>`
        SELECT rowid AS place, CAST(${text} AS TEXT) AS held FROM ${from}
        WHERE rowid > ${last} AND (${text} LIKE '%"width":%' OR ${text} LIKE '%"durationMs":%') ${and} ORDER BY rowid LIMIT ${PAGE}`;
      for (const { held } of rows) for (const id of mediaIn(held)) used.add(id);
      last = rows.length < PAGE ? undefined : rows.at(-1)?.place;
    }
  }
  // What is sealed cannot be looked through.
  for (const { media } of await database.questEnvelope.findMany({ select: { media: true } })) for (const id of mediaIn(JSON.stringify(media))) used.add(id);
  return used;
}

/** Ids that stand in the JSON of a quest. */
export function mediaIn(held: string): string[] {
  return [...held.matchAll(ID)].map(([id]) => id);
}
