import { formatDate } from '@tabarman/shared/language/date.ts';
import { countryOffsets } from '@tabarman/shared/place/codes.ts';
import { everybody, tableFor } from '@tabarman/shared/season/leaderboard.ts';
import type { StageRelease } from '../release/ports.ts';
import { html, type Html } from './html.ts';
import type { ReleasedStage, TableRows } from './public-seasons.ts';
import { rowsTable } from './rows-table.ts';
import { tableLinks } from './table-links.ts';
import type { Drawn, View } from './view.ts';

const BEST = 10;

/** RL5: the released results of all stages, the last stage first, with the reasons of their versions. */
export function resultsPage(view: View, stages: readonly { readonly of: ReleasedStage; readonly rows: TableRows }[]): Drawn {
  const { found: { season }, season: word, text } = view;
  const title = word('results');
  return {
    title, description: `${text(season.title)}. ${stages.map(({ of }) => text(of.stage.title)).join(', ') || word('results.none')}`,
    main: html`<h1>${title}</h1>
${stages.length === 0 ? null : html`<p><a href="${view.link({ at: 'rulings' })}">${view.say('rulings')}</a></p>
`}${stages.length === 0 ? html`<p class="soft">${word('results.none')}</p>` : stages.toReversed().map((one) => stageResults(view, one))}`,
  };
}

function stageResults(view: View, { of: { stage, versions }, rows }: { readonly of: ReleasedStage; readonly rows: TableRows }): Html {
  const { say, text, link } = view;
  const isApart = stage.comparison === 'apart';
  return html`<section id="${stage.id}"><h2>${text(stage.title)}</h2>
<ul class="soft">${versions.map((version) => html`<li>${versionLine(view, version)}</li>`)}</ul>
${isApart ? html`<p class="soft">${say('table.apart')}</p>` : null}${rowsTable(view, stage, rows, tableFor(rows, everybody, isApart).slice(0, BEST), { label: text(stage.title) })}
<p><a href="${link({ at: 'table', stage: stage.id, audience: everybody, part: 1 })}">${say('table.whole')}</a> <span class="soft">${say('table.of', { n: rows.length })}</span></p>
${tableLinks(view, stage, rows, '')}</section>
`;
}

export function versionLine({ language, season: word, text }: View, { number, releasedAt, reason }: StageRelease): string {
  return `${word('version', { n: number, day: formatDate(language, releasedAt, 'short', countryOffsets.UZ) })}: ${reason === null ? word('results.final') : text(reason)}`;
}
