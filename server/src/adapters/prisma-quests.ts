import { type QuestionFigures, questionFiguresSchema } from '@tabarman/shared/bank/figures.ts';
import { editSchema } from '@tabarman/shared/quest/draft/edits.ts';
import { isSame } from '@tabarman/shared/quest/draft/same.ts';
import { draftSchema, type Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { questSummarySchema, summaryOf } from '@tabarman/shared/quest/draft/summary.ts';
import { draftOfQuest } from '@tabarman/shared/quest/draft/to-quest.ts';
import { questContentSchema, questKeySchema, type Quest } from '@tabarman/shared/quest/schema.ts';
import * as z from 'zod';
import type { Clock, Ids, Scripts } from '../features/game/ports.ts';
import type { QuestRow, QuestRows } from '../features/quest/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const figures = z.array(questionFiguresSchema);
const withKey = { content: true, key: { select: { key: true } } } satisfies Prisma.QuestRevisionSelect;
const listed = { draft: { select: { summary: true, updatedAt: true } } } satisfies Prisma.QuestInclude;
const newestRevision = { orderBy: { number: 'desc' }, take: 1, select: { id: true, number: true, ...withKey } } satisfies Prisma.Quest$revisionsArgs;
const name = { user: { select: { name: true } } };

type Revision = Prisma.QuestRevisionGetPayload<{ select: typeof withKey }>;

export function prismaQuests(database: Database, ids: Ids, clock: Clock): QuestRows {
  const now = () => new Date(clock.now());
  const draftOf = (draft: Draft) => ({ number: 0, draft, summary: summaryOf(draft), updatedAt: now() });

  return {
    async all() {
      return (await database.quest.findMany({ orderBy: [{ createdAt: 'asc' }, { slug: 'asc' }], include: listed })).flatMap((row) => questRow(row) ?? []);
    },
    async byId(id) {
      const row = await database.quest.findUnique({ where: { id }, include: listed });
      return row && questRow(row);
    },
    async create({ slug, ownerId, draft }) {
      const id = ids.id();
      await database.quest.create({ data: { id, slug, ownerId, createdAt: now(), draft: { create: draftOf(draft) } } });
      return id;
    },
    async archive(id, isArchived) {
      await database.quest.updateMany({ where: { id }, data: { archivedAt: isArchived ? now() : null } });
    },
    async written(id) {
      const row = await database.questDraft.findUnique({ where: { questId: id }, select: { draft: true, number: true } });
      return row && { draft: draftSchema.parse(row.draft), number: row.number };
    },
    async write(id, from, draft, edits, personId) {
      const number = from + edits.length;
      return database.$transaction(async (turn) => {
        const written = await turn.questDraft.updateMany({ where: { questId: id, number: from }, data: { number, draft, summary: summaryOf(draft), updatedAt: now() } });
        if (written.count === 0) return false;
        await turn.questEdit.createMany({ data: edits.map((edit, i) => ({ questId: id, number: from + i + 1, userId: personId, at: now(), edit })) });
        return true;
      });
    },
    async entriesAfter(id, number) {
      const rows = await database.questEdit.findMany({ where: { questId: id, number: { gt: number } }, orderBy: { number: 'asc' }, include: name });
      return rows.map((row) => ({ number: row.number, personId: row.userId, by: row.user?.name ?? null, at: row.at.getTime(), edit: editSchema.parse(row.edit) }));
    },
    async versions(id) {
      const select = { id: true, number: true, name: true, at: true, ...name };
      const rows = await database.questVersion.findMany({ where: { questId: id }, orderBy: [{ at: 'desc' }, { number: 'desc' }], select });
      return rows.map(({ user, at, ...row }) => ({ ...row, by: user?.name ?? null, at: at.getTime() }));
    },
    async version(id, versionId) {
      const row = await database.questVersion.findFirst({ where: { id: versionId, questId: id }, select: { draft: true } });
      return row && draftSchema.parse(row.draft);
    },
    async keepVersion(id, { draft, number }, called, personId) {
      await database.questVersion.create({ data: { id: ids.id(), questId: id, number, name: called, userId: personId, at: now(), draft } });
    },
    async comments(id) {
      const rows = await database.questComment.findMany({ where: { questId: id }, orderBy: { at: 'asc' }, include: name });
      return rows.map((row) => ({ id: row.id, unit: row.unit, by: row.user?.name ?? null, text: row.text, at: row.at.getTime(), isResolved: row.resolvedAt !== null }));
    },
    async comment(id, { unit, text }, personId) {
      await database.questComment.create({ data: { id: ids.id(), questId: id, unit, text, userId: personId, at: now() } });
    },
    async resolve(id, commentId, isResolved) {
      return (await database.questComment.updateMany({ where: { id: commentId, questId: id }, data: { resolvedAt: isResolved ? now() : null } })).count === 1;
    },
    async freeze(id, quest) {
      const { revisions: [newest] } = await database.quest.findUniqueOrThrow({ where: { id }, select: { revisions: newestRevision } });
      if (newest && isSame(script(newest), { content: quest.content, key: quest.key })) return newest.id;
      const revision = revisionOf(quest, (newest?.number ?? 0) + 1);
      await database.questRevision.create({ data: { ...revision, quest: { connect: { id } } } });
      return revision.id;
    },
    async playedByQuest() {
      const games = await database.game.findMany({ select: { revision: { select: { questId: true } }, result: { select: { figures: true } } } });
      const played = new Map<string, { games: number; figures: QuestionFigures[] }>();
      for (const { revision: { questId }, result } of games) {
        const before = played.get(questId) ?? { games: 0, figures: [] };
        played.set(questId, { games: before.games + 1, figures: [...before.figures, ...figures.parse(result?.figures ?? [])] });
      }
      return played;
    },
    async addExample(quest) {
      const mark = `example:${quest.slug}`;
      if (await database.meta.findUnique({ where: { key: mark } })) return;
      const isTaken = (await database.quest.findUnique({ where: { slug: quest.slug }, select: { id: true } })) !== null;
      const remember = database.meta.create({ data: { key: mark, value: String(clock.now()) } });
      const example = { id: ids.id(), slug: quest.slug, createdAt: now(), draft: { create: draftOf(draftOfQuest(quest)) }, revisions: { create: revisionOf(quest, 1) } };
      if (isTaken) await remember;
      else await database.$transaction([remember, database.quest.create({ data: example })]);
    },
    async addDrafts() {
      const without = await database.quest.findMany({ where: { draft: null }, select: { id: true, revisions: newestRevision } });
      for (const { id, revisions: [newest] } of without) {
        if (newest) await database.questDraft.create({ data: { questId: id, ...draftOf(draftOfQuest(script(newest))) } });
      }
    },
  };

  function revisionOf({ content, key }: Pick<Quest, 'content' | 'key'>, number: number) {
    return { id: ids.id(), number, content, createdAt: now(), key: { create: { key } } };
  }
}

export function prismaScripts(database: Database): Scripts {
  return {
    async load(revisionId) {
      const row = await database.questRevision.findUnique({ where: { id: revisionId }, select: withKey });
      return row && script(row);
    },
  };
}

function questRow({ id, slug, ownerId, createdAt, archivedAt, draft }: Prisma.QuestGetPayload<{ include: typeof listed }>): QuestRow | null {
  if (!draft) return null;
  return {
    id, slug, ownerId, createdAt: createdAt.getTime(), updatedAt: draft.updatedAt.getTime(), isArchived: archivedAt !== null,
    summary: questSummarySchema.parse(draft.summary),
  };
}

function script({ content, key }: Revision) {
  return { content: questContentSchema.parse(content), key: questKeySchema.parse(key?.key) };
}
