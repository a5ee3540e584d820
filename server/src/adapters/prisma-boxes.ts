import { bundleHeadSchema } from '@tabarman/shared/box/bundle.ts';
import { summaryOf } from '@tabarman/shared/quest/draft/summary.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import type { Issued, IssuedRow, Opened, OpenedRow } from '../features/box/ports.ts';
import type { Ids } from '../features/game/ports.ts';
import type { IssuedBundle, OpenedBundle } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

export function prismaIssued(database: Database): Issued {
  return {
    async of(seasonId) {
      return (await database.issuedBundle.findMany({ where: { seasonId }, orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }] })).map(issuedRow);
    },
    async byId(id) {
      const row = await database.issuedBundle.findUnique({ where: { id } });
      return row && issuedRow(row);
    },
    async add({ game, issuedAt, ...row }) {
      await database.issuedBundle.create({ data: { ...row, stageGame: game, issuedAt: new Date(issuedAt) } });
    },
    async imported(id, { at, resultHash, reason }) {
      await database.issuedBundle.update({ where: { id }, data: { importedAt: new Date(at), resultHash, reason } });
    },
  };
}

export function prismaOpened(database: Database, ids: Pick<Ids, 'id'>): Opened {
  return {
    async all() {
      return (await database.openedBundle.findMany({ orderBy: [{ openedAt: 'desc' }, { id: 'asc' }] })).map(openedRow);
    },
    async byId(id) {
      const row = await database.openedBundle.findUnique({ where: { id } });
      return row && openedRow(row);
    },
    async add({ head, publicKey, sealed, openedAt }) {
      const { id, quest: { title, reference, rounds } } = head;
      if ((await database.openedBundle.count({ where: { id } })) > 0) return false;
      const [at, questId, revisionId] = [new Date(openedAt), ids.id(), ids.id()];
      // On no shelf, and empty: what a list needs of a quest is there, nobody writes in it.
      const draft: Draft = { title, description: {}, reference, languages: [reference], marks: {}, rounds: [{ id: 'r1', title: {}, stop: null, questions: [] }] };
      await database.$transaction([
        database.quest.create({ data: { id: questId, slug: `box-${questId}`, createdAt: at, archivedAt: at, draft: { create: { number: 0, draft, summary: summaryOf(draft), updatedAt: at } } } }),
        database.questRevision.create({ data: { id: revisionId, questId, number: 1, createdAt: at, content: { sealed: '', title, reference, rounds } } }),
        database.openedBundle.create({ data: { id, head: JSON.stringify(head), publicKey: new Uint8Array(publicKey), sealed: new Uint8Array(sealed), revisionId, openedAt: at } }),
      ]);
      return true;
    },
    async setGame(id, gameId) {
      await database.openedBundle.update({ where: { id }, data: { gameId } });
    },
    async begin(id, { content, key }, seed) {
      const { revisionId } = await database.openedBundle.findUniqueOrThrow({ where: { id }, select: { revisionId: true } });
      await database.$transaction([
        database.questRevision.update({ where: { id: revisionId }, data: { content, key: { create: { key } } } }),
        database.openedBundle.update({ where: { id }, data: { seed: new Uint8Array(seed) } }),
      ]);
    },
  };
}

function issuedRow({ stageGame, issuedAt, importedAt, ...row }: IssuedBundle): IssuedRow {
  return { ...row, game: stageGame, issuedAt: issuedAt.getTime(), importedAt: importedAt?.getTime() ?? null };
}

function openedRow({ id, head, publicKey, sealed, revisionId, gameId, seed, openedAt }: OpenedBundle): OpenedRow {
  return {
    id, head: bundleHeadSchema.parse(JSON.parse(head)), publicKey: Buffer.from(publicKey), sealed: Buffer.from(sealed), revisionId, gameId,
    seed: seed && Buffer.from(seed), openedAt: openedAt.getTime(),
  };
}
