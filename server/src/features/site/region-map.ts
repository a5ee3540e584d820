import { formatNumber } from '@tabarman/shared/language/number.ts';
import { regionCodes } from '@tabarman/shared/place/codes.ts';
import { countryShapes, regionShapes, wholeBox } from '@tabarman/shared/place/map/geometry.ts';
import { levelsOf, tones } from '@tabarman/shared/place/map/levels.ts';
import { regionName } from '@tabarman/shared/place/place-name.ts';
import type { GroupTable } from '@tabarman/shared/season/leaderboard.ts';
import { html, Html } from './html.ts';
import type { View } from './view.ts';

/** Wide enough for a screen: a unit is about a pixel, so that whole numbers do. */
const WIDTH = 900;
const scale = WIDTH / (wholeBox.right - wholeBox.left);
const HEIGHT = Math.ceil((wholeBox.bottom - wholeBox.top) * scale);

/** A path in whole pixels, each point told from the one before, and those that fall together once. */
function small(path: string): string {
  return path.split('M').filter(Boolean).map((ring) => {
    let last: readonly [number, number] | null = null;
    const steps: string[] = [];
    for (const point of ring.replace('Z', '').split('L')) {
      const [x = 0, y = 0] = point.split(' ').map(Number);
      const at = [Math.round((x - wholeBox.left) * scale), Math.round((y - wholeBox.top) * scale)] as const;
      if (last === null) steps.push(`M${at[0]} ${at[1]}l`);
      else if (at[0] !== last[0] || at[1] !== last[1]) steps.push(`${at[0] - last[0]} ${at[1] - last[1]}`);
      last = at;
    }
    // An islet of one point is not to be seen.
    return steps.length > 2 ? `${steps[0]}${steps.slice(1).join(' ')}z` : '';
  }).join('');
}

const paths = { regions: new Map(regionCodes.map((code) => [code, small(regionShapes.get(code)?.path ?? '')])), countries: [...countryShapes.values()].map(({ path }) => small(path)) };

/** The three countries, each region in the tone of its score; the table beside it says the same. */
export function regionMap({ language, say }: View, tables: readonly GroupTable[]): Html {
  const rows = tables.flatMap((table) => table.rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const { of, range } = levelsOf(rows);
  return html`<figure class="map">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${say('map')}">
${regionCodes.map((code) => {
  const row = byId.get(code);
  return html`<path class="tone-${of(code)}" d="${new Html(paths.regions.get(code) ?? '')}"><title>${regionName(code, language)}${row ? `: ${formatNumber(language, row.score, { maxDecimals: 1 })}` : ''}</title></path>
`;
})}${paths.countries.map((path) => html`<path class="border" d="${new Html(path)}"/>
`)}</svg>
<figcaption class="soft">${range === null ? null : html`<span class="key">${formatNumber(language, range[0], { maxDecimals: 0 })} <svg viewBox="0 0 100 12" aria-hidden="true">${tones.map((tone, i) => html`<rect class="tone-${tone}" x="${i * 20}" width="20" height="12"/>`)}</svg> ${formatNumber(language, range[1], { maxDecimals: 0 })}</span> `}${say('map.note')}</figcaption>
</figure>`;
}
