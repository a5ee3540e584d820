import { ERASED } from '@tabarman/shared/game/forget.ts';
import type { Clock } from '../features/game/ports.ts';
import type { People, PersonRow } from '../features/person/ports.ts';
import type { Prisma } from '../generated/client.ts';
import { forgetMessages } from './forget-messages.ts';
import type { Database } from './prisma-database.ts';
import { forgetJurors } from './prisma-jury.ts';
import { forgetMentors } from './prisma-mentors.ts';
import { emailOf, placeholderFor } from './prisma-organisers.ts';
import { standingOf } from './standing.ts';

const nowhere = { countries: [], languages: [] };
const withSession = { sessions: { orderBy: { createdAt: 'desc' }, take: 1, select: { createdAt: true } } } satisfies Prisma.UserInclude;

export function prismaPeople(database: Database, clock: Clock): People {
  return {
    async all() {
      return (await database.user.findMany({ where: { erasedAt: null }, orderBy: { createdAt: 'asc' }, include: withSession })).map(personRow);
    },
    async byId(id) {
      const row = await database.user.findUnique({ where: { id, erasedAt: null }, include: withSession });
      return row && personRow(row);
    },
    async change(id, { role: next, scope }) {
      await database.user.update({ where: { id }, data: { role: next, scope, updatedAt: new Date(clock.now()) } });
    },
    async end(id, isEnded) {
      const now = new Date(clock.now());
      await database.$transaction([
        database.user.update({ where: { id }, data: { endedAt: isEnded ? now : null, updatedAt: now } }),
        ...(isEnded ? [database.session.deleteMany({ where: { userId: id } }), database.organiserLink.deleteMany({ where: { userId: id, usedAt: null } })] : []),
      ]);
    },
    async invitations() {
      const rows = await database.organiserLink.findMany({
        where: { id: { not: null }, usedAt: null, expiresAt: { gt: new Date(clock.now()) } }, orderBy: { createdAt: 'desc' },
      });
      return rows.map((row) => ({ id: row.id ?? '', ...standingOf(row), note: row.note, createdAt: row.createdAt.getTime(), expiresAt: row.expiresAt.getTime() }));
    },
    async withdraw(id) {
      await database.organiserLink.deleteMany({ where: { id, usedAt: null } });
    },
    async tracesOf(userId) {
      const games = await database.game.findMany({
        where: { OR: [{ ownerId: userId }, { coHosts: { some: { userId } } }] }, select: { id: true, ownerId: true, coHosts: { where: { userId }, select: { id: true, name: true } } },
      });
      return games.map(({ id: gameId, ownerId, coHosts }) => ({
        gameId, isOwner: ownerId === userId, ids: [userId, ...coHosts.map(({ id }) => id)], names: coHosts.flatMap(({ name }) => name ?? []),
      }));
    },
    async erase(id) {
      const now = new Date(clock.now());
      await database.$transaction([
        database.user.update({ where: { id }, data: { name: ERASED, email: placeholderFor(id), image: null, role: 'host', scope: nowhere, endedAt: now, erasedAt: now, updatedAt: now } }),
        database.coHost.updateMany({ where: { userId: id }, data: { name: null, keyHash: null, withdrawnAt: now } }),
        ...forgetJurors(await database.callJuror.findMany({ where: { userId: id } }), database, now.getTime()),
        ...(await forgetMentors({ userId: id }, database, now.getTime())),
        database.venueHost.deleteMany({ where: { userId: id } }),
        database.runParticipant.updateMany({ where: { userId: id }, data: { userId: null } }),
        database.session.deleteMany({ where: { userId: id } }), database.account.deleteMany({ where: { userId: id } }),
        ...forgetMessages(database, { by: 'account', id }),
        database.passkey.deleteMany({ where: { userId: id } }), database.organiserLink.deleteMany({ where: { userId: id } }),
      ]);
      // What was replaced is still in the write-ahead log.
      await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
    },
  };
}

function personRow({ id, name, email, endedAt, createdAt, sessions: [newest], ...row }: Prisma.UserGetPayload<{ include: typeof withSession }>): PersonRow {
  return {
    id, name, email: emailOf({ email }), ...standingOf(row), isEnded: endedAt !== null, createdAt: createdAt.getTime(),
    seenAt: newest?.createdAt.getTime() ?? null,
  };
}
