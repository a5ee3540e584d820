import { languages } from '@tabarman/shared/kernel/language.ts';
import { pictureSize } from './picture-size.ts';
import type { PlainPage, SitePage } from '@tabarman/shared/site/page.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import type { Drawn, View } from './view.ts';

const menu = ['home', 'calendar', 'venues', 'rules', 'results', 'archive'] as const satisfies readonly PlainPage[];

/** Where in the menu a page belongs. */
const belongs: Readonly<Record<SitePage['at'], PlainPage>> = {
  home: 'home', calendar: 'calendar', venues: 'venues', rules: 'rules', results: 'results', rulings: 'results', archive: 'archive', print: 'home', table: 'results', groups: 'results', past: 'archive', entry: 'results',
};

/** A page of a season in its frame. */
export function seasonLayout(view: View, page: SitePage, { title, description, main }: Drawn): string {
  const { found: { season }, language, addresses, say, season: word } = view;
  const titles: Readonly<Record<(typeof menu)[number], string>> = { home: say('home'), calendar: word('calendar'), venues: say('venues'), rules: word('rules'), results: word('results'), archive: say('archive') };
  return layout({
    language, offered: season.languages, title, of: page.at === 'home' ? 'Tabarman' : view.text(season.title), description, main,
    pathIn: (other) => addresses.page(page, other), asset: (name) => addresses.asset(name),
    head: shared(view, page, title),
    ways: menu.map((at) => ({ path: view.link({ at }), title: titles[at], isHere: belongs[page.at] === at })),
    footer: html`<footer>
<p><a href="${addresses.data('results.csv')}">${say('files.csv')}</a> <a href="${addresses.data('results.json')}">${say('files.json')}</a> <a href="${view.link({ at: 'print' })}">${say('print')}</a></p>
</footer>
`,
  });
}

/** What networks and search engines ask: they want whole addresses, and there are none before people reach this server. */
function shared({ found: { season }, language, addresses, origin }: View, page: SitePage, title: string): Html | null {
  const picture = addresses.picture(page, language);
  if (origin === null || picture === null) return null;
  const whole = `${origin}${addresses.page(page, language)}`;
  return html`<link rel="canonical" href="${whole}">
<meta property="og:url" content="${whole}">
<meta property="og:locale" content="${language}">
${languages.filter((one) => one !== language && season.languages.includes(one)).map((one) => html`<meta property="og:locale:alternate" content="${one}">
`)}<meta property="og:image" content="${origin}${picture}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${pictureSize.width}">
<meta property="og:image:height" content="${pictureSize.height}">
<meta property="og:image:alt" content="${title}">
<meta name="twitter:card" content="summary_large_image">
`;
}
