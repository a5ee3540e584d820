import { toCsv } from '@tabarman/shared/exchange/to-csv.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { type ResultsData, resultsDataSchema } from '@tabarman/shared/site/results-data.ts';
import * as z from 'zod';
import type { PublicSeason, PublicSeasons } from './public-seasons.ts';

/** SI8: the newest released version of every stage. */
export async function resultsData(found: PublicSeason, seasons: Pick<PublicSeasons, 'rows'>): Promise<ResultsData> {
  const stages = await Promise.all(found.results.map(async ({ stage: { id, title, comparison }, versions: [newest] }) => ({
    id, title, comparison, version: newest.number, releasedAt: new Date(newest.releasedAt).toISOString(), reason: newest.reason,
    rows: ((await seasons.rows(found, id, newest.number)) ?? []).map(({ entry, place, values, games, equated, verdict }) => ({
      id: entry.id, place, name: entry.name, country: entry.country, region: entry.region, university: entry.university, classes: [...entry.classes],
      points: values.points, right: values.right, games, compared: equated, outcome: verdict?.outcome ?? null,
    })),
  })));
  return { format: 'tabarman-results', version: 1, season: { slug: found.slug, title: found.season.title, version: found.versions[0].number }, stages };
}

const columns = ['stage', 'stage_title', 'version', 'place', 'id', 'name', 'country', 'region', 'university', 'classes', 'points', 'right', 'games', 'compared', 'outcome'];
/** Excel reads a file as UTF-8 only when it begins with this. */
const byteOrderMark = '\uFEFF';

/** TR38: the same as one table; nothing in it begins a formula. */
export function resultsCsv({ stages }: ResultsData, { season: { reference } }: Pick<PublicSeason, 'season'>): string {
  const rows = stages.flatMap(({ id, title, version, rows: of }) => of.map((row) => [
    id, textIn(title, reference, reference), version, row.place, row.id, row.name, row.country, row.region ?? '', row.university ?? '', row.classes.join(' '),
    row.points, row.right, row.games, row.compared ?? '', row.outcome ?? '',
  ]));
  return byteOrderMark + toCsv([columns, ...rows], ',');
}

export const resultsSchema = (): string => JSON.stringify(z.toJSONSchema(resultsDataSchema), null, 2);
