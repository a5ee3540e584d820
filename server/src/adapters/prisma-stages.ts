import { entrySchema } from '@tabarman/shared/season/entry.ts';
import * as z from 'zod';
import type { Entries, SeasonGames, SeatAnswers } from '../features/stage/ports.ts';
import { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const matches = z.array(z.strictObject({ number: z.int(), entryId: z.string() }));
/** A list was made by hand; what names gave is kept beside them. */
const written = z.union([matches, z.strictObject({ kept: matches })]);
const tie = z.strictObject({ rule: z.string(), entries: z.array(z.string()), seats: z.int() });

export function prismaEntries(database: Database): Entries {
  const count = async (seasonId: string, id: string, data: object) => (await database.seasonEntry.updateMany({ where: { id, seasonId }, data })).count === 1;
  return {
    async of(seasonId) {
      const found = await database.seasonEntry.findMany({ where: { seasonId }, orderBy: [{ createdAt: 'asc' }, { name: 'asc' }, { id: 'asc' }] });
      return found.map(({ id, createdAt, withdrawnAt, name, country, region, university, classes }) => ({
        ...entrySchema.parse({ name, country, region, university, classes }), id, createdAt: createdAt.getTime(), isWithdrawn: withdrawnAt !== null,
      }));
    },
    async add(seasonId, entries, at) {
      await database.seasonEntry.createMany({ data: entries.map((entry) => ({ ...entry, classes: [...entry.classes], seasonId, createdAt: new Date(at) })) });
    },
    change: (seasonId, id, facts) => count(seasonId, id, { ...facts, classes: [...facts.classes] }),
    withdraw: (seasonId, id, at) => count(seasonId, id, { withdrawnAt: at === null ? null : new Date(at) }),
    async withdrawals(seasonId) {
      const found = await database.seasonEntry.findMany({ where: { seasonId, withdrawnAt: { not: null } }, select: { id: true, withdrawnAt: true } });
      return new Map(found.map(({ id, withdrawnAt }) => [id, withdrawnAt?.getTime() ?? 0]));
    },
  };
}

export function prismaSeatAnswers(database: Database): SeatAnswers {
  return {
    async of(seasonId, stage) {
      const found = await database.seatAnswer.findMany({ where: { stage, entry: { seasonId } }, orderBy: [{ at: 'asc' }, { entryId: 'asc' }] });
      return found.map(({ entryId, isConfirmed, at }) => ({ entry: entryId, isConfirmed, at: at.getTime() }));
    },
    async add(stage, { entry, isConfirmed, at }) {
      await database.seatAnswer.create({ data: { stage, entryId: entry, isConfirmed, at: new Date(at) } });
    },
  };
}

export function prismaSeasonGames(database: Database): SeasonGames {
  const mapped = (of: z.infer<typeof matches>) => new Map(of.map(({ number, entryId }) => [number, entryId]));
  const listed = (of: ReadonlyMap<number, string>) => [...of].map(([number, entryId]) => ({ number, entryId }));
  return {
    async of(seasonId) {
      const found = await database.seasonGame.findMany({ where: { seasonId }, orderBy: [{ addedAt: 'asc' }, { gameId: 'asc' }], include: { venue: { select: { name: true } } } });
      return found.map(({ gameId, stage, stageGame, venueId, venue, matches: seats, tie: equal }) => {
        const of = seats === null ? { kept: [] } : written.parse(seats);
        return {
          gameId, stage, stageGame, venueId, venue: venue?.name ?? '', tie: equal === null ? null : tie.parse(equal),
          ...('kept' in of ? { matches: null, kept: mapped(of.kept) } : { matches: mapped(of), kept: new Map() }),
        };
      });
    },
    async set(seasonId, { gameId, stage, stageGame, venueId, tie: equal }, at) {
      const data = {
        seasonId, stage, stageGame, venueId, addedAt: new Date(at), matches: Prisma.DbNull,
        tie: equal === null ? Prisma.DbNull : { ...equal, entries: [...equal.entries] },
      };
      await database.seasonGame.upsert({ where: { gameId }, create: { gameId, ...data }, update: data });
    },
    async match(seasonId, gameId, of) {
      return (await database.seasonGame.updateMany({ where: { gameId, seasonId }, data: { matches: listed(of) } })).count === 1;
    },
    async keep(seasonId, gameId, of) {
      const game = await database.seasonGame.findFirst({ where: { gameId, seasonId }, select: { matches: true } });
      if (game && !Array.isArray(game.matches)) await database.seasonGame.update({ where: { gameId }, data: { matches: { kept: listed(of) } } });
    },
    async remove(seasonId, gameId) {
      return (await database.seasonGame.deleteMany({ where: { gameId, seasonId } })).count === 1;
    },
  };
}
