import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { textSchema } from '@tabarman/shared/kernel/text-schema.ts';
import { choiceSchema } from '@tabarman/shared/quest/schema.ts';
import { runPlaces, runSettingsSchema } from '@tabarman/shared/run/settings.ts';
import * as z from 'zod';
import type { CountedRun, Participant, Participants, RunRow, RunRows, StoredAttempt } from '../features/run/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const placeSchema = z.enum(runPlaces).nullable();
export const counted = { _count: { select: { participants: true } }, attempts: { select: { startedAt: true, finishedAt: true } } } satisfies Prisma.RunInclude;
const named = { user: { select: { name: true } } } satisfies Prisma.RunParticipantInclude;
const whole = { openings: true, answers: { orderBy: { number: 'asc' } } } satisfies Prisma.RunAttemptInclude;

export function prismaRuns(database: Database): RunRows {
  return {
    async add({ opensAt, closesAt, createdAt, ...run }) {
      await database.run.create({ data: { ...run, opensAt: dateOf(opensAt), closesAt: dateOf(closesAt), createdAt: new Date(createdAt) } });
    },
    async byCode(code) {
      const row = await database.run.findUnique({ where: { code } });
      return row && runOf(row);
    },
    async byId(id) {
      const row = await database.run.findUnique({ where: { id }, include: counted });
      return row && countedRun(row);
    },
    async ownedBy(ownerId) {
      return (await database.run.findMany({ where: { ownerId }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], include: counted })).map(countedRun);
    },
    async setWindow(id, { opensAt, closesAt }) {
      await database.run.update({ where: { id }, data: { opensAt: dateOf(opensAt), closesAt: dateOf(closesAt) } });
    },
  };
}

export function prismaParticipants(database: Database): Participants {
  return {
    async bySecret(runId, secretHash) {
      const device = await database.runDevice.findUnique({ where: { runId_secretHash: { runId, secretHash } }, include: { participant: { include: named } } });
      return device && participantOf(device.participant);
    },
    async byResumeCode(runId, resumeHash) {
      const row = await database.runParticipant.findUnique({ where: { runId_resumeHash: { runId, resumeHash } }, include: named });
      return row && participantOf(row);
    },
    async byCode(runId, codeHash) {
      const row = await database.runParticipant.findFirst({ where: { runId, codeHash }, orderBy: { number: 'asc' }, include: named });
      return row && participantOf(row);
    },
    async isBaseShared(trainingId, baseHash) {
      const counts = await database.runParticipant.groupBy({ by: ['runId'], where: { run: { trainingId }, baseHash }, _count: true });
      return counts.some(({ _count: several }) => several > 1);
    },
    async add(runId, { group, ...participant }, secretHash, now) {
      const createdAt = new Date(now);
      return database.$transaction(async (tx) => {
        const number = 1 + (await tx.runParticipant.count({ where: { runId } }));
        const devices = { create: { runId, secretHash, createdAt } };
        return participantOf(await tx.runParticipant.create({ data: { ...participant, groupName: group, runId, number, createdAt, devices }, include: named }));
      });
    },
    async addDevice(runId, participantId, secretHash, now) {
      const of = { participantId };
      await database.runDevice.upsert({ where: { runId_secretHash: { runId, secretHash } }, create: { runId, secretHash, ...of, createdAt: new Date(now) }, update: of });
    },
    async attemptsOf(participantId) {
      return (await database.runAttempt.findMany({ where: { participantId }, orderBy: { number: 'asc' }, include: whole })).map(attemptOf);
    },
    async begin(runId, participantId, { startedAt, ...attempt }) {
      await database.runAttempt.create({ data: { ...attempt, runId, participantId, startedAt: new Date(startedAt) } });
    },
    async show(attemptId, question, at) {
      await database.runOpening.create({ data: { attemptId, question, openedAt: new Date(at) } });
    },
    async answer(attemptId, number, { answerId, index, choice, thinkMs, receivedAt }) {
      await database.runAnswer.create({ data: { attemptId, answerId, number, question: index, choice, thinkMs, receivedAt: new Date(receivedAt) } });
    },
    async finish(attemptId, at) {
      await database.runAttempt.updateMany({ where: { id: attemptId, finishedAt: null }, data: { finishedAt: new Date(at) } });
    },
    async forgetNames(before) {
      const then = new Date(before);
      await database.runParticipant.updateMany({
        where: {
          AND: [{ OR: [{ name: { not: null } }, { userId: { not: null } }] }, { OR: [{ run: { closesAt: { lt: then } } }, { run: { closesAt: null }, createdAt: { lt: then } }] }],
        },
        data: { name: null, userId: null },
      });
    },
    async ofRun(runId) {
      const rows = await database.runParticipant.findMany({ where: { runId }, orderBy: { number: 'asc' }, include: { ...named, attempts: { orderBy: { number: 'asc' }, include: whole } } });
      return rows.map(({ attempts, ...row }) => ({ participant: participantOf(row), attempts: attempts.map(attemptOf) }));
    },
  };
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}

function timeOf(date: Date | null): number | null {
  return date?.getTime() ?? null;
}

type Row = Prisma.RunGetPayload<object>;

function runOf({ id, code, ownerId, revisionId, title, settings, opensAt, closesAt, createdAt, trainingId, place }: Row): RunRow {
  return {
    id, code, ownerId, revisionId, title: textSchema(160).parse(title), settings: runSettingsSchema.parse(settings),
    opensAt: timeOf(opensAt), closesAt: timeOf(closesAt), createdAt: createdAt.getTime(), trainingId,
    place: placeSchema.parse(place),
  };
}

export function countedRun({ _count, attempts, ...row }: Prisma.RunGetPayload<{ include: typeof counted }>): CountedRun {
  return {
    ...runOf(row), participants: _count.participants,
    attempts: attempts.map(({ startedAt, finishedAt }) => ({ startedAt: startedAt.getTime(), finishedAt: timeOf(finishedAt) })),
  };
}

/** U3: the name of an account stays where it is. */
function participantOf({ id, number, name, user, codeHash, baseHash, groupName, language }: Prisma.RunParticipantGetPayload<{ include: typeof named }>): Participant {
  return { id, number, name: user?.name ?? name, codeHash, baseHash, group: groupName, language: languageSchema.parse(language) };
}

function attemptOf({ id, number, seed, startedAt, finishedAt, openings, answers }: Prisma.RunAttemptGetPayload<{ include: typeof whole }>): StoredAttempt {
  return {
    id, number, seed, startedAt: startedAt.getTime(), finishedAt: timeOf(finishedAt),
    openings: new Map(openings.map(({ question, openedAt }) => [question, openedAt.getTime()])),
    answers: answers.map(({ answerId, question, choice, thinkMs, receivedAt }) => ({
      answerId, index: question, choice: choiceSchema.parse(choice), thinkMs, receivedAt: receivedAt.getTime(),
    })),
  };
}
