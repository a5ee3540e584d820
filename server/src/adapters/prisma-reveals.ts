import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { revealBys } from '@tabarman/shared/reveal/steps.ts';
import * as z from 'zod';
import type { RevealRows } from '../features/reveal/ports.ts';
import type { Database } from './prisma-database.ts';

const row = z.strictObject({ callId: z.string(), number: z.int(), hash: z.string(), by: z.enum(revealBys), most: z.int(), language: languageSchema, shown: z.int(), version: z.int(), key: z.string() });

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
        const { count } = await database.callReveal.createMany({ data: [next] }).catch(() => ({ count: 0 }));
        return count === 1;
      }
      return (await database.callReveal.updateMany({ where: { callId: next.callId, version: seen }, data: next })).count === 1;
    },
    async remove(callId) {
      await database.callReveal.deleteMany({ where: { callId } });
    },
  };
}
