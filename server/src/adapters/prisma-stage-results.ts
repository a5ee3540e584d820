import { textSchema } from '@tabarman/shared/kernel/text-schema.ts';
import { stageTableSchema } from '@tabarman/shared/protocol/contract/stages.ts';
import type { StageResults } from '../features/release/ports.ts';
import type { Database } from './prisma-database.ts';

const reasons = textSchema(400);

export function prismaStageResults(database: Database): StageResults {
  return {
    async of(seasonId, stage) {
      const found = await database.stageResult.findMany({ where: { seasonId, stage }, orderBy: { number: 'desc' } });
      return found.map(({ number, table, hash, madeById, madeAt, checkedById, checkedAt, releasedAt, reason }) => ({
        number, hash, table: stageTableSchema.parse(table), madeBy: madeById, madeAt: madeAt.getTime(), checkedBy: checkedById,
        checkedAt: checkedAt?.getTime() ?? null, releasedAt: releasedAt?.getTime() ?? null, reason: reason === null ? null : reasons.parse(reason),
      }));
    },
    async releasesOf(seasonId) {
      const found = await database.stageResult.findMany({ where: { seasonId, releasedAt: { not: null } }, orderBy: { number: 'desc' }, omit: { table: true } });
      return found.flatMap(({ stage, number, releasedAt, reason }) => (releasedAt === null ? [] : [{ stage, number, releasedAt: releasedAt.getTime(), reason: reason === null ? null : reasons.parse(reason) }]));
    },
    async releasedTable(seasonId, stage, number) {
      const found = await database.stageResult.findFirst({ where: { seasonId, stage, number, releasedAt: { not: null } }, select: { table: true } });
      return found && stageTableSchema.parse(found.table);
    },
    async put(seasonId, stage, { number, table, hash, madeBy, madeAt, checkedBy, checkedAt, releasedAt, reason }) {
      const at = (ms: number | null) => (ms === null ? null : new Date(ms));
      const data = { table, hash, madeById: madeBy, madeAt: new Date(madeAt), checkedById: checkedBy, checkedAt: at(checkedAt), releasedAt: at(releasedAt), ...(reason === null ? {} : { reason }) };
      await database.$transaction(async (inside) => {
        const { count } = await inside.stageResult.updateMany({ where: { seasonId, stage, number, releasedAt: null }, data });
        // What is released is in the way of its own number, and stays.
        if (count === 0) await inside.stageResult.create({ data: { seasonId, stage, number, ...data } });
      });
    },
  };
}
