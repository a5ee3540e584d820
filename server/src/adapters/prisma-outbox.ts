import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { reviewedKinds } from '@tabarman/shared/message/kinds.ts';
import { partsSchema } from '@tabarman/shared/message/parts.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import * as z from 'zod';
import type { Batch, BatchState, MessageFault, MessageRow, MessageState, Outbox, Recipient } from '../features/message/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const countries = z.array(z.enum(countryCodes));
const kind = z.enum(reviewedKinds);
const recipientBy = z.enum(['account', 'entrant', 'juror', 'nobody']);
const byName = { madeBy: { select: { name: true } }, approvedBy: { select: { name: true } } } as const;
const withBatch = { batch: { include: byName } } as const;
const dateOf = (at: number | null) => (at === null ? null : new Date(at));
const ofRecipient = ({ by, id }: Recipient) => ({ recipientBy: by, recipientId: id });

export function prismaOutbox(database: Database): Outbox {
  const inInbox = (recipient: Recipient): Prisma.MessageWhereInput => ({
    ...ofRecipient(recipient), OR: [
      { state: { not: 'cancelled' }, batch: { state: 'approved' } }, { batch: { state: { in: ['stopped', 'cancelled'] }, approvedAt: { not: null } }, OR: [{ sentAt: { not: null } }, { readAt: { not: null } }] },
    ],
  });
  return {
    async batches() {
      return (await database.messageBatch.findMany({ orderBy: [{ madeAt: 'desc' }, { id: 'asc' }], include: byName })).map(batchOf);
    },
    async batch(id) {
      const found = await database.messageBatch.findUnique({ where: { id }, include: byName });
      return found && batchOf(found);
    },
    async byKey(key) {
      const found = await database.messageBatch.findUnique({ where: { key }, include: byName });
      return found && batchOf(found);
    },
    async add({ about, countries: of, parts, deadline, madeAt, ...batch }, madeById) {
      await database.messageBatch.create({
        data: { ...batch, aboutBy: about.by, aboutId: about.id, countries: [...of], parts, deadline: dateOf(deadline), state: 'drafted', number: 0, madeById, madeAt: new Date(madeAt) },
      });
    },
    async change(id, number, { parts, deadline, people, countries: of, isPublic }) {
      const { count } = await database.messageBatch.updateMany({ where: { id, number, state: 'drafted' }, data: { parts, deadline: dateOf(deadline), people, countries: [...of], isPublic, number: number + 1 } });
      return count === 1;
    },
    approve(id, number, messages, byId, at) {
      return database.$transaction(async (inside) => {
        const { count } = await inside.messageBatch.updateMany({ where: { id, number, state: 'drafted' }, data: { state: 'approved', number: number + 1, approvedById: byId, approvedAt: new Date(at) } });
        if (count === 1) await inside.message.createMany({ data: messages.map(columnsOf) });
        return count === 1;
      });
    },
    async move(id, from, to) {
      return (await database.messageBatch.updateMany({ where: { id, state: { in: [...from] } }, data: { state: to } })).count === 1;
    },
    async reword(id, number, { parts, isPublic }, at) {
      return (await database.messageBatch.updateMany({ where: { id, number, state: { in: ['approved', 'stopped'] } }, data: { parts, isPublic, changedAt: new Date(at), number: number + 1 } })).count === 1;
    },
    cancel(id, at) {
      return database.$transaction(async (inside) => {
        const { count } = await inside.messageBatch.updateMany({ where: { id, state: { not: 'cancelled' } }, data: { state: 'cancelled', endedAt: new Date(at) } });
        if (count === 0) return false;
        await inside.message.updateMany({ where: { batchId: id, state: 'waiting' }, data: { state: 'cancelled', dueAt: null } });
        await inside.message.updateMany({ where: { batchId: id }, data: { dueAt: null } });
        return true;
      });
    },
    async publicAbout({ by, id }) {
      return (await database.messageBatch.findMany({ where: { aboutBy: by, aboutId: id, isPublic: true, approvedAt: { not: null } }, orderBy: [{ approvedAt: 'desc' }, { id: 'asc' }], include: byName })).map(batchOf);
    },
    async messages(batchId) {
      return (await database.message.findMany({ where: { batchId }, orderBy: { id: 'asc' } })).map(messageOf);
    },
    async messagesAbout({ by, id }) {
      const found = await database.message.findMany({ where: { batch: { aboutBy: by, aboutId: id, approvedAt: { not: null } } }, orderBy: [{ batch: { approvedAt: 'desc' } }, { id: 'asc' }], include: withBatch });
      return found.map((row) => ({ message: messageOf(row), batch: batchOf(row.batch) }));
    },
    async counts() {
      const found = await database.message.groupBy({ by: ['batchId', 'state'], _count: true });
      const counts = new Map<string, Partial<Record<MessageState, number>>>();
      for (const { batchId, state, _count } of found) counts.set(batchId, { ...counts.get(batchId), [state]: _count });
      return counts;
    },
    async nextDue() {
      const found = await database.message.findFirst({ where: { dueAt: { not: null }, batch: { state: 'approved' } }, orderBy: [{ dueAt: 'asc' }, { id: 'asc' }], include: withBatch });
      return found && { message: messageOf(found), batch: batchOf(found.batch) };
    },
    async update(id, from, { dueAt, sentAt, readAt, ...part }) {
      const data = { ...part, ...(dueAt === undefined ? {} : { dueAt: dateOf(dueAt) }), ...(sentAt === undefined ? {} : { sentAt: dateOf(sentAt) }), ...(readAt === undefined ? {} : { readAt: dateOf(readAt) }) };
      return (await database.message.updateMany({ where: { id, state: from }, data })).count === 1;
    },
    async sending() {
      return (await database.message.findMany({ where: { state: 'sending' } })).map(messageOf);
    },
    async inbox(recipient, most) {
      const found = await database.message.findMany({ where: inInbox(recipient), orderBy: [{ batch: { approvedAt: 'desc' } }, { id: 'asc' }], take: most, include: withBatch });
      return found.map((row) => ({ message: messageOf(row), batch: batchOf(row.batch) }));
    },
    unread: (recipient) => database.message.count({ where: { ...inInbox(recipient), readAt: null } }),
    async read(recipient, id, at) {
      return (await database.message.updateMany({ where: { id, ...ofRecipient(recipient) }, data: { readAt: dateOf(at) } })).count === 1;
    },
    async hasStopped(recipient) {
      return (await database.messageStop.count({ where: ofRecipient(recipient) })) > 0;
    },
    async stop(recipient, at) {
      const key = ofRecipient(recipient);
      await database.messageStop.upsert({ where: { recipientBy_recipientId: key }, create: { ...key, at: new Date(at) }, update: {} });
    },
    async forgetBefore(at) {
      const told = await database.message.findMany({ where: { recipientBy: { not: 'nobody' }, dueAt: null, batch: { approvedAt: { lt: new Date(at) } } }, select: { id: true } });
      for (const { id } of told) await database.message.update({ where: { id }, data: { recipientBy: 'nobody', recipientId: id, parts: {}, reply: null } });
    },
  };
}

function batchOf({ aboutBy, aboutId, countries: of, parts, reference, deadline, state, madeBy, madeAt, approvedBy, approvedAt, changedAt, endedAt, ...row }: Prisma.MessageBatchGetPayload<{ include: typeof byName }>): Batch {
  return {
    id: row.id, key: row.key, about: { by: aboutBy, id: aboutId }, kind: kind.parse(row.kind), people: row.people, countries: countries.parse(of), parts: partsSchema.parse(parts),
    reference: languageSchema.parse(reference), path: row.path, deadline: deadline?.getTime() ?? null, state: state as BatchState, number: row.number,
    madeBy: madeBy?.name ?? null, madeAt: madeAt.getTime(), approvedBy: approvedBy?.name ?? null, approvedAt: approvedAt?.getTime() ?? null,
    isPublic: row.isPublic, changedAt: changedAt?.getTime() ?? null, endedAt: endedAt?.getTime() ?? null,
  };
}

function messageOf({ recipientBy: by, recipientId, language, parts, dueAt, sentAt, readAt, ...row }: Prisma.MessageGetPayload<object>): MessageRow {
  const owner = recipientBy.parse(by);
  return {
    id: row.id, batchId: row.batchId, recipient: owner === 'nobody' ? null : { by: owner, id: recipientId }, language: languageSchema.parse(language), parts: partsSchema.parse(parts),
    state: row.state as MessageState, reminder: row.reminder, tries: row.tries, dueAt: dueAt?.getTime() ?? null, fault: row.fault as MessageFault | null, reply: row.reply,
    sentAt: sentAt?.getTime() ?? null, readAt: readAt?.getTime() ?? null,
  };
}

function columnsOf({ recipient, dueAt, sentAt, readAt, ...row }: MessageRow) {
  return { ...row, ...(recipient === null ? { recipientBy: 'nobody', recipientId: row.id } : ofRecipient(recipient)), dueAt: dateOf(dueAt), sentAt: dateOf(sentAt), readAt: dateOf(readAt) };
}
