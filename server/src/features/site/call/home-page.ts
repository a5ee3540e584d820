import { phaseAfter, stepsAt } from '@tabarman/shared/call/steps.ts';
import { phaseAt } from '@tabarman/shared/call/windows.ts';
import { html, type Html } from '../html.ts';
import type { Drawn } from '../view.ts';
import { movedSection } from './moved.ts';
import { newsSection } from './news.ts';
import type { CallView } from './view.ts';

/** CL10: what the call is, what to do now and until when, its dates, and what is awarded. */
export function callHome(view: CallView): Drawn {
  const { call, text, word, link, time } = view;
  const title = text(call.title);
  const about = text(call.about);
  return {
    title, description: about.slice(0, 200),
    main: html`<div class="hero"><h1>${title}</h1>
${about.split(/\n+/).filter(Boolean).map((paragraph) => html`<p>${paragraph}</p>
`)}</div>
${nowSection(view)}
${newsSection(view)}<section aria-labelledby="dates"><h2 id="dates">${word('phases')}</h2>
<ol class="ladder">${call.phases.map((phase) => {
  const state = stateOf(phase, view.now);
  return html`<li data-state="${state}"${state === 'now' ? html` aria-current="step"` : null}><b>${text(phase.title)}</b> <span class="badge">${word(`state.${state}`)}</span>
${phase.opensAt === null || phase.closesAt === null ? null : html`<br><span class="soft">${time(phase.opensAt)} –<br>${time(phase.closesAt)}</span>`}</li>
`;
})}</ol></section>
${movedSection(view)}<section aria-labelledby="awards"><h2 id="awards">${word('awards')}</h2>
<ul>${call.awards.map((award) => html`<li><b>${word('award', { title: text(award.title), n: award.count })}</b>${text(award.about) === '' ? null : html`<br>${text(award.about)}`}${moneyOf(award, view)}</li>
`)}</ul>
<p><a href="${link('rules')}">${word('readRules')}</a></p></section>`,
  };
}

function nowSection({ call, found, addresses, now, text, time, word, link }: CallView): Html {
  const steps = stepsAt(call, now);
  const current = phaseAt(call, now);
  const next = phaseAfter(call, now);
  const canTakePart = steps.some(({ right }) => right === 'register' || right === 'team' || right === 'work');
  return html`<section class="state" aria-labelledby="now"><h2 id="now">${word('now')}</h2>
${steps.length === 0 ? html`<p>${current === null && next === null ? word('allOver') : word('nothingNow')}</p>
` : html`<ul>${steps.map(({ right, until }) => html`<li>${right === 'vote' && addresses.vote !== null ? html`<a href="${addresses.vote}">${word('do.vote')}</a>` : word(`do.${right}`)}: ${word('until', { time: time(until) })}</li>
`)}</ul>
`}${next === null || next.opensAt === null ? null : html`<p>${word('nextIs', { phase: text(next.title), time: time(next.opensAt) })}</p>
`}<p>${found.decided.length === 0 ? null : html`<a class="button" href="${link('results')}">${word('results')}</a> `}${canTakePart && addresses.takePart !== null ? html`<a class="button" href="${addresses.takePart}">${word('takePart')}</a> ` : null}<a href="${link('rules')}">${word('readRules')}</a></p></section>`;
}

const stateOf = ({ opensAt, closesAt }: CallView['call']['phases'][number], now: number) => (closesAt !== null && closesAt <= now ? 'past' : opensAt !== null && opensAt <= now ? 'now' : 'coming');

function moneyOf({ amount, budget }: CallView['call']['awards'][number], { word, money }: CallView): Html | null {
  if (amount !== null) return html`<br>${word('award.amount', { sum: money(amount) })}`;
  return budget === null ? null : html`<br>${word('award.budget', { sum: money(budget) })}`;
}
