import type { Prisma } from '../generated/client.ts';

/** What one record did in calls is the other's: a work of the one that goes is taken over where the other has none in that call. */
export async function uniteWorks(tx: Prisma.TransactionClient, goneId: string, keptId: string): Promise<void> {
  await tx.work.updateMany({ where: { leadId: goneId }, data: { leadId: keptId } });
  await tx.workVersion.updateMany({ where: { byId: goneId }, data: { byId: keptId } });
  await tx.callClaim.updateMany({ where: { entrantId: goneId }, data: { entrantId: keptId } });
  await tx.callDoorMark.updateMany({ where: { entrantId: goneId }, data: { entrantId: keptId } });
  await tx.collectionItem.updateMany({ where: { entrantId: goneId }, data: { entrantId: keptId } });
  for (const { callId, works, at, source } of await tx.ballot.findMany({ where: { entrantId: goneId } })) {
    const place = { callId, entrantId: keptId };
    // One person has one ballot: the one of the record that stays.
    if ((await tx.ballot.findUnique({ where: { callId_entrantId: place } })) === null) await tx.ballot.create({ data: { ...place, works: works ?? [], at, source } });
  }
  for (const { callId, role, startedAt, workId, joinedAt } of await tx.callEntrant.findMany({ where: { entrantId: goneId } })) {
    const place = { callId, entrantId: keptId };
    const own = await tx.callEntrant.findUnique({ where: { callId_entrantId: place } });
    if (!own) await tx.callEntrant.create({ data: { ...place, role, startedAt, workId, joinedAt } });
    else if (own.workId === null && workId !== null) await tx.callEntrant.update({ where: { callId_entrantId: place }, data: { role, workId, joinedAt } });
  }
}
