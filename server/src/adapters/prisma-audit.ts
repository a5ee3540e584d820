import type { Clock } from '../features/game/ports.ts';
import type { Audit } from '../features/audit/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

export function prismaAudit(database: Database, clock: Clock): Audit {
  return {
    async add({ personId, action, object }) {
      await database.auditLine.create({ data: { at: new Date(clock.now()), userId: personId, action, object } });
    },
    async find({ search, personId, action, object, from, to, offset, limit }) {
      const where: Prisma.AuditLineWhereInput = {
        ...(personId === undefined ? {} : { userId: personId }), ...(action === undefined ? {} : { action }), ...(object === undefined ? {} : { object }),
        at: { ...(from === undefined ? {} : { gte: new Date(from) }), ...(to === undefined ? {} : { lte: new Date(to) }) },
        ...(search === '' ? {} : { OR: [{ action: { contains: search } }, { object: { contains: search } }, { user: { name: { contains: search } } }] }),
      };
      const [rows, found] = await database.$transaction([
        database.auditLine.findMany({ where, orderBy: { id: 'desc' }, skip: offset, take: limit, include: { user: { select: { name: true, erasedAt: true } } } }),
        database.auditLine.count({ where }),
      ]);
      return { found, lines: rows.map(({ id, at, userId, user, action: did, object }) => ({ id, at: at.getTime(), personId: userId, by: user && !user.erasedAt ? user.name : null, action: did, object })) };
    },
  };
}
