import type { InvitedRow, InvitedRows } from '../features/call/ports.ts';

/** As much of a table of Prisma's as is the same for everybody who comes by a link of their own. */
interface InvitedTable<Found> {
  findMany(args: { where: { callId: string }; orderBy: [{ invitedAt: 'asc' }, { id: 'asc' }] }): PromiseLike<Found[]>;
  findUnique(args: { where: { keyHash: string } | { callId_userId: { callId: string; userId: string } } }): PromiseLike<Found | null>;
  update(args: { where: { id: string }; data: { keyHash: string } | { leftAt: Date | null } }): PromiseLike<unknown>;
  updateMany(args: { where: { id: string; openedAt: null }; data: { openedAt: Date } }): PromiseLike<unknown>;
}

export function invitedRows<Found, Row extends InvitedRow>(table: InvitedTable<Found>, rowOf: (found: Found) => Row): Omit<InvitedRows<Row>, 'add' | 'forget'> {
  return {
    async of(callId) {
      return (await table.findMany({ where: { callId }, orderBy: [{ invitedAt: 'asc' }, { id: 'asc' }] })).map(rowOf);
    },
    async byKey(keyHash) {
      const found = await table.findUnique({ where: { keyHash } });
      return found && rowOf(found);
    },
    async byUser(callId, userId) {
      const found = await table.findUnique({ where: { callId_userId: { callId, userId } } });
      return found && rowOf(found);
    },
    async setKey(id, keyHash) {
      await table.update({ where: { id }, data: { keyHash } });
    },
    async open(id, at) {
      await table.updateMany({ where: { id, openedAt: null }, data: { openedAt: new Date(at) } });
    },
    async leave(id, at) {
      await table.update({ where: { id }, data: { leftAt: at === null ? null : new Date(at) } });
    },
  };
}

/** What every such row tells. */
export function invitedRow({ id, callId, userId, keyHash, invitedAt, openedAt, leftAt }: {
  readonly id: string; readonly callId: string; readonly userId: string | null; readonly keyHash: string | null; readonly invitedAt: Date; readonly openedAt: Date | null; readonly leftAt: Date | null;
}): InvitedRow {
  return { id, callId, userId, hasLink: keyHash !== null, invitedAt: invitedAt.getTime(), openedAt: openedAt?.getTime() ?? null, leftAt: leftAt?.getTime() ?? null };
}
