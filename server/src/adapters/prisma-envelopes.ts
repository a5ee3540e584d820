import { editSchema } from '@tabarman/shared/quest/draft/edits.ts';
import { draftSchema } from '@tabarman/shared/quest/draft/schema.ts';
import { questFrom } from '@tabarman/shared/quest/draft/to-quest.ts';
import * as z from 'zod';
import type { Cipher, EnvelopeRow, EnvelopeRows } from '../features/envelope/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';
import { listedSummary, mediaIds, roundsOf } from './prisma-quest-text.ts';
import { fromColumn, fromWords, places, toColumn, toWords } from './sealed-json.ts';
import { sealedRevisionSchema } from './sealed-revision.ts';

/** A quest of years, with every letter that was typed in it. */
const LONGEST_MS = 60_000;
const names = z.array(z.string());

export function prismaEnvelopes(database: Database): EnvelopeRows {
  return {
    async all() {
      return (await database.questEnvelope.findMany()).map(envelopeRow);
    },
    async ofQuest(questId) {
      const row = await database.questEnvelope.findUnique({ where: { questId } });
      return row && envelopeRow(row);
    },
    seal: ({ id, questId, opensAt, named, hasSecondKey, salt, wrappedKey, mac, sealedAt }, cipher) => database.$transaction(async (turn) => {
      const quest = await turn.quest.findUnique({ where: { id: questId }, select: { envelope: { select: { id: true } }, draft: { select: { draft: true } }, versions: { select: { draft: true } }, edits: { select: { edit: true } } } });
      if (!quest?.draft) return 'not_found';
      if (quest.envelope) return 'quest_sealed';
      const revision = { questId };
      if ((await turn.game.count({ where: { revision } })) + (await turn.run.count({ where: { revision } })) > 0) return 'quest_played';
      // What a rehearsal or nobody plays any more.
      await turn.questRevision.deleteMany({ where: { questId } });
      const draft = draftSchema.parse(quest.draft.draft);
      await turn.questEnvelope.create({
        data: {
          id, questId, opensAt: new Date(opensAt), named: [...named], hasSecondKey, salt: bytes(salt), wrappedKey: bytes(wrappedKey), mac: bytes(mac),
          rounds: roundsOf(draft), media: mediaIds(quest), sealedAt: new Date(sealedAt),
        },
      });
      await turn.questDraft.update({ where: { questId }, data: { draft: toColumn(cipher, places.draft, draft), summary: listedSummary(draft, cipher) } });
      await rewrite(turn, questId, null, cipher);
      return null;
    }, { timeout: LONGEST_MS }),
    async change(id, { opensAt, named, mac }) {
      await database.questEnvelope.update({ where: { id }, data: { opensAt: new Date(opensAt), named: [...named], mac: bytes(mac) } });
    },
    open: ({ id, questId }, cipher) => database.$transaction(async (turn) => {
      const { count } = await turn.questEnvelope.deleteMany({ where: { id } });
      if (count === 0) return [];
      const written = await turn.questDraft.findUniqueOrThrow({ where: { questId } });
      const draft = draftSchema.parse(fromColumn(cipher, places.draft, written.draft));
      await turn.questDraft.update({ where: { questId }, data: { draft, summary: listedSummary(draft, null) } });
      await rewrite(turn, questId, cipher, null);
      return openRevisions(turn, questId, cipher);
    }, { timeout: LONGEST_MS }),
    async scrub() {
      await database.$executeRawUnsafe('VACUUM');
      await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
    },
  };
}

/** Edits, versions and comments, from the one cipher to the other. */
async function rewrite(turn: Prisma.TransactionClient, questId: string, from: Cipher | null, to: Cipher | null): Promise<void> {
  const edits = await turn.questEdit.findMany({ where: { questId } });
  await turn.questEdit.deleteMany({ where: { questId } });
  await turn.questEdit.createMany({
    data: edits.map((row) => ({ ...row, edit: toColumn(to, places.edit(row.number), editSchema.parse(fromColumn(from, places.edit(row.number), row.edit))) })),
  });
  const versions = await turn.questVersion.findMany({ where: { questId } });
  await turn.questVersion.deleteMany({ where: { questId } });
  await turn.questVersion.createMany({
    data: versions.map((row) => ({
      ...row, draft: toColumn(to, places.draft, draftSchema.parse(fromColumn(from, places.draft, row.draft))),
      name: row.name === null ? null : toWords(to, places.versionName(row.id), fromWords(from, places.versionName(row.id), row.name)),
    })),
  });
  const comments = await turn.questComment.findMany({ where: { questId } });
  await turn.questComment.deleteMany({ where: { questId } });
  await turn.questComment.createMany({ data: comments.map((row) => ({ ...row, text: toWords(to, places.comment(row.id), fromWords(from, places.comment(row.id), row.text)) })) });
}

async function openRevisions(turn: Prisma.TransactionClient, questId: string, cipher: Cipher): Promise<string[]> {
  const opened: string[] = [];
  for (const { id, content } of await turn.questRevision.findMany({ where: { questId } })) {
    const sealed = sealedRevisionSchema.parse(content);
    const quest = questFrom(draftSchema.parse(fromColumn(cipher, places.draft, { sealed: sealed.sealed })));
    if (!quest) throw new Error(`the revision ${id} was frozen before it was complete`);
    await turn.questRevision.update({ where: { id }, data: { content: quest.content, key: { create: { key: quest.key } } } });
    opened.push(id);
  }
  return opened;
}

const bytes = (buffer: Buffer) => new Uint8Array(buffer);

function envelopeRow(row: Prisma.QuestEnvelopeGetPayload<object>): EnvelopeRow {
  const { id, questId, opensAt, named, hasSecondKey, salt, wrappedKey, mac, sealedAt } = row;
  return {
    id, questId, hasSecondKey, named: names.parse(named), opensAt: opensAt.getTime(), sealedAt: sealedAt.getTime(),
    salt: Buffer.from(salt), wrappedKey: Buffer.from(wrappedKey), mac: Buffer.from(mac),
  };
}
