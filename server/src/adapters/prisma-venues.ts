import { permissions } from '@tabarman/shared/access/permissions.ts';
import { hallTermsSchema, type VenueFacts, venueSchema } from '@tabarman/shared/venue/schema.ts';
import type { Ids } from '../features/game/ports.ts';
import type { VenueRows } from '../features/venue/ports.ts';
import type { Database } from './prisma-database.ts';

const named = { select: { id: true, name: true } } as const;
const everything = {
  hosts: { include: { user: named }, orderBy: { userId: 'asc' } }, roster: { orderBy: { entryId: 'asc' } }, checkIns: { include: { user: { select: { name: true, erasedAt: true } } }, orderBy: { at: 'asc' } },
} as const;

export function prismaVenues(database: Database, ids: Pick<Ids, 'id'>): VenueRows {
  const isThere = async (seasonId: string, id: string) => (await database.venue.count({ where: { id, seasonId } })) === 1;
  const isTaken = async (seasonId: string, name: string, but?: string) => (await database.venue.count({ where: { seasonId, name, ...(but === undefined ? {} : { id: { not: but } }) } })) > 0;
  const column = (facts: VenueFacts) => ({ ...facts, plays: facts.plays.map((play) => ({ ...play })) });

  return {
    async of(seasonId) {
      const found = await database.venue.findMany({ where: { seasonId }, orderBy: [{ name: 'asc' }, { id: 'asc' }], include: everything });
      return found.map(({ id, name, place, country, region, plays, hosts, roster, checkIns }) => ({
        ...venueSchema.parse({ name, place, country, region, plays }), id, hosts: hosts.map(({ user }) => user), roster: roster.map(({ entryId }) => entryId),
        checkIns: checkIns.map(({ stage, stageGame, entryId, at, user }) => ({ stage, game: stageGame, entryId, at: at.getTime(), by: user && user.erasedAt === null ? user.name : null })),
      }));
    },
    async named(seasonId, name, at) {
      const bare = { name, place: '', country: null, region: null, plays: [] };
      const { id } = await database.venue.upsert({ where: { seasonId_name: { seasonId, name } }, create: { id: ids.id(), seasonId, createdAt: new Date(at), ...bare }, update: {}, select: { id: true } });
      return id;
    },
    async add(seasonId, facts, at) {
      if (await isTaken(seasonId, facts.name)) return null;
      const id = ids.id();
      await database.venue.create({ data: { id, seasonId, createdAt: new Date(at), ...column(facts) } });
      return id;
    },
    async change(seasonId, id, facts) {
      if (await isTaken(seasonId, facts.name, id)) return 'venue_name_taken';
      return (await database.venue.updateMany({ where: { id, seasonId }, data: column(facts) })).count === 1 ? null : 'not_found';
    },
    async remove(seasonId, id) {
      if (!(await isThere(seasonId, id))) return 'not_found';
      return (await database.venue.deleteMany({ where: { id, seasonId, games: { none: {} } } })).count === 1 ? null : 'venue_in_use';
    },
    async setHosts(seasonId, id, people) {
      if (!(await isThere(seasonId, id))) return false;
      const known = await database.user.findMany({ where: { id: { in: [...people] }, endedAt: null, role: { in: [...permissions['game.lead']] } }, select: { id: true } });
      await database.$transaction([database.venueHost.deleteMany({ where: { venueId: id } }), database.venueHost.createMany({ data: known.map((user) => ({ venueId: id, userId: user.id })) })]);
      return true;
    },
    async setRoster(seasonId, id, entries) {
      if (!(await isThere(seasonId, id))) return false;
      const known = await database.seasonEntry.findMany({ where: { seasonId, id: { in: [...entries] } }, select: { id: true } });
      await database.$transaction([database.venueEntry.deleteMany({ where: { venueId: id } }), database.venueEntry.createMany({ data: known.map((entry) => ({ venueId: id, entryId: entry.id })) })]);
      return true;
    },
    async checkIn(venueId, entryId, { stage, game: stageGame }, { personId, at }) {
      const key = { venueId, stage, stageGame, entryId };
      if (at === null) await database.checkIn.deleteMany({ where: key });
      else await database.checkIn.upsert({ where: { venueId_stage_stageGame_entryId: key }, create: { ...key, at: new Date(at), userId: personId }, update: {} });
    },
    async terms(seasonId) {
      return (await database.hallTerms.findMany({ where: { seasonId } })).map(({ stage, stageGame, downloadFrom, downloadUntil, resultsUntil }) => ({
        stage, game: stageGame, terms: hallTermsSchema.parse({ downloadFrom: downloadFrom.getTime(), downloadUntil: downloadUntil.getTime(), resultsUntil: resultsUntil.getTime() }),
      }));
    },
    async setTerms(seasonId, { stage, game: stageGame }, terms) {
      const key = { seasonId, stage, stageGame };
      if (terms === null) return void (await database.hallTerms.deleteMany({ where: key }));
      const data = { downloadFrom: new Date(terms.downloadFrom), downloadUntil: new Date(terms.downloadUntil), resultsUntil: new Date(terms.resultsUntil) };
      await database.hallTerms.upsert({ where: { seasonId_stage_stageGame: key }, create: { ...key, ...data }, update: data });
    },
  };
}
