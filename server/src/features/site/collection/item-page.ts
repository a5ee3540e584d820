import { itemPath } from '@tabarman/shared/collection/feed.ts';
import type { PublicItem } from '@tabarman/shared/collection/item.ts';
import { licenceName, licenceUrl } from '@tabarman/shared/collection/licence.ts';
import { collectionWord } from '@tabarman/shared/collection/words.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { qrPath } from '../qr.ts';
import { facts, shownIn } from './list-page.ts';

/** PB1: one work, where it is, whose it is and what may be done with it. */
export function itemPage(item: PublicItem, language: Language, origin: string | null): string {
  const word = (name: Parameters<typeof collectionWord>[1], parts?: Record<string, string | number>) => collectionWord(language, name, parts);
  const title = textIn(item.title, language, 'ru');
  const summary = textIn(item.summary, language, 'ru');
  const short = origin === null ? null : `${origin}${itemPath(item.code, null)}`;
  return layout({
    language, offered: languages, title, of: word('collection'), description: summary || title, pathIn: (other) => itemPath(item.code, other),
    ways: [{ path: `/collection/${language}`, title: word('collection'), isHere: false }],
    head: origin === null ? null : html`<link rel="canonical" href="${origin}${itemPath(item.code, language)}">
<meta property="og:url" content="${origin}${itemPath(item.code, language)}">
`,
    main: html`<h1 lang="${shownIn(item.title, language)}">${title}</h1>
<p class="soft">${facts(item, language)}</p>
${summary.split(/\n+/).filter(Boolean).map((paragraph) => html`<p lang="${shownIn(item.summary, language)}">${paragraph}</p>
`)}<p><a class="button" href="${item.url}" rel="noopener external">${word('look')}</a></p>
<p class="soft">${word('leads', { host: new URL(item.url).host })}</p>
<dl>
<div><dt>${word('credit')}</dt><dd>${item.credit}</dd></div>
<div><dt>${word('published')}</dt><dd>${item.publishedOn.split('-').toReversed().join('.')}</dd></div>
<div><dt>${word('licence')}</dt><dd><a href="${licenceUrl(item.licence)}" rel="license noopener external">${licenceName(item.licence)}</a></dd></div>
${item.source === null ? null : html`<div><dt>${word('source')}</dt><dd><a href="${item.source.url}" rel="noopener external">${item.source.name}</a></dd></div>
`}</dl>
${short === null ? null : html`<section class="sheet"><h2>${word('short')}</h2>
<p class="address">${short.replace(/^https?:\/\//, '')}</p>
${drawn(short, word('short'))}
<p><a href="/k/${item.code}/qr.svg" download="${item.code}.svg">${word('qr')}</a></p></section>`}`,
  });
}

/** PB2: what a printed code leads to once the work is out. */
export function outPage(language: Language): string {
  const title = collectionWord(language, 'out');
  return layout({
    language, offered: [language], title, of: collectionWord(language, 'collection'), description: title, pathIn: (other) => `/collection/${other}`, head: html`<meta name="robots" content="noindex">
`,
    ways: [{ path: `/collection/${language}`, title: collectionWord(language, 'collection'), isHere: false }],
    main: html`<h1>${title}</h1>
<p>${collectionWord(language, 'outText')}</p>
<p><a class="button" href="/collection/${language}">${collectionWord(language, 'collection')}</a></p>`,
  });
}

function drawn(link: string, label: string) {
  const { path, size } = qrPath(link);
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}
