import { formatDate } from '@tabarman/shared/language/date.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import type { ReleasedView } from '@tabarman/shared/protocol/contract/decisions.ts';
import { countryOffsets } from '@tabarman/shared/place/codes.ts';
import { html, type Html } from '../html.ts';
import type { Drawn } from '../view.ts';
import type { CallView } from './view.ts';

type Award = ReleasedView['awards'][number];

/** DC13: who has which award, by the newest released version, and why there is more than one. */
export function callResults(view: CallView, released: ReleasedView): Drawn {
  const { call, language, text, word } = view;
  const title = word('results');
  const day = (at: number) => formatDate(language, at, 'short', countryOffsets.UZ);
  return {
    title, description: text(call.about).slice(0, 200),
    main: html`<h1>${title}</h1>
<p class="soft">${word('results.judged', { n: released.works })}. ${word('results.told')}</p>
${released.kind === 'strength' ? html`<p class="soft">${word('results.strength')}</p>
` : null}${released.awards.map((award) => awardSection(view, award))}${released.accepted.length === 0 ? null : html`<section><h2>${word('results.accepted')}</h2>
<ul>${released.accepted.map(({ opening, reason }) => html`<li>${word(`results.${opening}`)}: ${text(reason)}</li>
`)}</ul></section>
`}<section><h2>${word('results.versions')}</h2>
<ul>${released.versions.map(({ number, at, reason }) => html`<li>${word('version', { n: number, day: day(at) })}: ${reason === null ? word('firstVersion') : text(reason)}</li>
`)}</ul></section>${data(view)}`,
  };
}

/** Where the awards lie beside the page as data. */
function data({ addresses }: CallView): Html | null {
  const files = (['results.csv', 'results.json'] as const).flatMap((name) => addresses.data(name) ?? []);
  return files.length === 0 ? null : html`
<p>${files.map((file) => html`<a href="${file}">${file.replace('../', '')}</a> `)}</p>`;
}

function awardSection(view: CallView, { id, title, about, works }: Award): Html {
  const { text, word } = view;
  const hasMoney = works.some(({ amount }) => amount !== null);
  return html`<section aria-labelledby="award-${id}"><h2 id="award-${id}">${text(title)}</h2>
${text(about) === '' ? null : html`<p>${text(about)}</p>
`}${works.length === 0 ? html`<p class="soft">${word('results.nobody')}</p>` : html`<div class="scroll" tabindex="0" role="group" aria-label="${text(title)}"><table>
<thead><tr><th scope="col">${word('results.work')}</th>${hasMoney ? html`<th scope="col">${word('results.amount')}</th>` : null}<th scope="col">${word('results.total')}</th></tr></thead>
<tbody>
${works.map((work) => row(view, work, hasMoney))}</tbody></table></div>`}</section>
`;
}

function row({ language, money }: CallView, { title, team, people, country, total, amount }: Award['works'][number], hasMoney: boolean): Html {
  const code = countryCodes.find((one) => one === country);
  // Where a work is from stands under its name: the rest has to be seen on a phone without scrolling.
  const from = [...(team === null ? [] : [team]), ...people, ...(code ? [countryName(code, language)] : [])].join(' · ');
  return html`<tr><th scope="row">${title}${from === '' ? null : html`<span class="from">${from}</span>`}</th>${hasMoney ? html`<td class="number">${amount === null ? '' : money(amount)}</td>` : null}<td class="number">${total === null ? '' : formatNumber(language, Math.round(total * 10) / 10)}</td></tr>
`;
}
