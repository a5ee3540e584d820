import { countryTimes } from '@tabarman/shared/season/calendar.ts';
import { datesOf, type SeasonDate } from '@tabarman/shared/season/dates.ts';
import { calendarFile } from '@tabarman/shared/site/calendar-file.ts';
import { html, type Html } from './html.ts';
import type { Drawn, View } from './view.ts';

/** All dates that are set, by the clocks of the countries. */
export function calendarPage(view: View): Drawn {
  const { found: { season }, language, addresses, say, season: word } = view;
  const dates = datesOf(season);
  const title = word('calendar');
  return {
    title, description: `${view.text(season.title)}. ${word('mapNote')}`,
    main: html`<h1>${title}</h1>
${dates.length === 0 ? html`<p class="soft">${say('calendar.none')}</p>` : html`<p class="soft">${word('mapNote')}</p>
<section><ol class="dates">${dates.map((date) => dateItem(view, date))}</ol></section>
<p><a class="button" href="${addresses.file('calendar.ics', language)}">${say('calendar.file')}</a></p>`}`,
  };
}

export function dateItem(view: View, date: SeasonDate): Html {
  const { language, now, say } = view;
  const isOver = (date.until ?? date.at) <= now;
  return html`<li${isOver ? html` class="soft"` : null}><b>${titleOf(view, date)}</b>${isOver ? html` <span class="badge">${say('calendar.over')}</span>` : null}<br>
<time datetime="${new Date(date.at).toISOString()}">${countryTimes(language, date.at, date.countries)}</time>${date.until === null ? null : html`<br>
<time class="soft" datetime="${new Date(date.until).toISOString()}">${say('calendar.until', { time: countryTimes(language, date.until, date.countries) })}</time>`}</li>
`;
}

function titleOf({ found: { season }, say, text }: View, { of, stage: id, game: gameId }: SeasonDate): string {
  if (of !== 'game') return say(`calendar.${of}`);
  const stage = season.stages.find((one) => one.id === id);
  const game = stage?.games.find((one) => one.id === gameId);
  return [stage, game].flatMap((one) => (one ? [text(one.title)] : [])).join(': ');
}

/** The same dates for the calendar of a phone. */
export function calendarOf(view: View): string {
  const { found: { season, slug, versions }, origin } = view;
  return calendarFile({
    name: view.text(season.title), domain: `${slug}.tabarman`, address: origin === null ? null : `${origin}${view.link({ at: 'calendar' })}`, stamp: versions[0].at,
    events: datesOf(season).map((date) => ({ id: date.id, title: `${view.text(season.title)}: ${titleOf(view, date)}`, text: countryTimes(view.language, date.at, date.countries), at: date.at, until: date.until })),
  });
}
