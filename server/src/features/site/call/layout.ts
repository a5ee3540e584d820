import { allows } from '@tabarman/shared/call/windows.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Drawn } from '../view.ts';
import type { CallPage } from './addresses.ts';
import type { CallView } from './view.ts';

/** A page of a call in its frame. */
export function callLayout({ call, found, now, language, link, addresses, origin, text, word }: CallView, page: CallPage, { title, description, main }: Drawn): string {
  const whole = `${origin}${link(page)}`;
  return layout({
    language, offered: call.languages, title, of: page === 'home' ? 'Tabarman' : text(call.title), description, main, pathIn: (other) => link(page, other), asset: addresses.asset,
    head: origin === null ? null : html`<link rel="canonical" href="${whole}">
<meta property="og:url" content="${whole}">
<meta property="og:locale" content="${language}">
${languages.filter((one) => one !== language && call.languages.includes(one)).map((one) => html`<meta property="og:locale:alternate" content="${one}">
`)}`,
    ways: [
      { path: link('home'), title: word('call'), isHere: page === 'home' }, { path: link('rules'), title: word('rules'), isHere: page === 'rules' },
      ...(allows(call, 'gallery', now) ? [{ path: link('works'), title: word('works'), isHere: page === 'works' }] : []),
      ...(found.decided.length === 0 ? [] : [{ path: link('results'), title: word('results'), isHere: page === 'results' }]),
      ...(addresses.takePart === null ? [] : [{ path: addresses.takePart, title: word('takePart'), isHere: false }]),
      ...(call.vote === null || addresses.vote === null ? [] : [{ path: addresses.vote, title: word('vote'), isHere: false }]),
    ],
  });
}
