import type { VenueFacts } from '@tabarman/shared/venue/schema.ts';
import type { SitePage } from '@tabarman/shared/site/page.ts';
import type { PublicRulings } from '../dispute/service.ts';
import { archivePage, pastPage } from './archive-pages.ts';
import { calendarPage } from './calendar-page.ts';
import { entryPage } from './entry-page.ts';
import { groupsPage } from './groups-page.ts';
import { homePage } from './home-page.ts';
import { printPage } from './print-page.ts';
import type { PublicSeasons, ReleasedStage, TableRows } from './public-seasons.ts';
import { resultsPage } from './results-page.ts';
import { rulesPage } from './rules-page.ts';
import { rulingsPage } from './rulings-page.ts';
import { tablePage } from './table-page.ts';
import { venuesPage } from './venues-page.ts';
import type { Drawn, View } from './view.ts';

interface DrawParts {
  readonly seasons: Pick<PublicSeasons, 'rows'>;
  /** Of an entry's page: who of its members is named. */
  readonly members: readonly string[];
  /** What is looked for in a table; null when nothing is. */
  readonly find?: string | null;
  readonly venues?: readonly VenueFacts[];
  readonly rulings?: readonly PublicRulings[];
}

/** One page with everything it needs; null where there is none. */
export async function draw(view: View, page: SitePage, { seasons, find = null, members, venues = [], rulings = [] }: DrawParts): Promise<Drawn | null> {
  const { found } = view;
  const rowsOf = (of: ReleasedStage) => seasons.rows(found, of.stage.id, of.versions[0].number);
  const withRows = async (all: readonly ReleasedStage[]) => {
    const loaded = await Promise.all(all.map(async (of) => ({ of, rows: await rowsOf(of) })));
    return loaded.filter((one): one is { of: ReleasedStage; rows: TableRows } => one.rows !== null);
  };
  const staged = async (stage: string) => (await withRows(found.results.filter((one) => one.stage.id === stage)))[0] ?? null;
  switch (page.at) {
    case 'home': {
      const newest = found.results.toSorted((a, b) => a.versions[0].releasedAt - b.versions[0].releasedAt).slice(-1);
      return homePage(view, (await withRows(newest))[0] ?? null);
    }
    case 'calendar': return calendarPage(view);
    case 'venues': return venuesPage(view, venues);
    case 'rules': return rulesPage(view);
    case 'results': return resultsPage(view, await withRows(found.results));
    case 'rulings': return rulingsPage(view, rulings);
    case 'archive': return archivePage(view);
    case 'print': return printPage(view);
    case 'entry': return entryPage(view, page.id, await withRows(found.results), members);
    case 'table': {
      const stage = await staged(page.stage);
      return stage && tablePage(view, stage.of, stage.rows, { ...page, find });
    }
    case 'groups': {
      const stage = await staged(page.stage);
      return stage && groupsPage(view, stage.of, stage.rows, page.by);
    }
    case 'past': return past(view, page, seasons);
  }
}

async function past(view: View, { stage: id, version: number, part }: Extract<SitePage, { at: 'past' }>, seasons: DrawParts['seasons']): Promise<Drawn | null> {
  const of = view.found.results.find(({ stage }) => stage.id === id);
  const at = of?.versions.findIndex((one) => one.number === number) ?? -1;
  const version = of?.versions[at];
  const rows = version ? await seasons.rows(view.found, id, number) : null;
  const newest = of ? await seasons.rows(view.found, id, of.versions[0].number) : null;
  if (!of || !version || !rows || !newest) return null;
  const before = of.versions[at + 1];
  return pastPage(view, { of, version, rows, newest, before: before ? await seasons.rows(view.found, id, before.number) : null }, part);
}
