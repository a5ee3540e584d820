import { formatNumber } from '@tabarman/shared/language/number.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { type GroupKind, groupName, type GroupTable, groupTables, leastOf } from '@tabarman/shared/season/leaderboard.ts';
import type { Stage } from '@tabarman/shared/season/schema.ts';
import { html, type Html } from './html.ts';
import type { ReleasedStage, TableRows } from './public-seasons.ts';
import { regionMap } from './region-map.ts';
import { versionLine } from './results-page.ts';
import { placeText } from './rows-table.ts';
import { tableLinks } from './table-links.ts';
import type { Drawn, View } from './view.ts';

/** SI4: how countries, regions or universities stand in a stage; regions on the map too. */
export function groupsPage(view: View, { stage, versions: [newest] }: ReleasedStage, rows: TableRows, by: GroupKind): Drawn {
  const { found: { season }, say, text } = view;
  const tables = groupTables(season, stage, rows, by);
  const heading = say(`tables.${by}`);
  const title = `${heading}: ${text(stage.title)}`;
  const isEmpty = tables.every((table) => table.rows.length === 0);
  return {
    title, description: `${text(season.title)}. ${title}`,
    main: html`<h1>${text(stage.title)}</h1>
<p class="soft">${versionLine(view, newest)}</p>
${tableLinks(view, stage, rows, `by-${by}`)}
<h2>${heading}</h2>
${isEmpty ? html`<p class="soft">${say('groups.none')}</p>` : html`<p class="soft">${say('groups.how', { n: leastOf(season) })}</p>
${by === 'region' ? regionMap(view, tables) : null}
${tables.map((table) => groupTable(view, stage, table, by))}`}`,
  };
}

function groupTable(view: View, stage: Stage, { country, rows }: GroupTable, by: GroupKind): Html {
  const { language, say, season: word, link } = view;
  const shared = Map.groupBy(rows, ({ place }) => place);
  const decimal = (n: number) => formatNumber(language, n, { maxDecimals: 1 });
  return html`${country === null ? null : html`<h3>${countryName(country, language)}</h3>
`}<div class="scroll" tabindex="0" role="region" aria-label="${say(`tables.${by}`)}"><table>
<thead><tr><th scope="col">${word('column.place')}</th><th scope="col">${say(`column.group.${by}`)}</th><th scope="col">${say('column.entries')}</th><th scope="col">${say('column.mean')}</th><th scope="col">${say('column.score')}</th></tr></thead>
<tbody>
${rows.map(({ id, place, players, mean, score }) => html`<tr><td class="number">${place === null ? html`<span class="soft">${say('map.few')}</span>` : placeText(place, place + (shared.get(place)?.length ?? 1) - 1)}</td><th scope="row"><a href="${link({ at: 'table', stage: stage.id, audience: { by, id }, part: 1 })}">${groupName(by, id, language)}</a></th><td class="number">${players}</td><td class="number">${decimal(mean)}</td><td class="number">${decimal(score)}</td></tr>
`)}</tbody></table></div>`;
}
