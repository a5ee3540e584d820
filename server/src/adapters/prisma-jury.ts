import { conflictSources, conflictTypes } from '@tabarman/shared/jury/conflict.ts';
import { jurorAnswers, jurorSchema } from '@tabarman/shared/jury/juror.ts';
import { sheetPartsSchema } from '@tabarman/shared/jury/sheet-schema.ts';
import { sheetKinds, type SheetParts } from '@tabarman/shared/jury/sheet.ts';
import { ERASED } from '@tabarman/shared/game/forget.ts';
import { textSchema } from '@tabarman/shared/kernel/text-schema.ts';
import * as z from 'zod';
import type { AnySheetRow, Assignments, Conflicts, JurorRow, Jurors, Notes, Samples, SheetDrafts, Sheets } from '../features/jury/ports.ts';
import { Prisma } from '../generated/client.ts';
import { forgetMessages } from './forget-messages.ts';
import { invitedRow, invitedRows } from './invited-rows.ts';
import type { Database } from './prisma-database.ts';

const words = textSchema(20_000);
const conflictSchema = z.object({ type: z.enum(conflictTypes), source: z.enum(conflictSources) });
const kindSchema = z.enum(sheetKinds);
const answerSchema = z.enum(jurorAnswers).nullable();

export function prismaJurors(database: Database): Jurors {
  return {
    ...invitedRows(database.callJuror, jurorRow),
    async byId(id) {
      const row = await database.callJuror.findUnique({ where: { id } });
      return row && jurorRow(row);
    },
    async add(row, keyHash, at) {
      await database.callJuror.create({ data: { ...row, keyHash, invitedAt: new Date(at) } });
    },
    async change(id, juror, email) {
      await database.callJuror.update({ where: { id }, data: { juror, email } });
    },
    async setKey(id, keyHash, linkNumber) {
      await database.callJuror.update({ where: { id }, data: { keyHash, linkNumber } });
    },
    async answer(id, answer, at) {
      await database.callJuror.update({ where: { id }, data: { answer, answeredAt: new Date(at) } });
    },
    async forget(id, at, by) {
      await database.$transaction([
        ...forgetJurors(await database.callJuror.findMany({ where: { id } }), database, at),
        ...(by === 'self' ? [database.callJuror.update({ where: { id }, data: { erasedAt: new Date(at) } })] : []),
      ]);
      // What was replaced is still in the write-ahead log.
      await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    async written(jurorId) {
      const oldest = { where: { jurorId }, orderBy: { at: 'asc' } } as const;
      const [sheets, notes, drafts] = [await database.callSheet.findMany(oldest), await database.callNote.findMany(oldest), await database.callSheetDraft.findMany({ where: { jurorId }, orderBy: { updatedAt: 'asc' } })];
      const comparisons = await database.callComparison.findMany(oldest);
      // JU10: what others said of a conflict is not the juror's to know.
      const conflicts = await database.callConflict.findMany({ where: { jurorId, source: 'self' }, orderBy: { at: 'asc' } });
      return {
        conflicts: conflicts.map(({ note, at, ...row }) => ({ type: conflictSchema.parse(row).type, note, at: at.getTime() })),
        sheets: sheets.map(({ kind, sheet, at }) => ({ kind: kindSchema.parse(kind), sheet: sheetPartsSchema.parse(sheet), at: at.getTime() })),
        drafts: drafts.map(({ sheet, updatedAt }) => ({ sheet: sheetPartsSchema.parse(sheet), at: updatedAt.getTime() })),
        comparisons: comparisons.map(({ says, toFirst, toSecond, at }) => ({ says, toFirst, toSecond, at: at.getTime() })),
        notes: notes.map(({ text, at }) => ({ text, at: at.getTime() })),
        messages: (await database.message.findMany({ where: { recipientBy: 'juror', recipientId: jurorId }, include: { batch: true }, orderBy: { batch: { approvedAt: 'asc' } } })).map(({ batch, state }) => ({ kind: batch.kind, state, at: (batch.approvedAt ?? batch.madeAt).getTime() })),
      };
    },
  };
}

/** JU8: of these jurors neither name, organisation, account nor link is left, nor what they said of their conflicts; sheets stay, of nobody. */
export function forgetJurors(jurors: readonly { readonly id: string; readonly juror: unknown; readonly leftAt: Date | null }[], database: Database, at: number) {
  return jurors.flatMap(({ id, juror, leftAt }) => [
    database.callJuror.update({ where: { id }, data: { juror: { ...jurorSchema.parse(juror), name: ERASED, organisation: '' }, userId: null, keyHash: null, email: null, linkNumber: null, leftAt: leftAt ?? new Date(at) } }),
    ...forgetMessages(database, { by: 'juror', id }),
    database.callConflict.updateMany({ where: { jurorId: id }, data: { note: '' } }),
    // What those who made a work wrote about them names them; that it bars them stays.
    database.callClaim.updateMany({ where: { of: 'person', OR: [{ conflicts: { some: { jurorId: id } } }, { name: jurorSchema.parse(juror).name }] }, data: { name: '', words: '' } }),
    database.callSheetDraft.deleteMany({ where: { jurorId: id } }),
  ]);
}

export function prismaConflicts(database: Database): Conflicts {
  return {
    async of(callId) {
      const found = await database.callConflict.findMany({ where: { juror: { callId } }, orderBy: { at: 'asc' } });
      return found.map(({ jurorId, workId, note, at, claimId, ...row }) => ({ jurorId, workId, note, claimId, at: at.getTime(), ...conflictSchema.parse(row), isPinned: true }));
    },
    async set({ jurorId, workId, type, source, note, claimId = null }, at) {
      await database.callConflict.upsert({ where: { jurorId_workId_type: { jurorId, workId, type } }, create: { jurorId, workId, type, source, note, claimId, at: new Date(at) }, update: {} });
    },
    async unset(jurorId, workId, type) {
      await database.callConflict.deleteMany({ where: { jurorId, workId, type, claimId: null } });
    },
  };
}

export function prismaAssignments(database: Database): Assignments {
  return {
    async of(callId) {
      const found = await database.callAssignment.findMany({ where: { juror: { callId } }, orderBy: [{ workId: 'asc' }, { jurorId: 'asc' }] });
      return found.map(({ jurorId, workId, isFixed }) => ({ jurorId, workId, isFixed }));
    },
    async change({ add, remove }, at) {
      await database.$transaction([
        ...remove.map(({ jurorId, workId }) => database.callAssignment.deleteMany({ where: { jurorId, workId } })),
        ...add.map(({ jurorId, workId, isFixed }) => database.callAssignment.upsert({ where: { jurorId_workId: { jurorId, workId } }, create: { jurorId, workId, isFixed, at: new Date(at) }, update: { isFixed } })),
      ]);
    },
  };
}

export function prismaSheets(database: Database): Sheets {
  async function next(jurorId: string, workId: string): Promise<number> {
    return (await database.callSheet.count({ where: { jurorId, workId } })) + 1;
  }
  /** True when it was there already. */
  const isKnown = async (id: string) => (await database.callSheet.findUnique({ where: { id }, select: { id: true } })) !== null;
  const created = (row: Omit<AnySheetRow, 'number'>, number: number) => {
    const { id, jurorId, workId, workVersion, kind, at } = row;
    return database.callSheet.create({ data: { id, jurorId, workId, workVersion, kind, number, at: new Date(at), sheet: stored(row) } });
  };
  return {
    async of(callId) {
      const found = await database.callSheet.findMany({ where: { juror: { callId } }, orderBy: [{ at: 'asc' }, { number: 'asc' }] });
      const newest = new Map(found.map((row) => [`${row.jurorId} ${row.workId}`, row]));
      return found.filter((row) => newest.get(`${row.jurorId} ${row.workId}`) === row).map(sheetRow);
    },
    async history(jurorId, workId) {
      return (await database.callSheet.findMany({ where: { jurorId, workId }, orderBy: { number: 'asc' } })).map(sheetRow);
    },
    async add(row) {
      const { jurorId, workId } = row;
      if (await isKnown(row.id)) return;
      await database.$transaction([created(row, await next(jurorId, workId)), database.callSheetDraft.deleteMany({ where: { jurorId, workId } })]);
    },
    async recuse(row, { type, note }) {
      const { jurorId, workId, at } = row;
      if (await isKnown(row.id)) return;
      await database.$transaction([
        created(row, await next(jurorId, workId)),
        database.callConflict.upsert({ where: { jurorId_workId_type: { jurorId, workId, type } }, create: { jurorId, workId, type, source: 'self', note, at: new Date(at) }, update: {} }),
        database.callSheetDraft.deleteMany({ where: { jurorId, workId } }),
        database.callAssignment.deleteMany({ where: { jurorId, workId } }),
      ]);
    },
  };
}

export function prismaSheetDrafts(database: Database): SheetDrafts {
  return {
    async of(callId) {
      const found = await database.callSheetDraft.findMany({ where: { juror: { callId } }, select: { jurorId: true, workId: true, updatedAt: true } });
      return found.map(({ jurorId, workId, updatedAt }) => ({ jurorId, workId, at: updatedAt.getTime() }));
    },
    async one(jurorId, workId) {
      const row = await database.callSheetDraft.findUnique({ where: { jurorId_workId: { jurorId, workId } } });
      return row && { sheet: sheetPartsSchema.parse(row.sheet), number: row.number, at: row.updatedAt.getTime() };
    },
    async save(jurorId, workId, sheet, base, at) {
      const data = { sheet: stored(sheet), updatedAt: new Date(at) };
      if (base > 0) return (await database.callSheetDraft.updateMany({ where: { jurorId, workId, number: base }, data: { ...data, number: base + 1 } })).count === 1;
      try {
        await database.callSheetDraft.create({ data: { jurorId, workId, number: 1, ...data } });
        return true;
      } catch (error) {
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
        throw error;
      }
    },
  };
}

export function prismaSamples(database: Database): Samples {
  return {
    async of(callId) {
      const found = await database.callSample.findMany({ where: { callId }, orderBy: { position: 'asc' } });
      return found.map(({ id, title, text, link }) => ({ id, title: words.parse(title), text: words.parse(text), link }));
    },
    async set(callId, samples) {
      await database.$transaction([
        database.callSample.deleteMany({ where: { callId } }),
        database.callSample.createMany({ data: samples.map(({ id, title, text, link }, position) => ({ id, callId, position, title: { ...title }, text: { ...text }, link })) }),
      ]);
    },
  };
}

export function prismaNotes(database: Database): Notes {
  return {
    async of(callId) {
      const found = await database.callNote.findMany({ where: { juror: { callId } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
      return found.map(({ at, ...note }) => ({ ...note, at: at.getTime() }));
    },
    async add({ id, at, ...note }) {
      await database.callNote.upsert({ where: { id }, create: { id, ...note, at: new Date(at) }, update: {} });
    },
  };
}

const stored = ({ marks, comments, toApplicant, toJury }: SheetParts) => ({ marks, comments, toApplicant, toJury });

function jurorRow(found: Prisma.CallJurorGetPayload<object>): JurorRow {
  const { juror, erasedAt, email, linkNumber, answer, answeredAt } = found;
  return { ...invitedRow(found), juror: jurorSchema.parse(juror), erasedAt: erasedAt?.getTime() ?? null, email, linkNumber, answer: answerSchema.parse(answer), answeredAt: answeredAt?.getTime() ?? null };
}

function sheetRow({ id, jurorId, workId, workVersion, number, kind, sheet, at }: Prisma.CallSheetGetPayload<object>): AnySheetRow {
  return { id, jurorId, workId, workVersion, number, kind: kindSchema.parse(kind), at: at.getTime(), ...sheetPartsSchema.parse(sheet) };
}
