import { textSchema } from '@tabarman/shared/kernel/text-schema.ts';
import { callSchema } from '@tabarman/shared/call/schema.ts';
import type { CallRow, Calls } from '../features/call/ports.ts';
import { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const reasons = textSchema(400);
const withNewest = { versions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 } } as const;

export function prismaCalls(database: Database): Calls {
  return {
    async all() {
      return (await database.call.findMany({ orderBy: { createdAt: 'desc' }, include: withNewest })).map(callRow);
    },
    async byId(id) {
      const found = await database.call.findUnique({ where: { id }, include: withNewest });
      return found && callRow(found);
    },
    async bySlug(slug) {
      const found = await database.call.findUnique({ where: { slug }, include: withNewest });
      return found && callRow(found);
    },
    async add({ id, slug, ownerId, call, at }) {
      await database.call.create({ data: { id, slug, ownerId, call, number: 0, createdAt: new Date(at), updatedAt: new Date(at) } });
    },
    async save(id, number, call, at) {
      const { count } = await database.call.updateMany({ where: { id, number }, data: { call, number: number + 1, updatedAt: new Date(at) } });
      return count === 1;
    },
    async versionsOf(id) {
      const found = await database.callVersion.findMany({ where: { callId: id }, orderBy: { number: 'desc' } });
      return found.map(({ number, call, at, reason }) => ({ number, call: callSchema.parse(call), at: at.getTime(), reason: reason === null ? null : reasons.parse(reason) }));
    },
    async publish(id, { number, call, at, reason }, personId) {
      try {
        await database.callVersion.create({ data: { callId: id, number, call, at: new Date(at), userId: personId, ...(reason === null ? {} : { reason }) } });
        return true;
      } catch (error) {
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
        throw error;
      }
    },
  };
}

function callRow({ id, slug, call, number, createdAt, updatedAt, versions: [newest] }: Prisma.CallGetPayload<{ include: { versions: { select: { number: true } } } }>): CallRow {
  return { id, slug, call: callSchema.parse(call), number, createdAt: createdAt.getTime(), updatedAt: updatedAt.getTime(), published: newest?.number ?? null };
}
