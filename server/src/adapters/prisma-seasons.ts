import { textSchema } from '@tabarman/shared/kernel/text-schema.ts';
import { seasonSchema } from '@tabarman/shared/season/schema.ts';
import type { SeasonRow, Seasons } from '../features/season/ports.ts';
import { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const reasons = textSchema(400);
const withNewest = { versions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 } } as const;

export function prismaSeasons(database: Database): Seasons {
  return {
    async all() {
      return (await database.season.findMany({ orderBy: { createdAt: 'desc' }, include: withNewest })).map(seasonRow);
    },
    async byId(id) {
      const found = await database.season.findUnique({ where: { id }, include: withNewest });
      return found && seasonRow(found);
    },
    async bySlug(slug) {
      const found = await database.season.findUnique({ where: { slug }, include: withNewest });
      return found && seasonRow(found);
    },
    async add({ id, slug, ownerId, season, at }) {
      await database.season.create({ data: { id, slug, ownerId, season, number: 0, createdAt: new Date(at), updatedAt: new Date(at) } });
    },
    async save(id, number, season, at) {
      const { count } = await database.season.updateMany({ where: { id, number }, data: { season, number: number + 1, updatedAt: new Date(at) } });
      return count === 1;
    },
    async versionsOf(id) {
      const found = await database.seasonVersion.findMany({ where: { seasonId: id }, orderBy: { number: 'desc' } });
      return found.map(({ number, season, at, reason }) => ({ number, season: seasonSchema.parse(season), at: at.getTime(), reason: reason === null ? null : reasons.parse(reason) }));
    },
    async publish(id, { number, season, at, reason }, personId) {
      try {
        await database.seasonVersion.create({ data: { seasonId: id, number, season, at: new Date(at), userId: personId, ...(reason === null ? {} : { reason }) } });
        return true;
      } catch (error) {
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
        throw error;
      }
    },
  };
}

function seasonRow({ id, slug, season, number, createdAt, updatedAt, versions: [newest] }: Prisma.SeasonGetPayload<{ include: { versions: { select: { number: true } } } }>): SeasonRow {
  return { id, slug, season: seasonSchema.parse(season), number, createdAt: createdAt.getTime(), updatedAt: updatedAt.getTime(), published: newest?.number ?? null };
}
