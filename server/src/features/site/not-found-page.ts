import type { Language } from '@tabarman/shared/kernel/language.ts';
import { seasonWord } from '@tabarman/shared/season/words.ts';
import { siteWord } from '@tabarman/shared/site/words.ts';
import { html } from './html.ts';

/** What is not there, said in the language of whoever asked; with the way to the season where there is one. */
export function notFoundPage(language: Language, start: string | null): string {
  const title = seasonWord(language, 'notFound');
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Tabarman</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<main id="main"><h1>${title}</h1>
<p>${siteWord(language, 'notFound.text')}</p>
${start === null ? null : html`<p><a class="button" href="${start}">${seasonWord(language, 'toStart')}</a></p>`}</main>
</body>
</html>
`.text;
}
