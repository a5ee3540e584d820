import * as z from 'zod';
import type { CoHost, CoHosts, RescueCodes } from '../features/host/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const cameBy = z.enum(['invitation', 'rescue']);
const PRESENT = { openedAt: { not: null }, withdrawnAt: null };
const UNOPENED = { openedAt: null, withdrawnAt: null };

export function prismaCoHosts(database: Database): CoHosts {
  return {
    async invite(invitation, now) {
      await database.coHost.create({ data: { ...invitation, cameBy: 'invitation', createdAt: new Date(now) } });
    },
    async byLink(linkHash) {
      const found = await database.coHost.findFirst({ where: { linkHash, withdrawnAt: null }, select: { gameId: true, openedAt: true } });
      return found && { gameId: found.gameId, isOpen: found.openedAt === null };
    },
    async open(linkHash, opener, now) {
      const opened = await database.coHost.updateMany({ where: { linkHash, ...UNOPENED }, data: { ...opener, openedAt: new Date(now) } });
      return opened.count === 1 ? coHost(await database.coHost.findUniqueOrThrow({ where: { linkHash } })) : null;
    },
    async byKey(gameId, keyHash) {
      return coHost(await database.coHost.findFirst({ where: { gameId, keyHash, ...PRESENT } }));
    },
    async byAccount(gameId, userId) {
      return coHost(await database.coHost.findFirst({ where: { gameId, userId, ...PRESENT } }));
    },
    async ofGame(id) {
      const { owner, coHosts } = await database.game.findUniqueOrThrow({
        where: { id }, include: { owner: { select: { id: true, name: true } }, coHosts: { where: { withdrawnAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
      });
      return {
        owner,
        coHosts: coHosts.filter((row) => row.openedAt !== null).flatMap((row) => coHost(row) ?? []),
        invitations: coHosts.filter((row) => row.openedAt === null).map((row) => ({ id: row.id, createdAt: row.createdAt.getTime() })),
      };
    },
    async withdraw(gameId, id, now) {
      const withdrawn = await database.coHost.updateMany({ where: { id, gameId, withdrawnAt: null }, data: { withdrawnAt: new Date(now) } });
      return withdrawn.count === 1;
    },
  };
}

export function prismaRescueCodes(database: Database): RescueCodes {
  return {
    ofGame: (gameId) => database.rescueCode.findUnique({ where: { gameId } }),
    byHash: (hash) => database.rescueCode.findFirst({ where: { hash, game: { finishedAt: null } } }),
    async keep({ gameId, number, hash }) {
      await database.rescueCode.upsert({ where: { gameId }, create: { gameId, number, hash }, update: { number, hash } });
    },
    spend: ({ gameId, hash }, next, opener, now) =>
      database.$transaction(async (turn) => {
        const spent = await turn.rescueCode.updateMany({ where: { gameId, hash }, data: { number: next.number, hash: next.hash } });
        if (spent.count !== 1) return false;
        const at = new Date(now);
        if (opener) await turn.coHost.create({ data: { ...opener, gameId, cameBy: 'rescue', createdAt: at, openedAt: at } });
        return true;
      }),
  };
}

function coHost(row: Prisma.CoHostGetPayload<object> | null): CoHost | null {
  return row && { id: row.id, gameId: row.gameId, name: row.name ?? '', cameBy: cameBy.parse(row.cameBy) };
}
