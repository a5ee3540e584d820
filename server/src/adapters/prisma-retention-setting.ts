import type { RetentionSetting } from '../features/retention/ports.ts';
import type { Database } from './prisma-database.ts';

const key = 'retention days';

export function prismaRetentionSetting(database: Database): RetentionSetting {
  return {
    async read() {
      const kept = await database.meta.findUnique({ where: { key } });
      return kept && Number(kept.value);
    },
    async write(days) {
      const value = String(days);
      if (days === null) await database.meta.deleteMany({ where: { key } });
      else await database.meta.upsert({ where: { key }, create: { key, value }, update: { value } });
    },
  };
}
