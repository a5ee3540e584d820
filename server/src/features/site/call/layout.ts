import { allows } from '@tabarman/shared/call/windows.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Drawn } from '../view.ts';
import type { CallPage, CallView } from './view.ts';

/** A page of a call in its frame. */
export function callLayout({ call, found, now, language, link, origin, text, word }: CallView, page: CallPage, { title, description, main }: Drawn): string {
  const whole = `${origin}${link(page)}`;
  return layout({
    language, offered: call.languages, title, of: page === 'home' ? 'Tabarman' : text(call.title), description, main, pathIn: (other) => link(page, other),
    head: origin === null ? null : html`<link rel="canonical" href="${whole}">
<meta property="og:url" content="${whole}">
<meta property="og:locale" content="${language}">
${languages.filter((one) => one !== language && call.languages.includes(one)).map((one) => html`<meta property="og:locale:alternate" content="${one}">
`)}`,
    ways: [
      { path: link('home'), title: word('call'), isHere: page === 'home' }, { path: link('rules'), title: word('rules'), isHere: page === 'rules' },
      ...(allows(call, 'gallery', now) ? [{ path: link('works'), title: word('works'), isHere: page === 'works' }] : []),
      ...(found.decided.length === 0 ? [] : [{ path: link('results'), title: word('results'), isHere: page === 'results' }]),
      { path: `/calls/${found.slug}/take-part`, title: word('takePart'), isHere: false },
      ...(call.vote === null ? [] : [{ path: `/v/${found.slug}`, title: word('vote'), isHere: false }]),
    ],
  });
}
