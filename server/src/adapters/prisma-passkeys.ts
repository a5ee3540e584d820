import * as z from 'zod';
import type { Passkey, PasskeyRows } from '../features/passkey/ports.ts';
import { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const transportsSchema = z.array(z.string());

export function prismaPasskeys(database: Database): PasskeyRows {
  return {
    async ofPerson(userId) {
      return (await database.passkey.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } })).map(passkey);
    },
    async byId(id) {
      const row = await database.passkey.findFirst({ where: { id, user: { endedAt: null } } });
      return row && passkey(row);
    },
    async add({ personId, createdAt, transports, ...key }) {
      try {
        await database.passkey.create({ data: { ...key, userId: personId, transports: [...transports], createdAt: new Date(createdAt) } });
        return true;
      } catch (error) {
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
        throw error;
      }
    },
    async used(id, counter, at) {
      await database.passkey.updateMany({ where: { id }, data: { counter, usedAt: new Date(at) } });
    },
    async remove(userId, id) {
      return (await database.passkey.deleteMany({ where: { id, userId } })).count === 1;
    },
  };
}

function passkey({ userId, transports, createdAt, usedAt, ...row }: Prisma.PasskeyGetPayload<object>): Passkey {
  return { ...row, personId: userId, transports: transportsSchema.parse(transports), createdAt: createdAt.getTime(), usedAt: usedAt?.getTime() ?? null };
}
