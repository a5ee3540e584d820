import { askKinds } from '@tabarman/shared/call-team/asks.ts';
import { profileSchema } from '@tabarman/shared/call-team/profile-schema.ts';
import type { EntrantDataView } from '@tabarman/shared/entrant/views.ts';
import * as z from 'zod';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const kinds = z.enum(askKinds);

/** U1: what somebody told and asked in calls before teams were. */
export async function seekingDataOf(database: Database, entrantId: string): Promise<Pick<EntrantDataView, 'profiles' | 'ideas' | 'ideasWanted' | 'teamAsks' | 'teamNotes' | 'mentorTickets'>> {
  const of = { where: { entrantId } };
  const [profiles, ideas, wanted, asks, notes, tickets] = [
    await database.callProfile.findMany({ ...of, orderBy: { updatedAt: 'asc' } }), await database.callIdea.findMany({ ...of, orderBy: { at: 'asc' } }),
    await database.callIdeaWant.findMany({ ...of, include: { idea: true }, orderBy: { ideaId: 'asc' } }), await database.teamAsk.findMany({ ...of, include: { work: true }, orderBy: { askedAt: 'asc' } }),
    await database.teamNote.findMany({ ...of, include: { work: true }, orderBy: { at: 'asc' } }),
    await database.mentorTicket.findMany({ where: { OR: [{ byId: entrantId }, { ratedById: entrantId }] }, include: { work: true }, orderBy: { askedAt: 'asc' } }),
  ];
  return {
    profiles: profiles.map(({ callId, profile, updatedAt }) => ({ callId, profile: profileSchema.parse(profile), updatedAt: updatedAt.getTime() })),
    ideas: ideas.map(({ callId, title, text, at }) => ({ callId, title, text, at: at.getTime() })),
    ideasWanted: wanted.map(({ idea: { callId, title } }) => ({ callId, title })),
    teamNotes: notes.map(({ work: { callId, name }, text, url, at }) => ({ callId, team: name, text, url, at: at.getTime() })),
    mentorTickets: tickets.map(({ callId, work: { name }, byId, ratedById, about, place, link, askedAt, rating, comment }) => ({
      callId, team: name, askedAt: askedAt.getTime(), asked: byId === entrantId ? { about, place, link } : null, said: ratedById === entrantId && rating !== null ? { rating, comment } : null,
    })),
    teamAsks: asks.map(({ callId, kind, work, text, askedAt, answeredAt, person, team }) => ({
      callId, kind: kinds.parse(kind), team: work?.name ?? null, text, askedAt: askedAt.getTime(), answeredAt: answeredAt?.getTime() ?? null, youSaid: person, teamSaid: team,
    })),
  };
}

/** Of somebody whose row stays for a work. */
export function forgetSeeking(database: Database, entrantId: string) {
  const of = { where: { entrantId } };
  return [database.callProfile.deleteMany(of), database.callIdeaWant.deleteMany(of), database.callIdea.deleteMany(of), database.teamAsk.deleteMany(of), database.teamNote.deleteMany(of)];
}

/** What one record told is the other's, where this one told nothing itself. */
export async function uniteSeeking(tx: Prisma.TransactionClient, goneId: string, keptId: string): Promise<void> {
  const [of, to] = [{ where: { entrantId: goneId } }, { data: { entrantId: keptId } }];
  const told = new Set((await tx.callProfile.findMany({ where: { entrantId: keptId } })).map(({ callId }) => callId));
  await tx.callProfile.updateMany({ where: { entrantId: goneId, callId: { notIn: [...told] } }, ...to });
  await tx.callIdea.updateMany({ ...of, ...to });
  const wanted = new Set((await tx.callIdeaWant.findMany({ where: { entrantId: keptId } })).map(({ ideaId }) => ideaId));
  await tx.callIdeaWant.updateMany({ where: { entrantId: goneId, ideaId: { notIn: [...wanted] } }, ...to });
  await tx.teamAsk.updateMany({ ...of, ...to });
  await tx.teamNote.updateMany({ ...of, ...to });
  await tx.mentorTicket.updateMany({ where: { byId: goneId }, data: { byId: keptId } });
  await tx.mentorTicket.updateMany({ where: { ratedById: goneId }, data: { ratedById: keptId } });
}
