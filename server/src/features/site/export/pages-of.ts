import { audiencesOf, groupKinds, tableFor } from '@tabarman/shared/season/leaderboard.ts';
import { plainPages, ROWS_OF_PAGE, type SitePage } from '@tabarman/shared/site/page.ts';
import type { PublicSeason, PublicSeasons, TableRows } from '../public-seasons.ts';

/** SI12: every page of a season: whatever a page leads to is one of them. */
export async function pagesOf(found: PublicSeason, seasons: Pick<PublicSeasons, 'rows'>): Promise<SitePage[]> {
  const pages: SitePage[] = plainPages.map((at) => ({ at }));
  const entries = new Set<string>();
  for (const { stage, versions } of found.results) {
    const isApart = stage.comparison === 'apart';
    for (const [i, { number }] of versions.entries()) {
      const rows: TableRows = (await seasons.rows(found, stage.id, number)) ?? [];
      for (const { entry } of rows) entries.add(entry.id);
      pages.push(...partsOf(rows.length).map((part): SitePage => ({ at: 'past', stage: stage.id, version: number, part })));
      if (i > 0) continue;
      pages.push(...groupKinds.map((by): SitePage => ({ at: 'groups', stage: stage.id, by })));
      pages.push(...audiencesOf(found.season, rows).flatMap((audience) => partsOf(tableFor(rows, audience, isApart).length).map((part): SitePage => ({ at: 'table', stage: stage.id, audience, part }))));
    }
  }
  return [...pages, ...[...entries].map((id): SitePage => ({ at: 'entry', id }))];
}

const partsOf = (rows: number) => Array.from({ length: Math.max(1, Math.ceil(rows / ROWS_OF_PAGE)) }, (_, i) => i + 1);
