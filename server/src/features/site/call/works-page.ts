import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { ShownField, ShownWork } from '@tabarman/shared/work/shown.ts';
import { html, type Html } from '../html.ts';
import type { Drawn } from '../view.ts';
import type { CallView } from './view.ts';

/** WK12: works that were handed in, with what is for everybody, while the phase of now shows them. */
export function callWorks(view: CallView, works: readonly ShownWork[]): Drawn {
  const { call, text, word } = view;
  const title = word('works');
  return {
    title, description: text(call.about).slice(0, 200),
    main: html`<h1>${title}</h1>
${works.length === 0 ? html`<p class="soft">${word('works.none')}</p>` : works.map((work) => workSection(view, work))}`,
  };
}

function workSection(view: CallView, { number, title, team, track, fields }: ShownWork): Html {
  const { call, text } = view;
  const of = call.tracks.find(({ id }) => id === track);
  const about = [...(team === null ? [] : [team]), ...(of ? [text(of.title)] : [])].join(' · ');
  return html`<section id="work-${number}" aria-labelledby="title-${number}"><h2 id="title-${number}">${number}. ${title}</h2>
${about === '' ? null : html`<p class="soft">${about}</p>
`}${fields.filter((field) => field.kind !== 'text' || field.text.trim() !== title).map((field) => html`<h3>${text(call.fields.find(({ id }) => id === field.id)?.label ?? {})}</h3>
${shown(view, field)}
`)}</section>
`;
}

function shown({ call, language, text, money, addresses }: CallView, value: ShownField): Html {
  switch (value.kind) {
    case 'text': return paragraphs(value.text, null);
    case 'texts': {
      const own = [language, call.reference, ...languages].find((one) => (value.texts[one] ?? '').trim() !== '');
      return own === undefined ? html`` : paragraphs(value.texts[own] ?? '', own);
    }
    case 'choice': {
      const field = call.fields.find(({ id }) => id === value.id);
      const options = field?.kind === 'choice' ? field.options : [];
      return html`<p>${value.options.map((id) => text(options.find((one) => one.id === id)?.label ?? {})).join(', ')}</p>`;
    }
    case 'link': return html`<p><a href="${value.href}" rel="nofollow noopener noreferrer">${value.href}</a></p>`;
    case 'file': return html`<ul>${value.files.map(({ href, name, bytes }) => html`<li>${addresses.hasFiles ? html`<a href="${href}" rel="nofollow">${name}</a>` : name} (${formatNumber(language, Math.max(0.1, bytes / 1_000_000), { maxDecimals: 1 })} MB)</li>`)}</ul>`;
    case 'budget': return html`<ul>${value.lines.map(({ what, amount }) => html`<li>${what}: ${money(amount)}</li>`)}</ul>`;
  }
}

/** `lang` where it is not certainly the page's. */
function paragraphs(text: string, lang: Language | null): Html {
  return html`${text.split(/\n+/).filter((one) => one.trim() !== '').map((one) => (lang === null ? html`<p>${one}</p>` : html`<p lang="${lang}">${one}</p>`))}`;
}
