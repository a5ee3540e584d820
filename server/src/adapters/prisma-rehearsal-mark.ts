import type { RehearsalMark } from '../features/rehearsal/ports.ts';
import type { Database } from './prisma-database.ts';

const key = 'rehearsal';

export function prismaRehearsalMark(database: Database): RehearsalMark {
  return {
    async read() {
      return (await database.meta.findUnique({ where: { key } }))?.value ?? null;
    },
    async write(gameId) {
      if (gameId === null) await database.meta.deleteMany({ where: { key } });
      else await database.meta.upsert({ where: { key }, create: { key, value: gameId }, update: { value: gameId } });
    },
  };
}
