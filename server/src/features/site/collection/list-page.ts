import { feedPath, itemPath } from '@tabarman/shared/collection/feed.ts';
import type { PublicItem } from '@tabarman/shared/collection/item.ts';
import { isWanted, type Wanted } from '@tabarman/shared/collection/search.ts';
import { collectionWord } from '@tabarman/shared/collection/words.ts';
import { mediaKinds, topics } from '@tabarman/shared/grant/topics.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { languageNames } from '@tabarman/shared/language/language-names.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { html, type Html } from '../html.ts';
import { layout } from '../layout.ts';

const PART = 30;

/** PB3: the works that are wanted, newest first; a part at a time, from 1. Null behind the last part. */
export function collectionPage(items: readonly PublicItem[], language: Language, wanted: Wanted, part: number): string | null {
  const word = (name: Parameters<typeof collectionWord>[1], parts?: Record<string, string | number>) => collectionWord(language, name, parts);
  const found = items.filter((item) => isWanted(item, wanted));
  const shown = found.slice((part - 1) * PART, part * PART);
  if (part > 1 && shown.length === 0) return null;
  const isAll = Object.values(wanted).every((one) => one === null);
  const title = word('collection');
  return layout({
    language, offered: languages, title, description: word('about'), pathIn: (other) => `/collection/${other}${queryOf(wanted, part)}`, ways: [{ path: `/collection/${language}`, title, isHere: isAll }],
    head: html`<link rel="alternate" type="application/feed+json" title="${title}" href="${feedPath(language, 'feed.json')}">
<link rel="alternate" type="application/rss+xml" title="${title}" href="${feedPath(language, 'rss.xml')}">
`,
    main: html`<div class="hero"><h1>${title}</h1>
<p>${word('about')}</p></div>
${items.length === 0 ? html`<p>${word('empty')}</p>` : html`${form(language, wanted)}
<p role="status">${found.length === 0 ? word('none') : word('found', { n: found.length })}${isAll ? null : html` <a href="/collection/${language}">${word('clear')}</a>`}</p>
<ul class="works">${shown.map((item) => card(item, language))}</ul>
${parts(found.length, language, wanted, part)}`}`,
    footer: html`<footer>
<p>${word('feeds')}: <a href="${feedPath(language, 'feed.json')}">JSON Feed</a> <a href="${feedPath(language, 'rss.xml')}">RSS</a></p>
</footer>
`,
  });
}

/** What an item is, in one line. */
export function facts({ kind, languages: of, countries, topics: about }: PublicItem, language: Language): string {
  return [grantWord(language, `kind.${kind}`), of.map((one) => languageNames[one]).join(', '), countries.map((one) => countryName(one, language)).join(', '), about.map((one) => grantWord(language, `topic.${one}`)).join(', ')].join(' · ');
}

/** In which language a text is shown: the reader's, or the one that there is. */
export function shownIn(text: PublicItem['title'], language: Language): Language {
  return text[language] !== undefined ? language : (languages.find((one) => text[one] !== undefined && textIn(text, language, 'ru') === text[one]) ?? language);
}

function card(item: PublicItem, language: Language): Html {
  return html`<li><h2><a href="${itemPath(item.code, language)}" lang="${shownIn(item.title, language)}">${textIn(item.title, language, 'ru')}</a></h2>
<p lang="${shownIn(item.summary, language)}">${textIn(item.summary, language, 'ru')}</p>
<p class="soft">${facts(item, language)}</p></li>
`;
}

function form(language: Language, { find, language: of, country, topic, kind }: Wanted): Html {
  const word = (name: Parameters<typeof collectionWord>[1]) => collectionWord(language, name);
  const select = (name: 'language' | 'country' | 'topic' | 'kind', chosen: string | null, options: readonly (readonly [string, string])[]) => html`<label>${word(name)} <select name="${name}"><option value="">${word('any')}</option>${options.map(([value, label]) => html`<option value="${value}"${value === chosen ? html` selected` : null}>${label}</option>`)}</select></label>
`;
  return html`<form class="find" role="search" method="get" action="/collection/${language}"><label class="words">${word('find')} <input name="find" type="search" maxlength="80" value="${find ?? ''}"></label>
${select('language', of, languages.map((one) => [one, languageNames[one]]))}${select('country', country, countryCodes.map((one) => [one, countryName(one, language)]))}${select('topic', topic, topics.map((one) => [one, grantWord(language, `topic.${one}`)]))}${select('kind', kind, mediaKinds.map((one) => [one, grantWord(language, `kind.${one}`)]))}<button>${word('search')}</button></form>`;
}

function parts(length: number, language: Language, wanted: Wanted, here: number): Html | null {
  const count = Math.ceil(length / PART);
  if (count < 2) return null;
  return html`<nav class="parts" aria-label="${collectionWord(language, 'parts')}">${Array.from({ length: count }, (_, i) => html`<a href="/collection/${language}${queryOf(wanted, i + 1)}"${i + 1 === here ? html` aria-current="page"` : null}>${i + 1}</a>`)}</nav>`;
}

function queryOf(wanted: Wanted, part: number): string {
  const query = new URLSearchParams(Object.entries(wanted).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]])));
  if (part > 1) query.set('part', String(part));
  return query.size === 0 ? '' : `?${query.toString()}`;
}
