import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatDate } from '@tabarman/shared/language/date.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { countryName, universityName, universityOf } from '@tabarman/shared/place/place-name.ts';
import type { StageTableView } from '@tabarman/shared/protocol/contract/stages.ts';
import { countryOffsets } from '@tabarman/shared/season/calendar.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { seasonWord } from '@tabarman/shared/season/words.ts';
import type { StageResult } from '../release/ports.ts';
import { html, type Html } from './html.ts';

export interface ReleasedStage {
  readonly stage: string;
  /** Newest first; there is one at least. */
  readonly versions: readonly [StageResult, ...StageResult[]];
}

type Row = StageTableView['rows'][number];

/** RL5: the released results of all stages, newest version each, with the reasons of the versions. */
export function resultsPage(season: Season, results: readonly ReleasedStage[], language: Language): Html {
  return html`<h1>${seasonWord(language, 'results')}</h1>
${results.length === 0 ? html`<p class="soft">${seasonWord(language, 'results.none')}</p>` : results.map((released) => stageResults(season, released, language))}`;
}

function stageResults(season: Season, { stage: id, versions }: ReleasedStage, language: Language): Html {
  const word = seasonWord;
  const stage = season.stages.find((one) => one.id === id);
  const { rows } = versions[0].table;
  const hasEquated = rows.some((row) => row.equated !== null);
  const hasWay = rows.some((row) => row.verdict !== null);
  const head = ['place', season.parts.kind === 'teams' ? 'name' : 'player', 'country', 'university', 'points', 'right', 'games'] as const;
  return html`<section id="${id}"><h2>${textIn(stage?.title ?? {}, language, season.reference)}</h2>
<ul class="soft">${versions.map(({ number, releasedAt, reason }) => html`<li>${word(language, 'version', { n: number, day: formatDate(language, releasedAt ?? 0, 'short', countryOffsets.UZ) })}: ${reason === null ? word(language, 'results.final') : textIn(reason, language, season.reference)}</li>`)}</ul>
<div class="scroll" tabindex="0" role="region" aria-label="${word(language, 'results')}"><table>
<thead><tr>${head.map((column) => html`<th scope="col">${word(language, `column.${column}`)}</th>`)}${hasEquated ? html`<th scope="col">${word(language, 'column.equated')}</th>` : null}${hasWay ? html`<th scope="col">${word(language, 'column.goesOn')}</th>` : null}</tr></thead>
<tbody>
${rows.map((row) => html`<tr><td class="number">${row.place}</td><th scope="row">${row.entry.name}</th><td>${countryName(row.entry.country, language)}</td><td>${university(row, language)}</td><td class="number">${formatNumber(language, row.values.points)}</td><td class="number">${row.values.right}</td><td class="number">${row.games}</td>${hasEquated ? html`<td class="number">${row.equated === null ? '' : formatNumber(language, Math.round(row.equated * 100) / 100)}</td>` : null}${hasWay ? html`<td>${verdict(row, language)}</td>` : null}</tr>
`)}</tbody></table></div></section>
`;
}

function university({ entry }: Row, language: Language): string {
  const found = entry.university === null ? undefined : universityOf(entry.university);
  return found ? universityName(found, language).name : '';
}

function verdict({ verdict: of }: Row, language: Language): string {
  switch (of?.outcome) {
    case undefined: return '';
    case 'in': return seasonWord(language, 'verdict.in');
    case 'reserve': return seasonWord(language, 'verdict.reserve', { n: of.number });
    case 'tied': return seasonWord(language, 'verdict.tied');
    case 'out': return seasonWord(language, `verdict.${of.reason}`);
  }
}
