import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { classes } from '@tabarman/shared/season/schema.ts';
import * as z from 'zod';
import type { Ceremonies } from '../features/ceremony/ports.ts';
import type { Database } from './prisma-database.ts';

const row = z.strictObject({
  seasonId: z.string(), stage: z.string(), number: z.int(), hash: z.string(), board: z.enum(['all', ...countryCodes, ...classes]), language: languageSchema,
  shown: z.int(), isPaused: z.boolean(), version: z.int(), key: z.string(),
});

export function prismaCeremonies(database: Database): Ceremonies {
  return {
    async of(seasonId, stage) {
      const found = await database.stageCeremony.findUnique({ where: { seasonId_stage: { seasonId, stage } } });
      return found && row.parse(found);
    },
    async byKey(key) {
      const found = await database.stageCeremony.findUnique({ where: { key } });
      return found && row.parse(found);
    },
    async put(next, seen) {
      if (seen === null) {
        const { count } = await database.stageCeremony.createMany({ data: [next] }).catch(() => ({ count: 0 }));
        return count === 1;
      }
      const { count } = await database.stageCeremony.updateMany({ where: { seasonId: next.seasonId, stage: next.stage, version: seen }, data: next });
      return count === 1;
    },
    async remove(seasonId, stage) {
      await database.stageCeremony.deleteMany({ where: { seasonId, stage } });
    },
  };
}
