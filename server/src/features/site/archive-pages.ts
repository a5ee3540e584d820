import { formatNumber } from '@tabarman/shared/language/number.ts';
import { everybody, tableFor } from '@tabarman/shared/season/leaderboard.ts';
import { type RowChange, tableChanges } from '@tabarman/shared/season/table-changes.ts';
import type { StageRelease } from '../release/ports.ts';
import { html, type Html } from './html.ts';
import type { ReleasedStage, TableRows } from './public-seasons.ts';
import { versionLine } from './results-page.ts';
import { rowOf } from './placements.ts';
import { type Row, rowsTable, verdictOf } from './rows-table.ts';
import { partOf, parts } from './table-page.ts';
import type { Drawn, View } from './view.ts';

const CHANGES = 50;

/** SI5: every version that was released, newest first. */
export function archivePage(view: View): Drawn {
  const { found: { season, results }, say, season: word, text } = view;
  const title = say('archive');
  return {
    title, description: `${text(season.title)}. ${say('archive.text')}`,
    main: html`<h1>${title}</h1>
<p class="soft">${results.length === 0 ? word('results.none') : say('archive.text')}</p>
${results.toReversed().map(({ stage, versions }) => html`<section><h2>${text(stage.title)}</h2>
<ul>${versions.map((version, i) => html`<li><a href="${view.link({ at: 'past', stage: stage.id, version: version.number, part: 1 })}">${versionLine(view, version)}</a>${i === 0 ? html` <span class="badge">${say('archive.newest')}</span>` : null}</li>`)}</ul></section>
`)}`,
  };
}

interface Past {
  readonly of: ReleasedStage;
  readonly version: StageRelease;
  readonly rows: TableRows;
  /** Of the version before; null for the first. */
  readonly before: TableRows | null;
  /** Of the newest version. */
  readonly newest: TableRows;
}

/** SI5: the table of one version as it was, with what it changed. Null when it has no such part. */
export function pastPage(view: View, { of: { stage, versions }, version, rows, before, newest }: Past, part: number): Drawn | null {
  const { say, text, link } = view;
  const placed = tableFor(rows, everybody, stage.comparison === 'apart');
  const shown = partOf(placed, part);
  if (!shown) return null;
  const line = versionLine(view, version);
  const isOld = version.number !== versions[0].number;
  return {
    title: `${text(stage.title)}: ${line}`, description: `${text(view.found.season.title)}. ${text(stage.title)}. ${line}`,
    main: html`<h1>${text(stage.title)}</h1>
<p>${line}</p>
${isOld ? html`<p class="notice">${say('archive.old', { n: version.number })} <a href="${link({ at: 'table', stage: stage.id, audience: everybody, part: 1 })}">${say('archive.toNewest')}</a></p>
` : null}${before === null || part > 1 ? null : changes(view, tableChanges(before, rows))}
${rowsTable(view, stage, rows, shown, { label: text(stage.title), hasPage: (id) => rowOf(newest, id) !== null })}
${parts(view, placed.length, part, (one) => ({ at: 'past', stage: stage.id, version: version.number, part: one }))}`,
  };
}

function changes(view: View, all: readonly RowChange<Row>[]): Html {
  const { found: { season }, say, season: word } = view;
  if (all.length === 0) return html`<section><h2>${say('archive.changed')}</h2><p class="soft">${say('archive.same')}</p></section>`;
  const shown = all.slice(0, CHANGES);
  return html`<section aria-labelledby="changed"><h2 id="changed">${say('archive.changed')}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="changed"><table>
<thead><tr><th scope="col">${word(season.parts.kind === 'teams' ? 'column.name' : 'column.player')}</th><th scope="col">${say('archive.was')}</th><th scope="col">${say('archive.is')}</th></tr></thead>
<tbody>
${shown.map(({ before, after }) => html`<tr><th scope="row">${nameOf(before, after)}</th><td>${before ? cell(view, before) : say('archive.added')}</td><td>${after ? cell(view, after) : say('archive.removed')}</td></tr>
`)}</tbody></table></div>
${all.length > CHANGES ? html`<p class="soft">${say('archive.more', { n: all.length - CHANGES })}</p>` : null}</section>`;
}

function nameOf(before: Row | null, after: Row | null): string {
  const names = [before, after].flatMap((row) => (row ? [row.entry.name] : []));
  return [...new Set(names)].join(' → ');
}

function cell(view: View, row: Row): string {
  const parts = [`${view.season('column.place')} ${row.place}`, `${view.season('column.points')} ${formatNumber(view.language, row.values.points)}`, verdictOf(view, row)];
  return parts.filter(Boolean).join(' · ');
}
