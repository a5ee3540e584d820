import { type QuestionFigures, questionFiguresSchema } from '@tabarman/shared/bank/figures.ts';
import { isSame } from '@tabarman/shared/quest/draft/same.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { questSummarySchema, summaryOf } from '@tabarman/shared/quest/draft/summary.ts';
import { draftOfQuest } from '@tabarman/shared/quest/draft/to-quest.ts';
import { questContentSchema, questKeySchema, type Quest } from '@tabarman/shared/quest/schema.ts';
import * as z from 'zod';
import type { Clock, Ids, Scripts } from '../features/game/ports.ts';
import { EnvelopeChanged, type QuestRow, type QuestRows } from '../features/quest/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';
import { prismaQuestText } from './prisma-quest-text.ts';
import { sealedSchema } from './sealed-json.ts';
import { scriptOfSealed, sealedRevisionSchema } from './sealed-revision.ts';

const figures = z.array(questionFiguresSchema);
const names = z.array(z.string());
const withKey = { content: true, key: { select: { key: true } } } satisfies Prisma.QuestRevisionSelect;
const listed = {
  draft: { select: { summary: true, updatedAt: true } }, envelope: { select: { opensAt: true, named: true, hasSecondKey: true } },
} satisfies Prisma.QuestInclude;
const newestRevision = { orderBy: { number: 'desc' }, take: 1, select: { id: true, number: true, ...withKey } } satisfies Prisma.Quest$revisionsArgs;
const newestVersion = { orderBy: [{ at: 'desc' }, { number: 'desc' }], take: 1, select: { number: true } } satisfies Prisma.Quest$versionsArgs;

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
    async questOf(revisionId) {
      return (await database.questRevision.findUnique({ where: { id: revisionId }, select: { questId: true } }))?.questId ?? null;
    },
    async create({ slug, ownerId, draft }) {
      const id = ids.id();
      await database.quest.create({ data: { id, slug, ownerId, createdAt: now(), draft: { create: draftOf(draft) } } });
      return id;
    },
    async archive(id, isArchived) {
      await database.quest.updateMany({ where: { id }, data: { archivedAt: isArchived ? now() : null } });
    },
    text: (id, cipher) => prismaQuestText({ database, ids, clock }, id, cipher),
    async freeze(id, quest) {
      const { revisions: [newest] } = await database.quest.findUniqueOrThrow({ where: { id }, select: { revisions: newestRevision } });
      if (newest && isSame(script(newest), { content: quest.content, key: quest.key })) return newest.id;
      const revision = revisionOf(quest, (newest?.number ?? 0) + 1);
      await database.$transaction(async (turn) => {
        if ((await turn.questEnvelope.count({ where: { questId: id } })) > 0) throw new EnvelopeChanged();
        await turn.questRevision.create({ data: { ...revision, quest: { connect: { id } } } });
      });
      return revision.id;
    },
    freezeSealed: (id, personId) => database.$transaction(async (turn) => {
      const quest = await turn.quest.findUniqueOrThrow({ where: { id }, include: { draft: true, envelope: true, revisions: newestRevision, versions: newestVersion } });
      const { draft, envelope, revisions: [newest], versions: [kept] } = quest;
      if (!draft || !envelope) throw new EnvelopeChanged();
      const { title, reference } = questSummarySchema.parse(draft.summary);
      const { sealed } = sealedSchema.parse(draft.draft);
      const content = sealedRevisionSchema.parse({ sealed, title, reference, rounds: envelope.rounds });
      if (newest && isSame(newest.content, content)) return newest.id;
      const revision = { id: ids.id(), questId: id, number: (newest?.number ?? 0) + 1, createdAt: now(), content };
      await turn.questRevision.create({ data: revision });
      if (draft.number > 0 && kept?.number !== draft.number) await turn.questVersion.create({ data: { id: ids.id(), questId: id, number: draft.number, name: null, userId: personId, at: now(), draft: { sealed } } });
      return revision.id;
    }),
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
      return row && (scriptOfSealed(row.content) ?? script(row));
    },
  };
}

function questRow({ id, slug, ownerId, createdAt, archivedAt, draft, envelope }: Prisma.QuestGetPayload<{ include: typeof listed }>): QuestRow | null {
  if (!draft) return null;
  return {
    id, slug, ownerId, createdAt: createdAt.getTime(), updatedAt: draft.updatedAt.getTime(), isArchived: archivedAt !== null,
    summary: questSummarySchema.parse(draft.summary),
    envelope: envelope && { opensAt: envelope.opensAt.getTime(), named: names.parse(envelope.named), hasSecondKey: envelope.hasSecondKey },
  };
}

function script({ content, key }: Revision) {
  return { content: questContentSchema.parse(content), key: questKeySchema.parse(key?.key) };
}
