import * as z from 'zod';
import type { DoorMarkRow, DoorMarks } from '../features/door/ports.ts';
import { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const guestSchema = z.strictObject({ name: z.string(), role: z.string().nullable(), country: z.string().nullable() });
const kindSchema = z.enum(['in', 'guest', 'out']);
const nameless = { name: '', role: null, country: null };

export function prismaDoors(database: Database): DoorMarks {
  return {
    async of(callId) {
      const found = await database.callDoorMark.findMany({ where: { callId }, include: { user: { select: { name: true } } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
      return found.map((row): DoorMarkRow => {
        const [kind, base] = [kindSchema.parse(row.kind), { id: row.id, at: row.at.getTime(), by: row.user?.name ?? null }];
        const personId = row.entrantId ?? row.guestId ?? '';
        if (kind === 'guest') return { ...base, kind, guest: { id: personId, ...guestSchema.parse(row.guest) } };
        return kind === 'in' ? { ...base, kind, personId } : { ...base, kind, personId, reason: row.reason };
      });
    },
    async add(callId, marks, { userId, at }) {
      const known = new Set((await database.callDoorMark.findMany({ where: { id: { in: marks.map(({ id }) => id) } }, select: { id: true } })).map(({ id }) => id));
      await database.callDoorMark.createMany({
        data: marks.filter(({ id }) => !known.has(id)).map(({ isOfGuest, ...mark }) => {
          const who = mark.kind === 'guest' ? mark.guest.id : mark.personId;
          return {
            id: mark.id, callId, entrantId: isOfGuest ? null : who, guestId: isOfGuest ? who : null, guest: mark.kind === 'guest' ? { name: mark.guest.name, role: mark.guest.role, country: mark.guest.country } : Prisma.DbNull,
            kind: mark.kind, reason: mark.kind === 'out' ? mark.reason : '', at: new Date(mark.at), receivedAt: new Date(at), userId,
          };
        }),
      });
    },
    async forgetGuests(callId, ids) {
      await database.callDoorMark.updateMany({ where: { callId, kind: 'guest', guestId: { in: [...ids] } }, data: { guest: nameless } });
    },
    async forgetGuestsBefore(before) {
      await database.callDoorMark.updateMany({ where: { kind: 'guest', receivedAt: { lt: new Date(before) } }, data: { guest: nameless } });
    },
  };
}
