import { itemSchema, sourceSchema } from '@tabarman/shared/collection/item.ts';
import { itemStates, outBy } from '@tabarman/shared/collection/views.ts';
import * as z from 'zod';
import type { CollectionRows, ItemRow, NewItem } from '../features/collection/ports.ts';
import { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const state = z.enum(itemStates);
const by = z.enum(outBy);
const inOrder = { orderBy: [{ addedAt: 'desc' }, { code: 'asc' }] } satisfies Prisma.CollectionItemFindManyArgs;
/** PB2: whoever erased their record takes their consent along. */
const kept = { OR: [{ entrantId: null }, { entrant: { erasedAt: null } }] } satisfies Prisma.CollectionItemWhereInput;
const shown = { state: 'public', ...kept } satisfies Prisma.CollectionItemWhereInput;

export function prismaCollection(database: Database): CollectionRows {
  // Two changes of one moment leave count and newest moment alike.
  let writes = 0;
  return {
    async all() {
      return (await database.collectionItem.findMany({ where: kept, ...inOrder })).map(itemRow);
    },
    async byId(id) {
      const found = await database.collectionItem.findUnique({ where: { id, ...kept } });
      return found && itemRow(found);
    },
    async byCode(code) {
      const found = await database.collectionItem.findUnique({ where: { code } });
      return found && itemRow(found);
    },
    async ofWork(workId) {
      return (await database.collectionItem.findMany({ where: { workId, ...kept }, ...inOrder })).map(itemRow);
    },
    async add({ id, code, item, state: of, origin }, at) {
      writes += 1;
      try {
        await database.collectionItem.create({ data: { id, code, item, state: of, ...originData(origin, at), addedAt: new Date(at), updatedAt: new Date(at), outNote: '' } });
        return true;
      } catch (error) {
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
        throw error;
      }
    },
    async change(id, item, at) {
      writes += 1;
      await database.collectionItem.update({ where: { id }, data: { item, updatedAt: new Date(at) } });
    },
    async show(id, at) {
      writes += 1;
      // Since when anybody sees it, not since when it was offered.
      await database.collectionItem.update({ where: { id }, data: { state: 'public', outBy: null, outAt: null, outNote: '', addedAt: new Date(at), updatedAt: new Date(at) } });
    },
    async takeOut(id, who, note, at) {
      writes += 1;
      await database.collectionItem.update({ where: { id }, data: { state: 'out', outBy: who, outAt: new Date(at), outNote: note, updatedAt: new Date(at) } });
    },
    async sourceIds() {
      return new Set((await database.collectionItem.findMany({ where: { sourceId: { not: null } }, select: { sourceId: true } })).flatMap(({ sourceId }) => sourceId ?? []));
    },
    async stamp() {
      const { _count, _max } = await database.collectionItem.aggregate({ where: shown, _count: true, _max: { updatedAt: true } });
      return `${_count} ${_max.updatedAt?.getTime() ?? 0} ${writes}`;
    },
    async shown() {
      return (await database.collectionItem.findMany({ where: shown, ...inOrder })).map((row) => ({ ...itemSchema.parse(row.item), code: row.code, addedAt: row.addedAt.getTime(), changedAt: row.updatedAt.getTime(), source: row.source === null ? null : sourceSchema.parse(row.source) }));
    },
  };
}

function originData(origin: NewItem['origin'], at: number) {
  switch (origin.by) {
    case 'makers': return { workId: origin.workId, entrantId: origin.entrantId, consentAt: new Date(at), consentNote: '' };
    case 'organisers': return { consentAt: new Date(at), consentNote: origin.note };
    case 'feed': return { source: origin.source, sourceId: origin.source.id, consentNote: '' };
  }
}

function itemRow({ id, code, item, state: of, source, workId, consentAt, consentNote, addedAt, outBy: who, outAt, outNote }: Prisma.CollectionItemGetPayload<object>): ItemRow {
  return {
    id, code, item: itemSchema.parse(item), state: state.parse(of), workId, addedAt: addedAt.getTime(), source: source === null ? null : sourceSchema.parse(source),
    consent: consentAt === null ? null : { at: consentAt.getTime(), by: workId === null ? 'organisers' : 'makers', note: consentNote },
    out: outAt === null || who === null ? null : { by: by.parse(who), at: outAt.getTime(), note: outNote },
  };
}
