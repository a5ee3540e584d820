import { emptyRecord, layers, recordSchema } from '@tabarman/shared/entrant/record.ts';
import { ERASED } from '@tabarman/shared/game/forget.ts';
import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { stageTableSchema } from '@tabarman/shared/protocol/contract/stages.ts';
import * as z from 'zod';
import type { Entrants, EntrantRow, RegistrationRow, Registrations } from '../features/entrant/ports.ts';
import type { Prisma } from '../generated/client.ts';
import { entrantDataOf } from './entrant-data.ts';
import { forgetMessages, uniteMessages } from './forget-messages.ts';
import { forgetTickets } from './prisma-mentors.ts';
import { forgetSeeking, uniteSeeking } from './seeking-data.ts';
import { uniteWorks } from './unite-works.ts';
import type { Database } from './prisma-database.ts';

const layerSchema = z.enum(layers);
const standing = {
  consents: { where: { withdrawnAt: null }, orderBy: { at: 'asc' } }, checks: { where: { endedAt: null }, orderBy: { at: 'asc' }, include: { by: { select: { name: true } } } },
} satisfies Prisma.EntrantInclude;
const inOrder = { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } satisfies Prisma.EntrantFindManyArgs;

export function prismaEntrants(database: Database): Entrants {
  const endChecks = (id: string, of: readonly string[], at: number) => database.entrantCheck.updateMany({ where: { entrantId: id, layer: { in: [...of] }, endedAt: null }, data: { endedAt: new Date(at) } });
  return {
    async byKey(hash) {
      const key = await database.entrantKey.findUnique({ where: { hash }, include: { entrant: { include: standing } } });
      return key && entrantRow(key.entrant);
    },
    async byUser(userId) {
      const found = await database.entrant.findUnique({ where: { userId }, include: standing });
      return found && entrantRow(found);
    },
    async byIds(ids) {
      return (await database.entrant.findMany({ where: { id: { in: [...ids] } }, include: standing, ...inOrder })).map(entrantRow);
    },
    async ofSeason(seasonId) {
      const found = await database.seasonEntrant.findMany({ where: { seasonId }, include: { entrant: { include: standing } }, orderBy: [{ startedAt: 'asc' }, { entrantId: 'asc' }] });
      return found.map(({ entrant, startedAt, registrationId }) => ({ ...entrantRow(entrant), startedAt: startedAt.getTime(), registrationId }));
    },
    async all() {
      return (await database.entrant.findMany({ where: { erasedAt: null }, include: standing, ...inOrder })).map(entrantRow);
    },
    async seasonsOf(id) {
      return (await database.seasonEntrant.findMany({ where: { entrantId: id }, orderBy: { startedAt: 'asc' } })).map(({ seasonId }) => seasonId);
    },
    async add({ id, record, language }, hash, consent, at) {
      const createdAt = new Date(at);
      await database.entrant.create({ data: { id, record, language, createdAt, updatedAt: createdAt, keys: { create: { hash, createdAt } }, consents: { create: { ...consent, at: createdAt } } } });
    },
    async addKey(id, hash, at) {
      await database.entrantKey.create({ data: { hash, entrantId: id, createdAt: new Date(at) } });
    },
    async enter(seasonId, id, at) {
      await database.seasonEntrant.upsert({ where: { seasonId_entrantId: { seasonId, entrantId: id } }, create: { seasonId, entrantId: id, startedAt: new Date(at) }, update: {} });
    },
    async save(id, record, fallen, at) {
      await database.$transaction([database.entrant.update({ where: { id }, data: { record, updatedAt: new Date(at) } }), ...(fallen.length > 0 ? [endChecks(id, fallen, at)] : [])]);
    },
    async touch(id, at) {
      await database.entrant.update({ where: { id }, data: { updatedAt: new Date(at) } });
    },
    async agree(id, consent, at) {
      await database.entrantConsent.create({ data: { ...consent, entrantId: id, at: new Date(at) } });
    },
    async takeBack(id, of, consent, at) {
      await database.entrantConsent.updateMany({ where: { entrantId: id, ...of, consent, withdrawnAt: null }, data: { withdrawnAt: new Date(at) } });
    },
    async check(id, check, at) {
      await database.entrantCheck.create({ data: { ...check, entrantId: id, at: new Date(at) } });
    },
    async uncheck(id, layer, seasonId, at) {
      await database.entrantCheck.updateMany({ where: { entrantId: id, layer, endedAt: null, ...(layer === 'venue' ? { seasonId } : {}) }, data: { endedAt: new Date(at) } });
    },
    async tie(id, userId) {
      await database.entrant.update({ where: { id }, data: { userId } });
    },
    async toldApart() {
      return (await database.entrantPair.findMany()).map(({ oneId, otherId }) => [oneId, otherId] as const);
    },
    async tellApart(oneId, otherId, byId, at) {
      const said = { byId, at: new Date(at) };
      await database.entrantPair.upsert({ where: { oneId_otherId: { oneId, otherId } }, create: { oneId, otherId, ...said }, update: said });
    },
    async unite(keptId, goneId, record, fallen, at) {
      await database.$transaction(async (tx) => {
        const [of, to] = [{ where: { entrantId: goneId } }, { data: { entrantId: keptId } }];
        const gone = await tx.entrant.findUniqueOrThrow({ where: { id: goneId }, include: { seasons: true } });
        const kept = await tx.entrant.findUniqueOrThrow({ where: { id: keptId }, include: { seasons: true } });
        await tx.entrantKey.updateMany({ ...of, ...to });
        await tx.entrantConsent.updateMany({ ...of, ...to });
        await tx.entrantCheck.updateMany({ ...of, ...to });
        await tx.entrantCheck.updateMany({ where: { entrantId: keptId, layer: { in: [...fallen] }, endedAt: null }, data: { endedAt: new Date(at) } });
        await tx.registration.updateMany({ where: { captainId: goneId }, data: { captainId: keptId } });
        for (const { seasonId, registrationId, joinedAt, startedAt } of gone.seasons) {
          const own = kept.seasons.find((one) => one.seasonId === seasonId);
          const place = { seasonId, entrantId: keptId };
          if (!own) await tx.seasonEntrant.create({ data: { ...place, registrationId, joinedAt, startedAt } });
          else if (registrationId !== null) await tx.seasonEntrant.update({ where: { seasonId_entrantId: place }, data: { registrationId, joinedAt } });
        }
        await uniteWorks(tx, goneId, keptId);
        await uniteSeeking(tx, goneId, keptId);
        await tx.entrantPair.deleteMany({ where: { OR: [{ oneId: goneId }, { otherId: goneId }] } });
        for (const done of uniteMessages(tx, { by: 'entrant', id: goneId }, keptId)) await done;
        await tx.entrant.delete({ where: { id: goneId } });
        await tx.entrant.update({ where: { id: keptId }, data: { record, userId: kept.userId ?? gone.userId, updatedAt: new Date(at) } });
      });
    },
    async erase(id, isNeeded, at) {
      const of = { where: { entrantId: id } };
      await database.$transaction([
        database.entrantPair.deleteMany({ where: { OR: [{ oneId: id }, { otherId: id }] } }),
        ...forgetMessages(database, { by: 'entrant', id }),
        // PB2: with the consent, not with the record alone.
        database.collectionItem.deleteMany(of),
        ...forgetTickets(database, id, at),
        ...(isNeeded ? [
          database.entrantKey.deleteMany(of), database.entrantConsent.deleteMany(of), database.entrantCheck.deleteMany(of), database.ballot.deleteMany(of), database.callDoorMark.deleteMany(of),
          database.callClaim.updateMany({ ...of, data: { entrantId: null } }),
          ...forgetSeeking(database, id),
          database.entrant.update({ where: { id }, data: { record: { ...emptyRecord, name: ERASED }, userId: null, language: 'en', erasedAt: new Date(at), updatedAt: new Date(at) } }),
        ] : [database.entrant.delete({ where: { id } })]),
      ]);
      // What was replaced is still in the write-ahead log.
      await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    async renameInResults(seasonId, entryId, name) {
      for (const { stage, number, table } of await database.stageResult.findMany({ where: { seasonId } })) {
        const read = stageTableSchema.parse(table);
        const rows = read.rows.map((row) => (row.entry.id === entryId ? { ...row, entry: { ...row.entry, name } } : row));
        await database.stageResult.update({ where: { seasonId_stage_number: { seasonId, stage, number } }, data: { table: { ...read, rows } } });
      }
    },
    async untouchedSince(at) {
      return (await database.entrant.findMany({ where: { erasedAt: null, updatedAt: { lt: new Date(at) } }, select: { id: true } })).map(({ id }) => id);
    },
    data: (id) => entrantDataOf(database, id),
  };
}

const withMembers = { members: { orderBy: [{ joinedAt: 'asc' }, { entrantId: 'asc' }], select: { entrantId: true } } } satisfies Prisma.RegistrationInclude;

export function prismaRegistrations(database: Database): Registrations {
  return {
    async ofSeason(seasonId) {
      return (await database.registration.findMany({ where: { seasonId }, include: withMembers, ...inOrder })).map(registrationRow);
    },
    async ofEntrant(id) {
      return (await database.registration.findMany({ where: { members: { some: { entrantId: id } } }, include: withMembers, ...inOrder })).map(registrationRow);
    },
    async byEntry(entryId) {
      const found = await database.registration.findUnique({ where: { entryId }, include: withMembers });
      return found && registrationRow(found);
    },
    async byInvitation(seasonId, invitationHash) {
      const found = await database.registration.findUnique({ where: { seasonId, invitationHash }, include: withMembers });
      return found && registrationRow(found);
    },
    async add(registration, at) {
      await database.registration.create({ data: { ...registration, substitutions: 0, createdAt: new Date(at) } });
    },
    async change(id, { handedInAt, ...part }) {
      await database.registration.update({ where: { id }, data: { ...part, ...(handedInAt === undefined ? {} : { handedInAt: handedInAt === null ? null : new Date(handedInAt) }) } });
    },
    async join(registrationId, seasonId, entrantId, at) {
      await database.seasonEntrant.update({ where: { seasonId_entrantId: { seasonId, entrantId } }, data: { registrationId, joinedAt: new Date(at) } });
    },
    async leave(seasonId, entrantId) {
      await database.seasonEntrant.update({ where: { seasonId_entrantId: { seasonId, entrantId } }, data: { registrationId: null, joinedAt: null } });
    },
    async remove(id) {
      await database.registration.delete({ where: { id } });
    },
  };
}

function entrantRow({ id, userId, record, language, createdAt, updatedAt, erasedAt, consents, checks }: Prisma.EntrantGetPayload<{ include: typeof standing }>): EntrantRow {
  return {
    id, userId, record: recordSchema.parse(record), language: languageSchema.parse(language), createdAt: createdAt.getTime(), updatedAt: updatedAt.getTime(), isErased: erasedAt !== null,
    consents: consents.map(({ seasonId, callId, consent, version }) => ({ seasonId, callId, consent, version })),
    checks: checks.map(({ layer, seasonId, at, by }) => ({ layer: layerSchema.parse(layer), seasonId, at: at.getTime(), by: by?.name ?? null })),
  };
}

function registrationRow({ id, seasonId, captainId, name, isOfWomen, invitation, invitationHash, substitutions, entryId, members, handedInAt }: Prisma.RegistrationGetPayload<{ include: typeof withMembers }>): RegistrationRow {
  return {
    id, seasonId, captainId, name, isOfWomen, invitation, invitationHash, substitutions, entryId, handedInAt: handedInAt?.getTime() ?? null, members: members.map(({ entrantId }) => entrantId),
  };
}
