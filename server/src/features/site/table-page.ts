import { type Audience, audienceId, type OwnPlaced, tableFor } from '@tabarman/shared/season/leaderboard.ts';
import type { Stage } from '@tabarman/shared/season/schema.ts';
import { ROWS_OF_PAGE, type SitePage } from '@tabarman/shared/site/page.ts';
import { html, type Html } from './html.ts';
import type { ReleasedStage, TableRows } from './public-seasons.ts';
import { versionLine } from './results-page.ts';
import { type Row, rowsTable } from './rows-table.ts';
import { audienceName, tableLinks } from './table-links.ts';
import type { Drawn, View } from './view.ts';

interface Asked {
  readonly audience: Audience;
  readonly part: number;
  /** What is looked for; null when nothing is. */
  readonly find: string | null;
}

/** A stage's table for one audience, or who of it is called so. Null when it has no such part. */
export function tablePage(view: View, { stage, versions: [newest] }: ReleasedStage, rows: TableRows, { audience, part, find }: Asked): Drawn | null {
  const { say, text, addresses } = view;
  const placed = tableFor(rows, audience, stage.comparison === 'apart');
  const shown = partOf(placed, part);
  if (!shown) return null;
  const name = audienceName(view, audience);
  const title = audience.by === 'all' ? text(stage.title) : `${name}: ${text(stage.title)}`;
  return {
    title, description: `${text(view.found.season.title)}. ${title}. ${say('table.of', { n: placed.length })}`,
    main: html`<h1>${text(stage.title)}</h1>
<p class="soft">${versionLine(view, newest)}</p>
${tableLinks(view, stage, rows, audienceId(audience))}
<h2>${name} <span class="soft">${say('table.of', { n: placed.length })}</span></h2>
${stage.comparison === 'apart' ? html`<p class="soft">${say('table.apart')}</p>` : null}${addresses.search && placed.length > 0 ? searchForm(view, { at: 'table', stage: stage.id, audience, part: 1 }, find) : null}
${find === null ? html`${placed.length === 0 ? html`<p class="soft">${say('table.none')}</p>` : tableOf(view, stage, rows, shown, { title, audience })}
${parts(view, placed.length, part, (one) => ({ at: 'table', stage: stage.id, audience, part: one }))}` : found(view, stage, rows, placed, { title, audience, find })}`,
  };
}

function tableOf(view: View, stage: Stage, rows: TableRows, shown: readonly OwnPlaced<Row>[], { title, audience }: { readonly title: string; readonly audience: Audience }): Html {
  return html`${rowsTable(view, stage, rows, shown, { label: title, hasOverall: audience.by !== 'all' })}
${shown.some(({ from, to }) => from !== to) ? html`<p class="soft">${view.say('table.ties')}</p>` : null}`;
}

/** The rows of one part; null behind the last one. An empty table has an empty first part. */
export function partOf<Item>(all: readonly Item[], part: number): readonly Item[] | null {
  const from = (part - 1) * ROWS_OF_PAGE;
  return from > 0 && from >= all.length ? null : all.slice(from, from + ROWS_OF_PAGE);
}

/** The ways to all parts of a table, by the numbers of their rows. */
export function parts(view: View, length: number, here: number, page: (part: number) => SitePage): Html | null {
  const count = Math.ceil(length / ROWS_OF_PAGE);
  if (count < 2) return null;
  return html`<nav class="parts" aria-label="${view.say('parts')}">${Array.from({ length: count }, (_, i) => html`<a href="${view.link(page(i + 1))}"${i + 1 === here ? html` aria-current="page"` : null}>${i * ROWS_OF_PAGE + 1}–${Math.min(length, (i + 1) * ROWS_OF_PAGE)}</a>`)}</nav>`;
}

function searchForm(view: View, page: SitePage, find: string | null): Html {
  return html`<form class="find" role="search" method="get" action="${view.link(page)}"><label for="find">${view.say('find')}</label> <input id="find" name="find" type="search" maxlength="80" value="${find ?? ''}"> <button>${view.say('find.do')}</button></form>`;
}

function found(view: View, stage: Stage, rows: TableRows, placed: readonly OwnPlaced<Row>[], { title, audience, find }: { readonly title: string; readonly audience: Audience; readonly find: string }): Html {
  const wanted = plain(find);
  const hits = wanted === '' ? [] : placed.filter(({ row }) => plain(row.entry.name).includes(wanted));
  if (hits.length === 0) return html`<p role="status">${view.say('find.none', { name: find })}</p>`;
  const line = hits.length > ROWS_OF_PAGE ? view.say('find.first', { n: hits.length, most: ROWS_OF_PAGE }) : view.say('find.found', { n: hits.length });
  return html`<p role="status">${line}</p>
${tableOf(view, stage, rows, hits.slice(0, ROWS_OF_PAGE), { title, audience })}`;
}

/** Letters and digits alone, so that marks, spaces and case do not matter. */
const plain = (name: string) => name.normalize('NFKD').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
