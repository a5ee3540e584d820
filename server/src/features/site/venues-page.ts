import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import { countryName, regionName } from '@tabarman/shared/place/place-name.ts';
import { countryTimes } from '@tabarman/shared/season/calendar.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import type { VenueFacts } from '@tabarman/shared/venue/schema.ts';
import { html, type Html } from './html.ts';
import type { Drawn, View } from './view.ts';

/** SI11: the halls by country, with what they play and when. */
export function venuesPage(view: View, venues: readonly VenueFacts[]): Drawn {
  const { found: { season }, language, say, text } = view;
  const title = say('venues');
  const byCountry = Map.groupBy(venues, ({ country }) => country);
  const order: readonly (CountryCode | null)[] = [...countriesOf(season), null];
  return {
    title, description: `${text(season.title)}. ${title}`,
    main: html`<h1>${title}</h1>
${venues.length === 0 ? html`<p class="soft">${say('venues.none')}</p>` : order.filter((country) => byCountry.has(country)).map((country) => html`<section><h2>${country === null ? say('venues.all') : countryName(country, language)}</h2>
<ul>${(byCountry.get(country) ?? []).map((venue) => venueItem(view, venue))}</ul></section>
`)}`,
  };
}

function venueItem({ found: { season }, language, text }: View, { name, place, country, region, plays }: VenueFacts): Html {
  const where = [place, region === null ? '' : regionName(region, language)].filter(Boolean).join(' · ');
  const games = plays.flatMap((play) => {
    const stage = season.stages.find(({ id }) => id === play.stage);
    const game = stage?.games.find(({ id }) => id === play.game);
    const at = play.opensAt ?? game?.opensAt ?? null;
    return stage && game ? [{ title: `${text(stage.title)}: ${text(game.title)}`, when: at === null ? null : countryTimes(language, at, country === null ? countriesOf(season) : [country]) }] : [];
  });
  return html`<li><b>${name}</b>${where === '' ? null : html`<br>${where}`}${games.map(({ title, when }) => html`<br><span class="soft">${title}${when === null ? null : html`. ${when}`}</span>`)}</li>
`;
}
