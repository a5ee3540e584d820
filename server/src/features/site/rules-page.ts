import { formatDate } from '@tabarman/shared/language/date.ts';
import { countryOffsets } from '@tabarman/shared/place/codes.ts';
import { type RulesSection, rulesText } from '@tabarman/shared/season/rules-text.ts';
import { html, type Html } from './html.ts';
import type { Drawn, View } from './view.ts';

/** SE9, SE7: the rules as the season is played, and why they changed. */
export function rulesPage({ found: { season, versions }, language, season: word, text }: View): Drawn {
  const title = word('rules');
  return {
    title, description: text(season.about).slice(0, 200),
    main: html`<h1>${title}</h1>
${rulesText(season, language).map(rulesSection)}<section><h2>${word('versions')}</h2>
<ul>${versions.map(({ number, at, reason }) => html`<li>${word('version', { n: number, day: formatDate(language, at, 'short', countryOffsets.UZ) })}: ${reason === null ? word('firstVersion') : text(reason)}</li>`)}</ul></section>`,
  };
}

/** One part of generated rules. */
export function rulesSection({ id, title, lines }: RulesSection): Html {
  return html`<section id="${id}"><h2>${title}</h2>
${lines.map((line) => (typeof line === 'string' ? html`<p>${line}</p>
` : html`<ul>${line.map((item) => html`<li>${item}</li>`)}</ul>
`))}</section>
`;
}
