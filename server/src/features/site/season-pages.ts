import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatDate } from '@tabarman/shared/language/date.ts';
import { countryOffsets, countryTimes } from '@tabarman/shared/season/calendar.ts';
import { type RulesSection, rulesText } from '@tabarman/shared/season/rules-text.ts';
import { seasonWord } from '@tabarman/shared/season/words.ts';
import type { SeasonVersion } from '../season/ports.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { type ReleasedStage, resultsPage } from './results-page.ts';

export interface PublicSeason {
  /** Stages whose results are released, in the order of the season. */
  readonly results: readonly ReleasedStage[];
  readonly slug: string;
  /** Newest first; there is one at least. */
  readonly versions: readonly [SeasonVersion, ...SeasonVersion[]];
}

export const seasonPages = ['home', 'rules', 'results'] as const;
export type SeasonPage = (typeof seasonPages)[number];

/** One public page of a season in one language, as it is at an instant (epoch ms). */
export function seasonPage({ slug, versions, results }: PublicSeason, page: SeasonPage, language: Language, now: number): string {
  const { season } = versions[0];
  const title = textIn(season.title, language, season.reference);
  const about = textIn(season.about, language, season.reference);
  const pathOf = (of: SeasonPage, other: Language) => `/s/${slug}/${other}${of === 'home' ? '' : `/${of}`}`;
  const titles = { home: title, rules: seasonWord(language, 'rules'), results: seasonWord(language, 'results') };
  return layout({
    language, offered: season.languages, title: page === 'home' ? title : `${titles[page]} · ${title}`, description: about.slice(0, 200),
    pathIn: (other) => pathOf(page, other),
    ways: seasonPages.map((one) => ({ path: pathOf(one, language), title: titles[one], isHere: one === page })),
    main: page === 'home' ? home(versions[0], language, now) : page === 'rules' ? rulesPage(versions, language) : resultsPage(season, results, language),
  });
}

function home({ season }: SeasonVersion, language: Language, now: number): Html {
  const { title, about, reference, entries: { opensAt, closesAt }, eligibility: { countries }, stages } = season;
  const word = seasonWord;
  const say = (text: Readonly<Record<string, string | undefined>>) => textIn(text, language, reference);
  const state = opensAt === null || closesAt === null ? null
    : now < opensAt ? word(language, 'open.notYet', { day: countryTimes(language, opensAt, countries) })
      : now < closesAt ? word(language, 'open.now', { day: countryTimes(language, closesAt, countries) }) : word(language, 'open.over');
  return html`<h1>${say(title)}</h1>
${say(about).split(/\n+/).filter(Boolean).map((paragraph) => html`<p>${paragraph}</p>
`)}${state === null ? null : html`<p class="state">${state}</p>
`}<h2>${word(language, 'calendar')}</h2>
<p class="soft">${word(language, 'mapNote')}</p>
${stages.map((stage) => html`<section><h3>${say(stage.title)}</h3>
<ul>${stage.games.map((game) => html`<li><b>${say(game.title)}</b><br>${game.opensAt === null ? '…' : countryTimes(language, game.opensAt, stage.country === null ? countries : [stage.country])}</li>`)}</ul></section>
`)}`;
}

function rulesPage(versions: PublicSeason['versions'], language: Language): Html {
  const { season } = versions[0];
  const word = seasonWord;
  return html`<h1>${word(language, 'rules')}</h1>
${rulesText(season, language).map(section)}<section><h2>${word(language, 'versions')}</h2>
<ul>${versions.map(({ number, at, reason }) => html`<li>${word(language, 'version', { n: number, day: formatDate(language, at, 'short', countryOffsets.UZ) })}: ${reason === null ? word(language, 'firstVersion') : textIn(reason, language, season.reference)}</li>`)}</ul></section>`;
}

function section({ id, title, lines }: RulesSection): Html {
  return html`<section id="${id}"><h2>${title}</h2>
${lines.map((line) => (typeof line === 'string' ? html`<p>${line}</p>
` : html`<ul>${line.map((item) => html`<li>${item}</li>`)}</ul>
`))}</section>
`;
}
