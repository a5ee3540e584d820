import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { languageNames } from '@tabarman/shared/language/language-names.ts';
import { siteWord } from '@tabarman/shared/site/words.ts';
import { type Html, html } from './html.ts';

interface LayoutParts {
  readonly language: Language;
  readonly offered: readonly Language[];
  readonly title: string;
  /** Behind the title in the window. */
  readonly of?: string;
  readonly description: string;
  /** The address of this page in another language. */
  readonly pathIn: (language: Language) => string;
  readonly ways: readonly { readonly path: string; readonly title: string; readonly isHere: boolean }[];
  readonly main: Html;
  readonly head?: Html | null;
  readonly footer?: Html | null;
  /** Where style and icon lie. */
  readonly asset?: (name: 'site.css' | 'icon.svg') => string;
}

/** The frame of every public page: it needs no script, and no more than one small style. */
export function layout({ language, offered, title, of = 'Tabarman', description, pathIn, ways, main, head = null, footer = null, asset = (name) => `/${name}` }: LayoutParts): string {
  const others = languages.filter((one) => offered.includes(one));
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#1b1740">
<title>${title} · ${of}</title>
<meta name="description" content="${description}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${of}">
<link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${asset('site.css')}">
${head}${others.filter((one) => one !== language).map((one) => html`<link rel="alternate" hreflang="${one}" href="${pathIn(one)}">
`)}</head>
<body>
<a class="skip" href="#main">${siteWord(language, 'skip')}</a>
<header>
<nav class="ways" aria-label="${siteWord(language, 'menu')}">${ways.map(({ path, title: name, isHere }) => html`<a href="${path}"${isHere ? html` aria-current="page"` : null}>${name}</a>`)}</nav>
<nav class="languages" aria-label="${siteWord(language, 'languages')}">${others.map((one) => html`<a href="${pathIn(one)}" lang="${one}" hreflang="${one}"${one === language ? html` aria-current="true"` : null}>${languageNames[one]}</a>`)}</nav>
</header>
<main id="main">
${main}
</main>
${footer}</body>
</html>
`.text;
}
