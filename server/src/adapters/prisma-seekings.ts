import * as z from 'zod';
import { askKinds } from '@tabarman/shared/call-team/asks.ts';
import { cardSchema } from '@tabarman/shared/call-team/card.ts';
import { profileSchema } from '@tabarman/shared/call-team/profile-schema.ts';
import { scheduleItemSchema } from '@tabarman/shared/call-team/schedule.ts';
import type { AskRow, Seekings } from '../features/call-team/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const said = z.enum(['asked', 'yes', 'no']);
const kinds = z.enum(askKinds);
const endings = z.enum(['takenBack', 'lapsed']).nullable();

export function prismaSeekings(database: Database): Seekings {
  return {
    async profiles(callId) {
      return new Map((await database.callProfile.findMany({ where: { callId } })).map(({ entrantId, profile }) => [entrantId, profileSchema.parse(profile)]));
    },
    async saveProfile(callId, entrantId, profile, at) {
      const told = { profile, updatedAt: new Date(at) };
      await database.callProfile.upsert({ where: { callId_entrantId: { callId, entrantId } }, create: { callId, entrantId, ...told }, update: told });
    },
    async ideas(callId) {
      const found = await database.callIdea.findMany({ where: { callId }, orderBy: [{ at: 'asc' }, { id: 'asc' }], include: { wants: { select: { entrantId: true } } } });
      return found.map(({ id, entrantId, title, text, at, wants }) => ({ id, entrantId, title, text, at: at.getTime(), wants: wants.map((one) => one.entrantId) }));
    },
    async addIdea(callId, { at, ...idea }) {
      await database.callIdea.create({ data: { ...idea, callId, at: new Date(at) } });
    },
    async removeIdea(id) {
      await database.callIdea.deleteMany({ where: { id } });
    },
    async want(ideaId, entrantId, isWanted) {
      const place = { ideaId, entrantId };
      if (isWanted) await database.callIdeaWant.upsert({ where: { ideaId_entrantId: place }, create: place, update: {} });
      else await database.callIdeaWant.deleteMany({ where: place });
    },
    async cards(callId) {
      return new Map((await database.teamCard.findMany({ where: { work: { callId } } })).map(({ workId, card }) => [workId, cardSchema.parse(card)]));
    },
    async saveCard(workId, card, at) {
      const told = { card, updatedAt: new Date(at) };
      await database.teamCard.upsert({ where: { workId }, create: { workId, ...told }, update: told });
    },
    async schedule(callId) {
      const found = await database.callSchedule.findUnique({ where: { callId } });
      return scheduleItemSchema.array().parse(found?.items ?? []).toSorted((a, b) => a.startsAt - b.startsAt);
    },
    async saveSchedule(callId, items, at) {
      const told = { items: [...items], updatedAt: new Date(at) };
      await database.callSchedule.upsert({ where: { callId }, create: { callId, ...told }, update: told });
    },
    async notes(workId) {
      const found = await database.teamNote.findMany({ where: { workId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
      return found.map(({ id, entrantId, text, url, at }) => ({ id, entrantId, text, url, at: at.getTime() }));
    },
    async addNote(workId, { at, ...note }) {
      await database.teamNote.create({ data: { ...note, workId, at: new Date(at) } });
    },
    async removeNote(id) {
      await database.teamNote.deleteMany({ where: { id } });
    },
    async asks(callId) {
      return (await database.teamAsk.findMany({ where: { callId }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] })).map(askRow);
    },
    async putAsks(callId, asks) {
      await database.$transaction(asks.map(({ id, personId, teamId, askedAt, answeredAt, ...ask }) => {
        const now = { ...ask, workId: teamId, answeredAt: answeredAt === null ? null : new Date(answeredAt) };
        return database.teamAsk.upsert({ where: { id }, create: { ...now, id, callId, entrantId: personId, askedAt: new Date(askedAt) }, update: now });
      }));
    },
  };
}

function askRow({ id, kind, entrantId, workId, group, person, team, ended, text, askedAt, answeredAt }: Prisma.TeamAskGetPayload<object>): AskRow {
  return {
    id, kind: kinds.parse(kind), personId: entrantId, teamId: workId, group, person: said.parse(person), team: said.parse(team), ended: endings.parse(ended), text,
    askedAt: askedAt.getTime(), answeredAt: answeredAt?.getTime() ?? null,
  };
}
