import { rulesText } from '@tabarman/shared/call/rules-text.ts';
import { formatDate } from '@tabarman/shared/language/date.ts';
import { countryOffsets } from '@tabarman/shared/place/codes.ts';
import { html } from '../html.ts';
import { rulesSection } from '../rules-page.ts';
import type { Drawn } from '../view.ts';
import { movedSection } from './moved.ts';
import type { CallView } from './view.ts';

/** CL10, CL5: the rules as the call is carried out, and why they changed. */
export function callRules(view: CallView): Drawn {
  const { call, found: { versions }, language, text, word } = view;
  const title = word('rules');
  return {
    title, description: text(call.about).slice(0, 200),
    main: html`<h1>${title}</h1>
${rulesText(call, language).map(rulesSection)}${movedSection(view)}<section><h2>${word('versions')}</h2>
<ul>${versions.map(({ number, at, reason }) => html`<li>${word('version', { n: number, day: formatDate(language, at, 'short', countryOffsets.UZ) })}: ${reason === null ? word('firstVersion') : text(reason)}</li>`)}</ul></section>`,
  };
}
