import { layers, recordSchema } from '@tabarman/shared/entrant/record.ts';
import type { EntrantDataView } from '@tabarman/shared/entrant/views.ts';
import * as z from 'zod';
import type { Database } from './prisma-database.ts';

const layerSchema = z.enum(layers);

/** U1: everything that is kept of one person who registers. */
export async function entrantDataOf(database: Database, id: string): Promise<EntrantDataView> {
  const { record, createdAt, updatedAt, consents, checks, seasons, calls } = await database.entrant.findUniqueOrThrow({
    where: { id }, include: { consents: { orderBy: { at: 'asc' } }, checks: { orderBy: { at: 'asc' } }, seasons: { orderBy: { startedAt: 'asc' }, include: { registration: true } }, calls: { orderBy: { startedAt: 'asc' }, include: { work: true } } },
  });
  const told = await database.message.findMany({ where: { recipientBy: 'entrant', recipientId: id }, include: { batch: true }, orderBy: { batch: { approvedAt: 'asc' } } });
  return {
    record: recordSchema.parse(record), createdAt: createdAt.getTime(), updatedAt: updatedAt.getTime(),
    consents: consents.map(({ seasonId, callId, consent, version, language, at, withdrawnAt }) => ({ seasonId, callId, consent, version, language, at: at.getTime(), withdrawnAt: withdrawnAt?.getTime() ?? null })),
    checks: checks.map(({ layer, seasonId, at, endedAt }) => ({ layer: layerSchema.parse(layer), seasonId, at: at.getTime(), endedAt: endedAt?.getTime() ?? null })),
    seasons: seasons.map(({ seasonId, startedAt, registration }) => ({ seasonId, startedAt: startedAt.getTime(), team: registration?.name ?? null, isCaptain: registration?.captainId === id })),
    calls: calls.map(({ callId, role, startedAt, work }) => ({ callId, role, startedAt: startedAt.getTime(), work: work && { number: work.number, name: work.name, isLead: work.leadId === id } })),
    messages: told.map(({ batch, state, readAt }) => ({ at: (batch.approvedAt ?? batch.madeAt).getTime(), kind: batch.kind, state, readAt: readAt?.getTime() ?? null })),
  };
}
