import { entrySchema } from '@tabarman/shared/season/entry.ts';
import * as z from 'zod';
import type { Entries, SeasonGames } from '../features/stage/ports.ts';
import type { Database } from './prisma-database.ts';

const matches = z.array(z.strictObject({ number: z.int(), entryId: z.string() }));

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
  };
}

export function prismaSeasonGames(database: Database): SeasonGames {
  const listed = (of: ReadonlyMap<number, string>) => [...of].map(([number, entryId]) => ({ number, entryId }));
  return {
    async of(seasonId) {
      const found = await database.seasonGame.findMany({ where: { seasonId }, orderBy: [{ addedAt: 'asc' }, { gameId: 'asc' }] });
      return found.map(({ gameId, stage, stageGame, venue, matches: kept }) => ({
        gameId, stage, stageGame, venue, matches: new Map(matches.parse(kept).map(({ number, entryId }) => [number, entryId])),
      }));
    },
    async set(seasonId, { gameId, stage, stageGame, venue, matches: of }, at) {
      const data = { seasonId, stage, stageGame, venue, matches: listed(of), addedAt: new Date(at) };
      await database.seasonGame.upsert({ where: { gameId }, create: { gameId, ...data }, update: data });
    },
    async match(seasonId, gameId, of) {
      return (await database.seasonGame.updateMany({ where: { gameId, seasonId }, data: { matches: listed(of) } })).count === 1;
    },
    async remove(seasonId, gameId) {
      return (await database.seasonGame.deleteMany({ where: { gameId, seasonId } })).count === 1;
    },
  };
}
