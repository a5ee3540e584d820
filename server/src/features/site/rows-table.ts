import { formatNumber } from '@tabarman/shared/language/number.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { groupName, type OwnPlaced } from '@tabarman/shared/season/leaderboard.ts';
import type { Stage } from '@tabarman/shared/season/schema.ts';
import { verdictWords } from '@tabarman/shared/season/verdict-words.ts';
import { html, type Html } from './html.ts';
import type { TableRows } from './public-seasons.ts';
import type { View } from './view.ts';

export type Row = TableRows[number];

interface Look {
  readonly label: string;
  /** Places, names, countries and points only. */
  readonly isShort?: boolean;
  /** With the place in the whole table beside the own one. */
  readonly hasOverall?: boolean;
  /** Whether an entry has a page: one that only older results know has none. */
  readonly hasPage?: (entryId: string) => boolean;
}

/** Some rows of a released table; which columns there are depends on all of them. */
export function rowsTable(view: View, stage: Stage, all: TableRows, shown: readonly OwnPlaced<Row>[], { label, isShort = false, hasOverall = false, hasPage = () => true }: Look): Html {
  const { found: { season }, language, season: word, say } = view;
  const decimal = (n: number) => formatNumber(language, Math.round(n * 100) / 100);
  const columns: readonly (readonly [title: string, cell: (row: Row) => Html, isThere?: boolean])[] = [
    [say('column.overall'), (row) => number(String(row.place)), hasOverall],
    [word('column.points'), (row) => number(formatNumber(language, row.values.points))],
    [word('column.right'), (row) => number(String(row.values.right)), !isShort],
    [word('column.games'), (row) => number(String(row.games)), !isShort && stage.games.length > 1],
    [word('column.equated'), (row) => number(row.equated === null ? '' : decimal(row.equated)), all.some((row) => row.equated !== null)],
    [word('column.goesOn'), (row) => html`<td>${verdictOf(view, row)}</td>`, !isShort && all.some((row) => row.verdict !== null)],
  ];
  // Where an entry is from stands under its name: what it was given has to be seen on a phone without scrolling.
  const whereFrom = ({ entry: { country, university } }: Row) => html`<span class="from">${countryName(country, language)}${isShort || university === null ? '' : html`<span class="more"> · ${groupName('university', university, language)}</span>`}</span>`;
  const there = columns.filter(([, , isThere = true]) => isThere);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table>
<thead><tr><th scope="col">${word('column.place')}</th><th scope="col">${word(season.parts.kind === 'teams' ? 'column.name' : 'column.player')}</th>${there.map(([title]) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${shown.map(({ row, from, to }) => html`<tr id="e-${row.entry.id}"><td class="number">${placeText(from, to)}</td><th scope="row">${hasPage(row.entry.id) ? html`<a href="${view.link({ at: 'entry', id: row.entry.id })}">${row.entry.name}</a>` : row.entry.name}${whereFrom(row)}</th>${there.map(([, cell]) => cell(row))}</tr>
`)}</tbody></table></div>`;
}

const number = (text: string) => html`<td class="number">${text}</td>`;

/** ST1: equal ones stand on all the places that they share. */
export function placeText(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** Empty where the stage leads nowhere. */
export function verdictOf({ language }: View, { verdict }: Row): string {
  return verdict === null ? '' : verdictWords(verdict, language);
}
