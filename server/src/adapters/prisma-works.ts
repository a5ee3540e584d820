import { arrivals } from '@tabarman/shared/call/windows.ts';
import { draftSchema } from '@tabarman/shared/work/draft.ts';
import { workValuesSchema } from '@tabarman/shared/work/values.ts';
import * as z from 'zod';
import type { CallEntrantRow, CallEntrants, UploadRow, Uploads, WorkRow, Works, WorkVersion } from '../features/work/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const arrivalSchema = z.enum(arrivals).exclude(['closed']);
const whole = {
  members: { orderBy: [{ joinedAt: 'asc' }, { entrantId: 'asc' }] }, versions: { orderBy: { number: 'desc' }, take: 1 }, extensions: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
} satisfies Prisma.WorkInclude;

export function prismaCallEntrants(database: Database): CallEntrants {
  return {
    async of(callId) {
      return (await database.callEntrant.findMany({ where: { callId }, orderBy: [{ startedAt: 'asc' }, { entrantId: 'asc' }] })).map(callEntrantRow);
    },
    async byId(callId, entrantId) {
      const found = await database.callEntrant.findUnique({ where: { callId_entrantId: { callId, entrantId } } });
      return found && callEntrantRow(found);
    },
    async callsOf(entrantId) {
      return (await database.callEntrant.findMany({ where: { entrantId }, orderBy: { startedAt: 'asc' } })).map(({ callId }) => callId);
    },
    async enter(callId, entrantId, at) {
      await database.callEntrant.upsert({ where: { callId_entrantId: { callId, entrantId } }, create: { callId, entrantId, startedAt: new Date(at) }, update: {} });
    },
    async setRole(callId, entrantId, role) {
      await database.callEntrant.update({ where: { callId_entrantId: { callId, entrantId } }, data: { role } });
    },
  };
}

export function prismaWorks(database: Database): Works {
  return {
    async of(callId) {
      return (await database.work.findMany({ where: { callId }, include: whole, orderBy: { number: 'asc' } })).map(workRow);
    },
    async byId(id) {
      const found = await database.work.findUnique({ where: { id }, include: whole });
      return found && workRow(found);
    },
    async ofEntrant(callId, entrantId) {
      const found = await database.work.findFirst({ where: { callId, members: { some: { entrantId } } }, include: whole });
      return found && workRow(found);
    },
    async byInvitation(callId, invitationHash) {
      const found = await database.work.findUnique({ where: { callId, invitationHash }, include: whole });
      return found && workRow(found);
    },
    async versions(workId) {
      return (await database.workVersion.findMany({ where: { workId }, orderBy: { number: 'desc' } })).map(versionRow);
    },
    async extensions(workId) {
      const found = await database.workExtension.findMany({ where: { workId }, orderBy: [{ at: 'desc' }, { id: 'desc' }], include: { by: { select: { name: true } } } });
      return found.map(({ to, reason, at, by }) => ({ to: to.getTime(), reason, at: at.getTime(), by: by?.name ?? null }));
    },
    async add({ id, callId, name, leadId, invitationHash }, at) {
      const now = new Date(at);
      await database.$transaction(async (tx) => {
        const last = await tx.work.aggregate({ where: { callId }, _max: { number: true } });
        await tx.work.create({ data: { id, callId, number: (last._max.number ?? 0) + 1, name, leadId, draft: {}, invitation: 0, invitationHash, createdAt: now, updatedAt: now } });
        await tx.callEntrant.update({ where: { callId_entrantId: { callId, entrantId: leadId } }, data: { workId: id, joinedAt: now } });
      });
    },
    async change(id, { withdrawnAt, ...part }) {
      await database.work.update({ where: { id }, data: { ...part, ...(withdrawnAt === undefined ? {} : { withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt) }) } });
    },
    async saveDraft(id, draft, at) {
      await database.work.update({ where: { id }, data: { draft, updatedAt: new Date(at) } });
    },
    async join(workId, callId, entrantId, at) {
      await database.callEntrant.update({ where: { callId_entrantId: { callId, entrantId } }, data: { workId, joinedAt: new Date(at) } });
    },
    async leave(callId, entrantId) {
      await database.callEntrant.update({ where: { callId_entrantId: { callId, entrantId } }, data: { workId: null, joinedAt: null } });
    },
    async remove(id) {
      await database.work.delete({ where: { id } });
    },
    async handIn(workId, { at, ...version }) {
      await database.workVersion.create({ data: { ...version, workId, at: new Date(at) } });
    },
    async extend(workId, { to, ...extension }, at) {
      await database.workExtension.create({ data: { ...extension, workId, to: new Date(to), at: new Date(at) } });
    },
  };
}

export function prismaUploads(database: Database): Uploads {
  return {
    async of(workId) {
      return (await database.workUpload.findMany({ where: { workId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })).map(uploadRow);
    },
    async byId(id) {
      const found = await database.workUpload.findUnique({ where: { id } });
      return found && uploadRow(found);
    },
    async add({ createdAt, ...upload }) {
      await database.workUpload.create({ data: { ...upload, createdAt: new Date(createdAt) } });
    },
    async finish(id, { mime, hash, at }) {
      await database.workUpload.update({ where: { id }, data: { mime, hash, doneAt: new Date(at) } });
    },
    async remove(id) {
      await database.workUpload.deleteMany({ where: { id } });
    },
    async unfinishedBefore(at) {
      return (await database.workUpload.findMany({ where: { doneAt: null, createdAt: { lt: new Date(at) } } })).map(uploadRow);
    },
    async ids() {
      return (await database.workUpload.findMany({ select: { id: true } })).map(({ id }) => id);
    },
  };
}

function callEntrantRow({ entrantId, role, startedAt, workId }: Prisma.CallEntrantGetPayload<object>): CallEntrantRow {
  return { entrantId, role, startedAt: startedAt.getTime(), workId };
}

function workRow({ id, callId, number, name, leadId, track, draft, invitation, createdAt, updatedAt, withdrawnAt, members, versions: [latest], extensions: [extension] }: Prisma.WorkGetPayload<{ include: typeof whole }>): WorkRow {
  return {
    id, callId, number, name, leadId, track, draft: draftSchema.parse(draft), invitation,
    members: members.map(({ entrantId, role, joinedAt, startedAt }) => ({ entrantId, role, joinedAt: (joinedAt ?? startedAt).getTime() })),
    createdAt: createdAt.getTime(), updatedAt: updatedAt.getTime(), withdrawnAt: withdrawnAt?.getTime() ?? null,
    latest: latest ? versionRow(latest) : null, extendedTo: extension?.to.getTime() ?? null,
  };
}

function versionRow({ number, track, values, at, arrival, byId, hash }: Prisma.WorkVersionGetPayload<object>): WorkVersion {
  return { number, track, values: workValuesSchema.parse(values), at: at.getTime(), arrival: arrivalSchema.parse(arrival), byId, hash };
}

function uploadRow({ id, workId, field, name, bytes, createdAt, mime, hash, doneAt }: Prisma.WorkUploadGetPayload<object>): UploadRow {
  const done = mime === null || hash === null || doneAt === null ? null : { mime, hash, at: doneAt.getTime() };
  return { id, workId, field, name, bytes, createdAt: createdAt.getTime(), done };
}
