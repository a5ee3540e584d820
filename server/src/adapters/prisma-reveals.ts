import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { revealBys } from '@tabarman/shared/reveal/steps.ts';
import * as z from 'zod';
import type { RevealRow, RevealRows } from '../features/reveal/ports.ts';
import type { Database } from './prisma-database.ts';

const row = z.strictObject({ callId: z.string(), number: z.int(), hash: z.string(), by: z.enum(revealBys), most: z.int(), language: languageSchema, shown: z.int(), version: z.int(), key: z.string(), presenterId: z.string().nullable(), toldAt: z.date().nullable().transform((at) => at?.getTime() ?? null) });
const stored = (next: RevealRow) => ({ ...next, toldAt: next.toldAt === null ? null : new Date(next.toldAt) });

export function prismaReveals(database: Database): RevealRows {
  return {
    async of(callId) {
      const found = await database.callReveal.findUnique({ where: { callId } });
      return found && row.parse(found);
    },
    async byKey(key) {
      const found = await database.callReveal.findUnique({ where: { key } });
      return found && row.parse(found);
    },
    async put(next, seen) {
      if (seen === null) {
        const { count } = await database.callReveal.createMany({ data: [stored(next)] }).catch(() => ({ count: 0 }));
        return count === 1;
      }
      return (await database.callReveal.updateMany({ where: { callId: next.callId, version: seen }, data: stored(next) })).count === 1;
    },
    async remove(callId) {
      await database.callReveal.deleteMany({ where: { callId } });
    },
  };
}
