import type { MovedDate } from '@tabarman/shared/call/windows.ts';
import { formatDate } from '@tabarman/shared/language/date.ts';
import { countryOffsets } from '@tabarman/shared/place/codes.ts';
import { html, type Html } from '../html.ts';
import type { CallView } from './view.ts';

/** CL5: dates that were moved, those of one version together under its reason; null where none was. */
export function movedSection(view: CallView): Html | null {
  const { found: { moved }, language, text, word } = view;
  if (moved.length === 0) return null;
  return html`<section aria-labelledby="moved"><h2 id="moved">${word('moved')}</h2>
${[...Map.groupBy(moved, ({ at }) => at).values()].map((together) => {
  const [{ at, reason } = { at: 0, reason: null }] = together;
  return html`<p><b>${word('moved.why', { day: formatDate(language, at, 'short', countryOffsets.UZ), reason: reason === null ? '' : text(reason) })}</b></p>
<ul>${together.toReversed().map((one) => movedItem(one, view))}</ul>
`;
})}</section>
`;
}

function movedItem({ phase, title, which, from, to }: MovedDate, { text, time, word }: CallView): Html {
  const name = phase === null ? word('moved.teams') : word(`moved.${which}`, { phase: text(title) });
  const change = to === null ? word('moved.gone') : from === null ? word('moved.came', { time: time(to) }) : word('moved.is', { time: time(to) });
  return html`<li><b>${name}</b><br>${change}${from === null ? null : html`<br><span class="soft">${word('moved.was', { time: time(from) })}</span>`}</li>
`;
}
