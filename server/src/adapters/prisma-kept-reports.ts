import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { reportViewSchema } from '@tabarman/shared/report/views.ts';
import * as z from 'zod';
import type { KeptReports } from '../features/report/ports.ts';
import type { Database } from './prisma-database.ts';

const views = z.record(languageSchema, reportViewSchema);

export function prismaKeptReports(database: Database): KeptReports {
  return {
    async read(gameId, language) {
      const found = await database.gameResult.findUnique({ where: { gameId }, select: { version: true, isStale: true, report: true, reportVersion: true } });
      if (!found || found.isStale || found.reportVersion !== found.version) return null;
      // What an earlier version of the product kept is made anew.
      return views.safeParse(found.report).data?.[language] ?? null;
    },
    async keep(gameId, reportVersion, report) {
      await database.gameResult.updateMany({ where: { gameId, version: reportVersion }, data: { report: { ...report }, reportVersion } });
    },
  };
}
