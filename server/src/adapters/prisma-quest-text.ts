import { editSchema } from '@tabarman/shared/quest/draft/edits.ts';
import { draftSchema, type Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { summaryOf } from '@tabarman/shared/quest/draft/summary.ts';
import type { Cipher } from '../features/envelope/ports.ts';
import type { Clock, Ids } from '../features/game/ports.ts';
import { EnvelopeChanged, type QuestText } from '../features/quest/ports.ts';
import type { Prisma } from '../generated/client.ts';
import { mediaIn } from './media-in-use.ts';
import type { Database } from './prisma-database.ts';
import { fromColumn, fromWords, places, toColumn, toWords } from './sealed-json.ts';

const name = { user: { select: { name: true } } };

interface TextParts {
  readonly database: Database;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** What one quest says, in the clear or through the cipher of its envelope. */
export function prismaQuestText({ database, ids, clock }: TextParts, questId: string, cipher: Cipher | null): QuestText {
  const now = () => new Date(clock.now());

  /** Together with the question whether the quest is still sealed as its reader knows it. */
  function asKnown<T>(work: (turn: Prisma.TransactionClient) => Promise<T>): Promise<T> {
    return database.$transaction(async (turn) => {
      const envelope = await turn.questEnvelope.findUnique({ where: { questId }, select: { id: true } });
      if ((envelope?.id ?? null) !== (cipher?.envelopeId ?? null)) throw new EnvelopeChanged();
      return work(turn);
    });
  }

  return {
    async written() {
      const row = await database.questDraft.findUnique({ where: { questId }, select: { draft: true, number: true } });
      return row && { draft: draftSchema.parse(fromColumn(cipher, places.draft, row.draft)), number: row.number };
    },
    write: (from, draft, edits, personId) => asKnown(async (turn) => {
      const number = from + edits.length;
      const data = { number, draft: toColumn(cipher, places.draft, draft), summary: listedSummary(draft, cipher), updatedAt: now() };
      const written = await turn.questDraft.updateMany({ where: { questId, number: from }, data });
      if (written.count === 0) return false;
      if (cipher) {
        const { media } = await turn.questEnvelope.findUniqueOrThrow({ where: { questId }, select: { media: true } });
        await turn.questEnvelope.update({ where: { questId }, data: { rounds: roundsOf(draft), media: mediaIds(media, draft) } });
      }
      await turn.questEdit.createMany({
        data: edits.map((edit, i) => ({ questId, number: from + i + 1, userId: personId, at: now(), edit: toColumn(cipher, places.edit(from + i + 1), edit) })),
      });
      return true;
    }),
    async entriesAfter(number) {
      const rows = await database.questEdit.findMany({ where: { questId, number: { gt: number } }, orderBy: { number: 'asc' }, include: name });
      return rows.map((row) => ({
        number: row.number, personId: row.userId, by: row.user?.name ?? null, at: row.at.getTime(),
        edit: editSchema.parse(fromColumn(cipher, places.edit(row.number), row.edit)),
      }));
    },
    versions: () => asKnown(async (turn) => {
      const select = { id: true, number: true, name: true, at: true, ...name };
      const rows = await turn.questVersion.findMany({ where: { questId }, orderBy: [{ at: 'desc' }, { number: 'desc' }], select });
      return rows.map(({ user, at, name: called, ...row }) => ({
        ...row, name: called === null ? null : fromWords(cipher, places.versionName(row.id), called), by: user?.name ?? null, at: at.getTime(),
      }));
    }),
    async version(versionId) {
      const row = await database.questVersion.findFirst({ where: { id: versionId, questId }, select: { draft: true } });
      return row && draftSchema.parse(fromColumn(cipher, places.draft, row.draft));
    },
    async keepVersion({ draft, number }, called, personId) {
      const id = ids.id();
      const kept = called === null ? null : toWords(cipher, places.versionName(id), called);
      await asKnown((turn) => turn.questVersion.create({ data: { id, questId, number, name: kept, userId: personId, at: now(), draft: toColumn(cipher, places.draft, draft) } }));
    },
    comments: () => asKnown(async (turn) => {
      const rows = await turn.questComment.findMany({ where: { questId }, orderBy: { at: 'asc' }, include: name });
      return rows.map((row) => ({
        id: row.id, unit: row.unit, by: row.user?.name ?? null, text: fromWords(cipher, places.comment(row.id), row.text), at: row.at.getTime(), isResolved: row.resolvedAt !== null,
      }));
    }),
    async comment({ unit, text }, personId) {
      const id = ids.id();
      await asKnown((turn) => turn.questComment.create({ data: { id, questId, unit, text: toWords(cipher, places.comment(id), text), userId: personId, at: now() } }));
    },
    async resolve(commentId, isResolved) {
      return (await database.questComment.updateMany({ where: { id: commentId, questId }, data: { resolvedAt: isResolved ? now() : null } })).count === 1;
    },
  };
}

/** What lists show: of a sealed quest its name and its counts. */
export function listedSummary(draft: Draft, cipher: Cipher | null) {
  const summary = summaryOf(draft);
  return cipher ? { ...summary, description: {} } : summary;
}

/** How many questions a game of it would have in each round. */
export function roundsOf({ rounds }: Draft): number[] {
  return rounds.map(({ questions }) => questions.length).filter((questions) => questions > 0);
}

/** Those of before too: versions and edits still point to them. */
export function mediaIds(...held: unknown[]): string[] {
  return [...new Set(mediaIn(JSON.stringify(held)))];
}
