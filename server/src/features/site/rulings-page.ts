import { languageNames } from '@tabarman/shared/language/language-names.ts';
import type { PublicAppeal, PublicRuling, PublicRulings } from '../dispute/service.ts';
import { html, type Html } from './html.ts';
import type { PublicSeason } from './public-seasons.ts';
import type { Drawn, View } from './view.ts';

export type RulingsOf = (seasonId: string, released: readonly { readonly stage: string; readonly at: number }[]) => Promise<readonly PublicRulings[]>;

/** Which stages are released, and when they last were. */
export const releasedAt = ({ results }: PublicSeason) => results.map(({ stage, versions }) => ({ stage: stage.id, at: versions[0].releasedAt }));

/** DA14: what the juries of released stages ruled and decided, and why; no name of a juror. */
export function rulingsPage(view: View, stages: readonly PublicRulings[]): Drawn {
  const { found: { season }, say, text } = view;
  const title = say('rulings');
  return {
    title, description: `${text(season.title)}. ${say('rulings.text')}`,
    main: html`<h1>${title}</h1>
<p class="soft">${say(stages.length === 0 ? 'rulings.none' : 'rulings.text')}</p>
${stages.map((one) => html`<section id="${one.stage}"><h2>${text(season.stages.find(({ id }) => id === one.stage)?.title ?? {})}</h2>
${one.appeals.length === 0 ? null : html`<h3>${say('rulings.appeals')}</h3>
<ul>${one.appeals.map((appeal) => appealLine(view, appeal))}</ul>
`}${one.rulings.length === 0 ? null : rulingsTable(view, one)}</section>
`)}`,
  };
}

function appealLine({ say, text }: View, { entry, kind, prompt, answer, grounds, sources, isAccepted, reasons }: PublicAppeal): Html {
  return html`<li><p><b>${entry}</b>: ${say(kind === 'accept' ? 'rulings.accept' : 'rulings.remove')}${answer === null ? null : html` «${answer}»`} <span class="badge">${say(isAccepted ? 'rulings.granted' : 'rulings.declined')}</span></p>
<p class="soft">${text(prompt)}</p>
<p>${grounds}${sources === '' ? null : html` (${sources})`}</p>
<p>${text(reasons)}</p></li>`;
}

/** By questions: so the rows stay short on a phone. */
function rulingsTable({ say, text }: View, { stage, rulings }: PublicRulings): Html {
  const row = ({ language, answer, isAccepted, comment }: PublicRuling) => html`<tr><th scope="row" lang="${language}">${answer}</th><td>${languageNames[language]}</td><td>${say(isAccepted ? 'rulings.counts' : 'rulings.not')}</td><td>${text(comment)}</td></tr>
`;
  return html`<h3>${say('rulings.answers')}</h3>
${[...Map.groupBy(rulings, ({ prompt }) => text(prompt))].map(([prompt, of], i) => html`<p id="${stage}-question-${i + 1}">${prompt}</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="${stage}-question-${i + 1}"><table>
<thead><tr><th scope="col">${say('rulings.answer')}</th><th scope="col">${say('rulings.language')}</th><th scope="col">${say('rulings.ruling')}</th><th scope="col">${say('rulings.comment')}</th></tr></thead>
<tbody>
${of.map(row)}</tbody></table></div>
`)}`;
}
