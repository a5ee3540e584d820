import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import type { VisitRows } from '../features/visit/ports.ts';
import type { Database } from './prisma-database.ts';

export function prismaVisits(database: Database): VisitRows {
  return {
    async add(counts) {
      await database.$transaction(async (inside) => {
        for (const { seasonId, day, language, page, visits } of counts) {
          await inside.siteVisit.upsert({ where: { seasonId_day_language_page: { seasonId, day, language, page } }, create: { seasonId, day, language, page, visits }, update: { visits: { increment: visits } } });
        }
      });
    },
    async of(seasonId) {
      const found = await database.siteVisit.findMany({ where: { seasonId }, orderBy: [{ day: 'asc' }, { language: 'asc' }, { page: 'asc' }] });
      return found.map(({ language, ...row }) => ({ ...row, language: languageSchema.parse(language) }));
    },
  };
}
