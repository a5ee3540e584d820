import { decisionTableSchema, nothingSaid, sayingsSchema } from '@tabarman/shared/decision/table.ts';
import { textSchema } from '@tabarman/shared/kernel/text-schema.ts';
import type { DecisionRows } from '../features/decision/ports.ts';
import type { Database } from './prisma-database.ts';

const reasons = textSchema(400);

export function prismaDecisions(database: Database): DecisionRows {
  return {
    async sayings(callId) {
      const found = await database.callSayings.findUnique({ where: { callId } });
      return found ? { sayings: sayingsSchema.parse(found.sayings), number: found.number } : { sayings: nothingSaid, number: 0 };
    },
    async saveSayings(callId, number, sayings, at) {
      const data = { sayings, number: number + 1, updatedAt: new Date(at) };
      if (number > 0) return (await database.callSayings.updateMany({ where: { callId, number }, data })).count === 1;
      const found = await database.callSayings.findUnique({ where: { callId }, select: { callId: true } });
      if (found) return false;
      await database.callSayings.create({ data: { callId, ...data } });
      return true;
    },
    async of(callId) {
      const found = await database.callDecision.findMany({ where: { callId }, orderBy: { number: 'desc' } });
      return found.map(({ number, table, hash, madeById, madeAt, checkedById, checkedAt, releasedAt, reason }) => ({
        number, hash, table: decisionTableSchema.parse(table), madeBy: madeById, madeAt: madeAt.getTime(), checkedBy: checkedById,
        checkedAt: checkedAt?.getTime() ?? null, releasedAt: releasedAt?.getTime() ?? null, reason: reason === null ? null : reasons.parse(reason),
      }));
    },
    async put(callId, { number, table, hash, madeBy, madeAt, checkedBy, checkedAt, releasedAt, reason }) {
      const at = (ms: number | null) => (ms === null ? null : new Date(ms));
      const data = { table, hash, madeById: madeBy, madeAt: new Date(madeAt), checkedById: checkedBy, checkedAt: at(checkedAt), releasedAt: at(releasedAt), ...(reason === null ? {} : { reason }) };
      await database.$transaction(async (inside) => {
        const { count } = await inside.callDecision.updateMany({ where: { callId, number, releasedAt: null }, data });
        // What is released is in the way of its own number, and stays.
        if (count === 0) await inside.callDecision.create({ data: { callId, number, ...data } });
      });
    },
  };
}
