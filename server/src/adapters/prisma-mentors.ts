import { ERASED } from '@tabarman/shared/game/forget.ts';
import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { isSamePerson } from '@tabarman/shared/jury/conflict.ts';
import { jurorSchema } from '@tabarman/shared/jury/juror.ts';
import { mentorSchema } from '@tabarman/shared/mentor/mentor.ts';
import * as z from 'zod';
import type { MentorRow, Mentors, TicketRow, Tickets } from '../features/mentor/ports.ts';
import type { Prisma } from '../generated/client.ts';
import { invitedRow, invitedRows } from './invited-rows.ts';
import type { Database } from './prisma-database.ts';

const stateSchema = z.enum(['waiting', 'claimed', 'closed', 'takenBack']);

export function prismaMentors(database: Database): Mentors {
  return {
    ...invitedRows(database.callMentor, mentorRow),
    async add(row, keyHash, at) {
      await database.callMentor.create({ data: { ...row, keyHash, invitedAt: new Date(at) } });
    },
    async change(id, mentor) {
      await database.callMentor.update({ where: { id }, data: { mentor } });
    },
    async forget(id, at) {
      await database.$transaction(await forgetMentors({ id }, database, at));
      // What was replaced is still in the write-ahead log.
      await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
    },
  };
}

/** Of these mentors neither name, topics, account, link nor note is left. Works that one helped with, and judges as well, stay in conflict (TB19). */
export async function forgetMentors(where: Prisma.CallMentorWhereInput, database: Database, at: number) {
  const mentors = (await database.callMentor.findMany({ where, include: { tickets: true, call: { select: { jurors: true } } } }));
  return mentors.flatMap(({ id, userId, mentor, leftAt, tickets, call }) => {
    const { name, ...about } = mentorSchema.parse(mentor);
    const judges = call.jurors.filter((one) => isSamePerson({ userId: one.userId, name: jurorSchema.parse(one.juror).name }, { userId, name }));
    const pairs = judges.flatMap((juror) => tickets.filter(({ state }) => state === 'closed').map(({ workId }) => ({ jurorId: juror.id, workId, type: 'mentor' })));
    return [
      ...pairs.map((pair) => database.callConflict.upsert({ where: { jurorId_workId_type: pair }, create: { ...pair, source: 'ticket', note: '', at: new Date(at) }, update: {} })),
      database.mentorTicket.updateMany({ where: { mentorId: id, state: 'claimed' }, data: { state: 'waiting', mentorId: null, claimedAt: null } }),
      database.mentorTicket.updateMany({ where: { mentorId: id }, data: { note: '' } }),
      database.callMentor.update({ where: { id }, data: { mentor: { ...about, name: ERASED, topics: [] }, userId: null, keyHash: null, leftAt: leftAt ?? new Date(at) } }),
    ];
  });
}

export function prismaTickets(database: Database): Tickets {
  return {
    async of(callId) {
      return (await database.mentorTicket.findMany({ where: { callId }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] })).map(ticketRow);
    },
    async add(callId, ticket) {
      await database.mentorTicket.create({ data: { ...stored(ticket), id: ticket.id, callId, workId: ticket.teamId, byId: ticket.byId, askedAt: new Date(ticket.askedAt) } });
    },
    async change(ticket, { state, mentorId, rating }) {
      return (await database.mentorTicket.updateMany({ where: { id: ticket.id, state, mentorId, rating }, data: stored(ticket) })).count === 1;
    },
  };
}

/** TB19: whom mentors of a call help, and helped. */
export async function helpedIn(database: Database, callId: string) {
  const found = await database.mentorTicket.findMany({ where: { callId, state: { in: ['claimed', 'closed'] } }, include: { mentor: true } });
  return found.flatMap(({ workId, mentor }) => (mentor ? [{ workId, userId: mentor.userId, name: mentorSchema.parse(mentor.mentor).name }] : []));
}

/** TB19, U3: of somebody who is erased no words are left; that a team asked, waited and was helped stays. What still waits is taken back: nobody knows any more what it is about. */
export function forgetTickets(database: Database, entrantId: string, at: number) {
  const [of, closedAt] = [{ byId: entrantId }, new Date(at)];
  return [
    database.mentorTicket.updateMany({ where: { ...of, state: 'waiting' }, data: { state: 'takenBack', closedAt } }),
    database.mentorTicket.updateMany({ where: { ...of, state: 'claimed' }, data: { state: 'closed', closedAt } }),
    database.mentorTicket.updateMany({ where: of, data: { about: '', place: '', link: null, byId: null } }),
    database.mentorTicket.updateMany({ where: { ratedById: entrantId }, data: { comment: '', ratedById: null } }),
  ];
}

const stored = ({ about, languages, place, link, state, mentorId, claimedAt, closedAt, note, rating, comment, ratedById }: TicketRow) => ({
  about, languages: [...languages], place, link, state, mentorId, claimedAt: dateOf(claimedAt), closedAt: dateOf(closedAt), note, rating, comment, ratedById,
});
const dateOf = (at: number | null) => (at === null ? null : new Date(at));

function mentorRow(found: Prisma.CallMentorGetPayload<object>): MentorRow {
  return { ...invitedRow(found), mentor: mentorSchema.parse(found.mentor) };
}

function ticketRow({ id, workId, byId, about, languages, place, link, state, mentorId, askedAt, claimedAt, closedAt, note, rating, comment, ratedById }: Prisma.MentorTicketGetPayload<object>): TicketRow {
  return {
    id, teamId: workId, byId, about, languages: languageSchema.array().parse(languages), place, link, state: stateSchema.parse(state), mentorId,
    askedAt: askedAt.getTime(), claimedAt: claimedAt?.getTime() ?? null, closedAt: closedAt?.getTime() ?? null, note, rating, comment, ratedById,
  };
}
