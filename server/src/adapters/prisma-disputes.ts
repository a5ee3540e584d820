import type { AppealMade, TypedAnswer } from '@tabarman/shared/dispute/ruling.ts';
import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { textSchema } from '@tabarman/shared/kernel/text-schema.ts';
import * as z from 'zod';
import type { DisputeRows } from '../features/dispute/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const jury = z.enum(['game', 'appeal']);
const kind = z.enum(['accept', 'remove']);
const words = textSchema(4_000);
const typed: z.ZodType<TypedAnswer> = z.strictObject({ language: languageSchema, group: z.string(), text: z.string() });

export function prismaDisputes(database: Database): DisputeRows {
  return {
    async jurors(seasonId, stage) {
      const found = await database.jurySeat.findMany({ where: { seasonId, stage, user: { erasedAt: null } }, orderBy: [{ at: 'asc' }, { userId: 'asc' }] });
      return found.map((seat) => ({ personId: seat.userId, jury: jury.parse(seat.jury) }));
    },
    async appoint(seasonId, stage, userId, to, at) {
      if (to === null) await database.jurySeat.deleteMany({ where: { seasonId, stage, userId } });
      else await database.jurySeat.upsert({ where: { seasonId_stage_userId: { seasonId, stage, userId } }, create: { seasonId, stage, userId, jury: to, at: new Date(at) }, update: { jury: to } });
    },
    async rulings(seasonId, stage) {
      const found = await database.disputeRuling.findMany({ where: { seasonId, stage }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
      return found.map(({ id, stageGame, question, language, group, text, isAccepted, comment, at }) => ({
        id, stageGame, question, language: languageSchema.parse(language), group, text, isAccepted, comment: words.parse(comment), at: at.getTime(),
      }));
    },
    async rule(seasonId, stage, rulings, userId) {
      await database.disputeRuling.createMany({ data: rulings.map(({ comment, at, ...ruling }) => ({ ...ruling, comment: { ...comment }, seasonId, stage, at: new Date(at), userId })) });
    },
    async appeals(seasonId, stage) {
      return (await database.disputeAppeal.findMany({ where: { seasonId, stage }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(shown);
    },
    async appeal(seasonId, stage, { id, stageGame, question, kind: asked, entryId, grounds, sources, answer, at }, filedById) {
      await database.disputeAppeal.create({ data: { id, stageGame, question, kind: asked, entryId, grounds, sources, ...(answer === null ? {} : { answer: { ...answer } }), seasonId, stage, at: new Date(at), filedById } });
    },
    async decide(id, { isAccepted, reasons, at }, decidedById) {
      return (await database.disputeAppeal.updateMany({ where: { id, decidedAt: null }, data: { isAccepted, reasons: { ...reasons }, decidedAt: new Date(at), decidedById } })).count === 1;
    },
    async stages() {
      const select = { seasonId: true, stage: true } as const;
      const found = [...(await database.disputeRuling.findMany({ distinct: ['seasonId', 'stage'], select })), ...(await database.disputeAppeal.findMany({ distinct: ['seasonId', 'stage'], select, where: { isAccepted: true } }))];
      return [...new Map(found.map((one) => [`${one.seasonId} ${one.stage}`, one])).values()];
    },
    stageOf: (gameId) => database.seasonGame.findUnique({ where: { gameId }, select: { seasonId: true, stage: true } }),
  };
}

function shown({ id, stageGame, question, entryId, grounds, sources, at, isAccepted, reasons, decidedAt, ...row }: Prisma.DisputeAppealGetPayload<object>): AppealMade {
  const decision = isAccepted === null || decidedAt === null ? null : { isAccepted, reasons: words.parse(reasons ?? {}), at: decidedAt.getTime() };
  const shape = { id, stageGame, question, entryId, grounds, sources, at: at.getTime(), decision };
  return kind.parse(row.kind) === 'accept' ? { ...shape, kind: 'accept', answer: typed.parse(row.answer) } : { ...shape, kind: 'remove', answer: row.answer === null ? null : typed.parse(row.answer) };
}
