import path from 'node:path';
import type { StageTableView } from '@tabarman/shared/protocol/contract/stages.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { openDatabase } from '../../adapters/prisma-database.ts';
import { prismaStageResults } from '../../adapters/prisma-stage-results.ts';
import { request } from '../../testing/request.ts';
import type { TestServer } from '../../testing/start-test-server.ts';

const regions = { KG: 'KG-O', TJ: 'TJ-SU', UZ: 'UZ-FA' } as const;
const universities = { KG: 'oshsu', TJ: 'ksu', UZ: 'ferdu' } as const;

/** A table of so many entries: each two after one another are equal, the countries by turns. */
export function tableOf(entries: number, nameOf = (i: number) => `Team ${i + 1}`): StageTableView {
  return {
    ties: [], shifts: [], playOffs: [],
    rows: Array.from({ length: entries }, (_, i) => {
      const country = countryCodes[i % 3] ?? 'KG';
      const points = entries - Math.floor(i / 2);
      return {
        entry: { id: `e${String(i + 1).padStart(5, '0')}`, name: nameOf(i), country, region: regions[country], university: universities[country], classes: i % 4 === 0 ? ['firstYear' as const] : [], isWithdrawn: false },
        place: 2 * Math.floor(i / 2) + 1, games: 2, equated: null, verdict: i < 4 ? { outcome: 'in' as const, rule: 'national' } : { outcome: 'out' as const, reason: 'below_line' as const },
        values: { points, right: points, weighted: 0, headToHead: 0, time: 0, best: points },
      };
    }),
  };
}

/** A published season on a running server, with these versions of its national stage released before anybody looked. */
export async function releasedSeason(server: Pick<TestServer, 'url' | 'dataDir'>, token: string, tables: readonly StageTableView[], season: Season = sample): Promise<{ readonly id: string; readonly slug: string }> {
  const made = (await request(server, 'POST /seasons', { token, body: { title: 'Табарман', language: 'ru' } })).body as { id: string; slug: string };
  await request(server, `PUT /seasons/${made.id}`, { token, body: { number: 0, season } });
  await request(server, `POST /seasons/${made.id}/versions`, { token, body: {} });
  const database = await openDatabase(path.join(server.dataDir, 'app.db'));
  const results = prismaStageResults(database);
  for (const [i, table] of tables.entries()) {
    const at = Date.UTC(2026, 9, 30 + i);
    await results.put(made.id, 'national', { number: i + 1, table, hash: String(i).repeat(64), madeBy: null, madeAt: at, checkedBy: null, checkedAt: at, releasedAt: at, reason: i === 0 ? null : { ru: `Причина ${i}`, en: `Reason ${i}` } });
  }
  await database.$disconnect();
  return made;
}
