import type { PlainPage, SitePage } from '@tabarman/shared/site/page.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import type { Drawn, View } from './view.ts';

const menu = ['home', 'calendar', 'rules', 'results', 'archive'] as const satisfies readonly PlainPage[];

/** Where in the menu a page belongs. */
const belongs: Readonly<Record<SitePage['at'], PlainPage>> = {
  home: 'home', calendar: 'calendar', rules: 'rules', results: 'results', archive: 'archive', print: 'home', table: 'results', groups: 'results', past: 'archive', entry: 'results',
};

/** A page of a season in its frame. */
export function seasonLayout(view: View, page: SitePage, { title, description, main }: Drawn): string {
  const { found: { season }, language, addresses, say, season: word } = view;
  const titles: Readonly<Record<(typeof menu)[number], string>> = { home: say('home'), calendar: word('calendar'), rules: word('rules'), results: word('results'), archive: say('archive') };
  return layout({
    language, offered: season.languages, title, of: page.at === 'home' ? 'Tabarman' : view.text(season.title), description, main,
    pathIn: (other) => addresses.page(page, other), asset: (name) => addresses.asset(name),
    ways: menu.map((at) => ({ path: view.link({ at }), title: titles[at], isHere: belongs[page.at] === at })),
    footer: html`<footer>
<p><a href="${addresses.data('results.csv')}">${say('files.csv')}</a> <a href="${addresses.data('results.json')}">${say('files.json')}</a> <a href="${view.link({ at: 'print' })}">${say('print')}</a></p>
</footer>
`,
  });
}
