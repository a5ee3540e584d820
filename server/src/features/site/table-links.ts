import { type Audience, audienceId, audiencesOf, everybody, groupKinds, groupName, groupTables } from '@tabarman/shared/season/leaderboard.ts';
import type { Stage } from '@tabarman/shared/season/schema.ts';
import { html, type Html } from './html.ts';
import type { TableRows } from './public-seasons.ts';
import type { View } from './view.ts';

export function audienceName({ say, language }: Pick<View, 'say' | 'language'>, audience: Audience): string {
  switch (audience.by) {
    case 'all': return say('table.all');
    case 'class': return say(`class.${audience.id}`);
    case 'country': case 'region': case 'university': return groupName(audience.by, audience.id, language);
  }
}

/** The ways from a stage to all its tables. */
export function tableLinks(view: View, stage: Stage, rows: TableRows, here: string): Html {
  const { found: { season }, say, link } = view;
  const audiences = audiencesOf(season, rows);
  const to = (audience: Audience) => html`<a href="${link({ at: 'table', stage: stage.id, audience, part: 1 })}"${audienceId(audience) === here ? html` aria-current="page"` : null}>${audienceName(view, audience)}</a>`;
  const kinds = groupKinds.filter((by) => groupTables(season, stage, rows, by).some((table) => table.rows.length > 0));
  return html`<nav class="tables" aria-label="${say('tables')}">
<p>${[everybody, ...audiences.filter(({ by }) => by === 'class')].map(to)}</p>
<p>${kinds.map((by) => html`<a href="${link({ at: 'groups', stage: stage.id, by })}"${here === `by-${by}` ? html` aria-current="page"` : null}>${say(`tables.${by}`)}</a>`)}</p>
${groupKinds.map((by) => {
  const own = audiences.filter((audience) => audience.by === by);
  return own.length < 2 ? null : html`<details${own.some((audience) => audienceId(audience) === here) ? html` open` : null}><summary>${say(`column.group.${by}`)}</summary><p>${own.map(to)}</p></details>
`;
})}</nav>`;
}
