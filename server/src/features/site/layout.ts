import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { languageNames } from '@tabarman/shared/language/language-names.ts';
import { type Html, html } from './html.ts';

interface LayoutParts {
  readonly language: Language;
  readonly offered: readonly Language[];
  readonly title: string;
  readonly description: string;
  /** The address of this page in another language. */
  readonly pathIn: (language: Language) => string;
  readonly ways: readonly { readonly path: string; readonly title: string; readonly isHere: boolean }[];
  readonly main: Html;
}

/** The frame of every public page: it needs no script, and no more than one small style. */
export function layout({ language, offered, title, description, pathIn, ways, main }: LayoutParts): string {
  const others = languages.filter((one) => offered.includes(one));
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#1b1740">
<title>${title} · Tabarman</title>
<meta name="description" content="${description}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="website">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/site.css">
${others.filter((one) => one !== language).map((one) => html`<link rel="alternate" hreflang="${one}" href="${pathIn(one)}">
`)}</head>
<body>
<header>
<nav class="ways">${ways.map(({ path, title: name, isHere }) => html`<a href="${path}"${isHere ? html` aria-current="page"` : null}>${name}</a>`)}</nav>
<nav class="languages">${others.map((one) => html`<a href="${pathIn(one)}" lang="${one}" hreflang="${one}"${one === language ? html` aria-current="true"` : null}>${languageNames[one]}</a>`)}</nav>
</header>
<main>
${main}
</main>
</body>
</html>
`.text;
}
