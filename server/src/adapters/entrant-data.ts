import { layers, recordSchema } from '@tabarman/shared/entrant/record.ts';
import type { EntrantDataView } from '@tabarman/shared/entrant/views.ts';
import { itemSchema } from '@tabarman/shared/collection/item.ts';
import { reportContentSchema } from '@tabarman/shared/grant/report-schema.ts';
import * as z from 'zod';
import type { Database } from './prisma-database.ts';
import { seekingDataOf } from './seeking-data.ts';

const layerSchema = z.enum(layers);
const worksSchema = z.array(z.string());

/** U1: everything that is kept of one person who registers. */
export async function entrantDataOf(database: Database, id: string): Promise<EntrantDataView> {
  const { record, createdAt, updatedAt, consents, checks, seasons, calls, doorMarks, claims, ballots } = await database.entrant.findUniqueOrThrow({
    where: { id }, include: { consents: { orderBy: { at: 'asc' } }, checks: { orderBy: { at: 'asc' } }, seasons: { orderBy: { startedAt: 'asc' }, include: { registration: true } }, calls: { orderBy: { startedAt: 'asc' }, include: { work: true } }, doorMarks: { orderBy: { at: 'asc' } }, claims: { orderBy: { at: 'asc' } }, ballots: { orderBy: { at: 'asc' } } },
  });
  const reports = await database.grantReport.findMany({ where: { grant: { work: { leadId: id } } }, include: { grant: true, steps: { orderBy: { id: 'asc' } } }, orderBy: [{ grantId: 'asc' }, { number: 'asc' }] });
  const collected = await database.collectionItem.findMany({ where: { entrantId: id }, orderBy: { addedAt: 'asc' } });
  const told = await database.message.findMany({ where: { recipientBy: 'entrant', recipientId: id }, include: { batch: true }, orderBy: { batch: { approvedAt: 'asc' } } });
  return {
    record: recordSchema.parse(record), createdAt: createdAt.getTime(), updatedAt: updatedAt.getTime(),
    consents: consents.map(({ seasonId, callId, consent, version, language, at, withdrawnAt }) => ({ seasonId, callId, consent, version, language, at: at.getTime(), withdrawnAt: withdrawnAt?.getTime() ?? null })),
    checks: checks.map(({ layer, seasonId, at, endedAt }) => ({ layer: layerSchema.parse(layer), seasonId, at: at.getTime(), endedAt: endedAt?.getTime() ?? null })),
    seasons: seasons.map(({ seasonId, startedAt, registration }) => ({ seasonId, startedAt: startedAt.getTime(), team: registration?.name ?? null, isCaptain: registration?.captainId === id })),
    calls: calls.map(({ callId, role, startedAt, work }) => ({ callId, role, startedAt: startedAt.getTime(), work: work && { number: work.number, name: work.name, isLead: work.leadId === id } })),
    reports: reports.map(({ number, state, draft, grant: { callId }, steps }) => ({
      callId, report: number, state, draft: reportContentSchema.parse(draft), submitted: steps.flatMap(({ at, content }) => (content === null ? [] : [{ at: at.getTime(), content: reportContentSchema.parse(content) }])),
    })),
    collection: collected.map(({ code, state, consentAt, addedAt, item }) => ({ code, state, agreedAt: (consentAt ?? addedAt).getTime(), item: itemSchema.parse(item) })),
    claims: claims.map(({ name, type, words, at }) => ({ name, type, words, at: at.getTime() })),
    doors: doorMarks.map(({ callId, kind, at, reason }) => ({ callId, isIn: kind === 'in', at: at.getTime(), reason })),
    ballots: ballots.map(({ callId, works, at }) => ({ callId, works: worksSchema.parse(works), at: at.getTime() })),
    ...(await seekingDataOf(database, id)),
    messages: told.map(({ batch, state, readAt }) => ({ at: (batch.approvedAt ?? batch.madeAt).getTime(), kind: batch.kind, state, readAt: readAt?.getTime() ?? null })),
  };
}
