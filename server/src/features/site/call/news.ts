import { formatDate } from '@tabarman/shared/language/date.ts';
import { countryOffsets } from '@tabarman/shared/place/codes.ts';
import { html, type Html } from '../html.ts';
import type { CallView } from './view.ts';

/** ME21: announcements that are for everybody, each with its day and with what became of it since; null where there is none. */
export function newsSection({ found: { news }, language, text, word }: CallView): Html | null {
  if (news.length === 0) return null;
  const day = (at: number) => formatDate(language, at, 'short', countryOffsets.UZ);
  return html`<section aria-labelledby="news"><h2 id="news">${word('news')}</h2>
${news.map(({ at, amended, subject, text: told }) => html`<article><h3>${text(subject)}</h3>
<p class="soft">${day(at)}${amended === null ? null : html` · ${word(`news.${amended.is}`, { day: day(amended.at) })}`}</p>
${text(told).split(/\n+/).filter((one) => one.trim() !== '').map((paragraph) => html`<p>${paragraph}</p>
`)}</article>
`)}</section>
`;
}
