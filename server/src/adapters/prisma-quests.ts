import { questContentSchema, questKeySchema, type Quest } from '@tabarman/shared/quest/schema.ts';
import type { Clock, Ids, Scripts } from '../features/game/ports.ts';
import type { Quests, StoredQuest } from '../features/quest/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const withKey = { content: true, key: { select: { key: true } } } satisfies Prisma.QuestRevisionSelect;
const newest = {
  id: true, slug: true, createdAt: true, revisions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, ...withKey } },
} satisfies Prisma.QuestSelect;

type Revision = Prisma.QuestRevisionGetPayload<{ select: typeof withKey }>;

export function prismaQuests(database: Database, ids: Ids, clock: Clock): Quests {
  return {
    async all() {
      const rows = await database.quest.findMany({ orderBy: [{ createdAt: 'asc' }, { slug: 'asc' }], select: newest });
      return rows.flatMap((row) => stored(row) ?? []);
    },
    async byId(id) {
      const row = await database.quest.findUnique({ where: { id }, select: newest });
      return row && stored(row);
    },
    add: (quest) => database.quest.create({ data: firstRevision(quest, ids, clock), select: { id: true } }),
    async addExample(quest) {
      const mark = `example:${quest.slug}`;
      if (await database.meta.findUnique({ where: { key: mark } })) return;
      const isTaken = (await database.quest.findUnique({ where: { slug: quest.slug }, select: { id: true } })) !== null;
      const remember = database.meta.create({ data: { key: mark, value: String(clock.now()) } });
      if (isTaken) await remember;
      else await database.$transaction([remember, database.quest.create({ data: firstRevision(quest, ids, clock) })]);
    },
  };
}

export function prismaScripts(database: Database): Scripts {
  return {
    async load(revisionId) {
      const row = await database.questRevision.findUnique({ where: { id: revisionId }, select: withKey });
      return row && script(row);
    },
  };
}

function firstRevision({ slug, content, key }: Quest, ids: Ids, clock: Clock): Prisma.QuestCreateInput {
  const createdAt = new Date(clock.now());
  const revision = { id: ids.id(), number: 1, content, createdAt, key: { create: { key } } };
  return { id: ids.id(), slug, createdAt, revisions: { create: revision } };
}

function stored({ id, slug, createdAt, revisions: [revision] }: Prisma.QuestGetPayload<{ select: typeof newest }>): StoredQuest | null {
  return revision ? { id, slug, createdAt: createdAt.getTime(), revisionId: revision.id, ...script(revision) } : null;
}

function script({ content, key }: Revision) {
  return { content: questContentSchema.parse(content), key: questKeySchema.parse(key?.key) };
}
