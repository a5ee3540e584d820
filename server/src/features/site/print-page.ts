import { countryTimes } from '@tabarman/shared/season/calendar.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import { html, Html } from './html.ts';
import { qrPath } from './qr.ts';
import type { Drawn, View } from './view.ts';

/** One sheet for the wall: what it is, until when one can enter, and the way there. */
export function printPage({ found: { season, slug }, language, now, origin, say, season: word, text }: View): Drawn {
  const { opensAt, closesAt } = season.entries;
  const title = text(season.title);
  const link = origin === null ? null : `${origin}/s/${slug}`;
  const code = link === null ? null : qrPath(link);
  const days = opensAt !== null && closesAt !== null && now < closesAt ? word('span', { from: countryTimes(language, opensAt, countriesOf(season)), to: countryTimes(language, closesAt, countriesOf(season)) }) : null;
  return {
    title: say('print'), description: `${title}. ${say('print')}`,
    main: html`<div class="sheet"><h1>${title}</h1>
${text(season.about).split(/\n+/).filter(Boolean).slice(0, 2).map((paragraph) => html`<p>${paragraph}</p>
`)}${days === null ? null : html`<p><b>${word('entries')}</b><br>${days}</p>
`}${code === null ? null : html`<p>${say('print.scan')}</p>
<svg class="qr" viewBox="0 0 ${code.size} ${code.size}" role="img" aria-label="${link}" shape-rendering="crispEdges"><path d="${new Html(code.path)}"/></svg>
<p>${say('print.or')}</p>
<p class="address">${link?.replace(/^https?:\/\//, '') ?? ''}</p>`}</div>`,
  };
}
