import { claimKinds, claimStates, claimTypes } from '@tabarman/shared/jury/claim.ts';
import { recordSchema } from '@tabarman/shared/entrant/record.ts';
import * as z from 'zod';
import type { Claims } from '../features/jury/ports.ts';
import type { Database } from './prisma-database.ts';

const rowSchema = z.object({ of: z.enum(claimKinds), type: z.enum(claimTypes), state: z.enum(claimStates) });

export function prismaClaims(database: Database): Claims {
  return {
    async of(callId) {
      const found = await database.callClaim.findMany({ where: { work: { callId } }, include: { conflicts: { select: { jurorId: true } }, entrant: { select: { record: true } }, answeredBy: { select: { name: true } } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
      return found.map(({ id, workId, entrantId, name, words, at, reason, conflicts, entrant, answeredBy, ...row }) => ({
        id, workId, entrantId, name, words, at: at.getTime(), reason, ...rowSchema.parse(row), jurorIds: conflicts.map(({ jurorId }) => jurorId),
        by: entrant && recordSchema.parse(entrant.record).name, answeredBy: answeredBy?.name ?? null,
      }));
    },
    async add({ at, ...claim }) {
      await database.callClaim.create({ data: { ...claim, at: new Date(at), reason: '' } });
    },
    async answer(id, { state, byId, reason, at }) {
      await database.$transaction([
        ...(state === 'over' ? [database.callConflict.deleteMany({ where: { claimId: id } })] : []),
        database.callClaim.update({ where: { id }, data: { state, answeredById: byId, reason, answeredAt: new Date(at) } }),
      ]);
    },
  };
}
