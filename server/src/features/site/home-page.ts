import { countryTimes } from '@tabarman/shared/season/calendar.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import { datesOf } from '@tabarman/shared/season/dates.ts';
import { stageState } from '@tabarman/shared/season/ladder.ts';
import { everybody, tableFor } from '@tabarman/shared/season/leaderboard.ts';
import { dateItem } from './calendar-page.ts';
import { html, type Html } from './html.ts';
import type { ReleasedStage, TableRows } from './public-seasons.ts';
import { rowsTable } from './rows-table.ts';
import type { Drawn, View } from './view.ts';

const NEXT = 3;
const BEST = 5;

/** What the season is, where it stands, how to enter, what comes next and what came out last. */
export function homePage(view: View, latest: { readonly of: ReleasedStage; readonly rows: TableRows } | null): Drawn {
  const { found: { season, results }, now, say, season: word, text } = view;
  const title = text(season.title);
  const about = text(season.about);
  const coming = datesOf(season).filter(({ at, until }) => (until ?? at) > now).slice(0, NEXT);
  return {
    title, description: about.slice(0, 200),
    main: html`<div class="hero"><h1>${title}</h1>
${about.split(/\n+/).filter(Boolean).map((paragraph) => html`<p>${paragraph}</p>
`)}</div>
${entering(view)}
<section aria-labelledby="ladder"><h2 id="ladder">${say('ladder')}</h2>
<ol class="ladder">${season.stages.map((stage) => {
  const released = results.some((one) => one.stage.id === stage.id);
  const state = stageState(stage, released, now);
  return html`<li data-state="${state}"${state === 'now' ? html` aria-current="step"` : null}><b>${released ? html`<a href="${view.link({ at: 'table', stage: stage.id, audience: everybody, part: 1 })}">${text(stage.title)}</a>` : text(stage.title)}</b> <span class="badge">${say(`state.${state}`)}</span></li>
`;
})}</ol></section>
${coming.length === 0 ? null : html`<section aria-labelledby="next"><h2 id="next">${say('calendar.next')}</h2>
<ul class="dates">${coming.map((date) => dateItem(view, date))}</ul>
<p><a href="${view.link({ at: 'calendar' })}">${say('calendar.all')}</a></p></section>
`}<section aria-labelledby="latest"><h2 id="latest">${say('latest')}</h2>
${latest === null ? html`<p class="soft">${word('results.none')}</p>` : best(view, latest)}</section>`,
  };
}

function entering({ found: { season }, addresses, language, now, say, season: word, link }: View): Html {
  const { opensAt, closesAt } = season.entries;
  const countries = countriesOf(season);
  const state = opensAt === null || closesAt === null ? null
    : now < opensAt ? word('open.notYet', { day: countryTimes(language, opensAt, countries) })
      : now < closesAt ? word('open.now', { day: countryTimes(language, closesAt, countries) }) : word('open.over');
  return html`<section class="state" aria-labelledby="enter"><h2 id="enter">${say('enter')}</h2>
${state === null ? null : html`<p><b>${state}</b></p>
`}${addresses.register !== null && opensAt !== null && closesAt !== null && now >= opensAt && now < closesAt ? html`<p><a class="button" href="${addresses.register}">${word('register')}</a></p>
` : null}<p><a href="${link({ at: 'rules' })}">${say('enter.rules')}</a></p></section>`;
}

function best(view: View, { of: { stage }, rows }: { readonly of: ReleasedStage; readonly rows: TableRows }): Html {
  return html`<h3>${view.text(stage.title)}</h3>
${rowsTable(view, stage, rows, tableFor(rows, everybody, stage.comparison === 'apart').slice(0, BEST), { label: view.text(stage.title), isShort: true })}
<p><a href="${view.link({ at: 'table', stage: stage.id, audience: everybody, part: 1 })}">${view.say('table.whole')}</a></p>`;
}
