import { formatNumber } from '@tabarman/shared/language/number.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { type Audience, audiencesOf, groupName, isIn } from '@tabarman/shared/season/leaderboard.ts';
import { html, type Html } from './html.ts';
import type { ReleasedStage, TableRows } from './public-seasons.ts';
import { placementOf, rowOf } from './placements.ts';
import { placeText, type Row, verdictOf } from './rows-table.ts';
import { audienceName } from './table-links.ts';
import type { Drawn, View } from './view.ts';

/**
 * A team or a single player: what it did in every released stage, with its place in each table that it is in. `members` are those who
 * agreed to be named. Null when it stands in no released table.
 */
export function entryPage(view: View, id: string, stages: readonly { readonly of: ReleasedStage; readonly rows: TableRows }[], members: readonly string[]): Drawn | null {
  const { found: { season }, language, say, season: word, text } = view;
  const played = stages.flatMap(({ of, rows }) => {
    const row = rowOf(rows, id);
    return row ? [{ of, rows, row }] : [];
  });
  const newest = played.at(-1)?.row.entry;
  if (!newest) return null;
  const { name, country, region, university, classes } = newest;
  const home = [university === null ? null : groupName('university', university, language), region === null ? null : groupName('region', region, language), countryName(country, language)].filter((part) => part !== null);
  const best = played.at(-1);
  return {
    title: name, description: [text(season.title), ...home, ...(best ? [text(best.of.stage.title)] : [])].join(' · '),
    main: html`<p class="soft">${say(season.parts.kind === 'teams' ? 'entry.team' : 'entry.player')}</p>
<h1>${name}</h1>
<p>${home.join(' · ')}</p>
${classes.length === 0 ? null : html`<p>${classes.map((one) => html`<span class="badge">${say(`class.${one}`)}</span> `)}</p>
`}${members.length === 0 ? null : html`<section aria-labelledby="members"><h2 id="members">${say('entry.members')}</h2>
<ul>${members.map((member) => html`<li>${member}</li>`)}</ul></section>
`}${played.toReversed().map((one) => stageOf(view, one))}
<p class="soft">${word('rules')}: <a href="${view.link({ at: 'rules' })}">${say('enter.rules')}</a></p>`,
  };
}

function stageOf(view: View, { of: { stage }, rows, row }: { readonly of: ReleasedStage; readonly rows: TableRows; readonly row: Row }): Html {
  const { found: { season }, language, say, season: word, text, link } = view;
  const facts: readonly (readonly [string, string])[] = [
    [word('column.points'), formatNumber(language, row.values.points)], [word('column.right'), String(row.values.right)], [word('column.games'), String(row.games)],
    ...(row.equated === null ? [] : [[word('column.equated'), formatNumber(language, Math.round(row.equated * 100) / 100)] as const]),
    ...(row.verdict === null ? [] : [[word('column.goesOn'), verdictOf(view, row)] as const]),
  ];
  return html`<section><h2>${text(stage.title)}</h2>
<dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<div class="scroll" tabindex="0" role="region" aria-label="${say('tables')}"><table>
<thead><tr><th scope="col">${say('column.table')}</th><th scope="col">${word('column.place')}</th></tr></thead>
<tbody>
${audiencesOf(season, [row]).filter((audience) => isIn(audience, row.entry)).map((audience) => html`<tr><th scope="row"><a href="${link({ at: 'table', stage: stage.id, audience, part: 1 })}">${audienceName(view, audience)}</a></th><td class="number">${placeIn(view, rows, row, audience, stage.comparison === 'apart')}</td></tr>
`)}</tbody></table></div></section>
`;
}

function placeIn({ say }: View, rows: TableRows, row: Row, audience: Audience, isApart: boolean): string {
  const place = placementOf(rows, row, audience, isApart);
  return place ? say('entry.place', { place: placeText(place.from, place.to), n: place.of }) : '';
}
