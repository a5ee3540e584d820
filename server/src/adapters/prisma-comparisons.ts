import { verdicts } from '@tabarman/shared/jury/comparison.ts';
import * as z from 'zod';
import type { ComparisonRow, Comparisons } from '../features/jury/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const verdict = z.enum(verdicts);

export function prismaComparisons(database: Database): Comparisons {
  return {
    async of(callId) {
      return (await database.callComparison.findMany({ where: { juror: { callId } }, orderBy: [{ at: 'asc' }, { jurorId: 'asc' }, { number: 'asc' }] })).map(comparisonRow);
    },
    async has(id) {
      return (await database.callComparison.findUnique({ where: { id }, select: { id: true } })) !== null;
    },
    async add({ at, ...row }) {
      const number = (await database.callComparison.count({ where: { jurorId: row.jurorId } })) + 1;
      await database.callComparison.create({ data: { ...row, number, at: new Date(at) } });
    },
    async pairsOf(callId) {
      const found = await database.callPair.findMany({ where: { juror: { callId } }, orderBy: [{ jurorId: 'asc' }, { number: 'asc' }] });
      return found.map(({ at, ...pair }) => ({ ...pair, at: at.getTime() }));
    },
    async give(pairs) {
      await database.callPair.createMany({ data: pairs.map(({ at, ...pair }) => ({ ...pair, at: new Date(at) })) });
    },
  };
}

function comparisonRow({ says, at, ...row }: Prisma.CallComparisonGetPayload<object>): ComparisonRow {
  return { ...row, says: verdict.parse(says), at: at.getTime() };
}
