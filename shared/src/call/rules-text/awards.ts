import type { RulesSection } from '../../season/rules-text.ts';
import type { Award } from '../schema.ts';
import type { Telling } from './telling.ts';

/** DC2, DC3: what is awarded, to how many, within what, and how the awarded are found. */
export function awardLines(telling: Telling): RulesSection['lines'] {
  const { call: { awards }, word, text } = telling;
  return [
    ...awards.flatMap((award) => [[word('award', { title: text(award.title), n: award.count }), text(award.about)].filter(Boolean).join('. '), conditions(award, telling)]),
    ...(awards.length < 2 ? [] : [word('awards.order')]), word('awards.remark'),
  ];
}

function conditions({ track, amount, budget, quotas, leastTotal, reserves, choose }: Award, { call: { tracks, fields }, word, text, money }: Telling): string[] {
  const of = tracks.find(({ id }) => id === track);
  const isAsked = amount === null && budget !== null && fields.some(({ kind }) => kind === 'budget');
  return [
    ...(of ? [word('award.track', { track: text(of.title) })] : []),
    ...(amount === null ? [] : [word('award.amount', { sum: money(amount) })]), ...(isAsked ? [word('award.asked')] : []), ...(budget === null ? [] : [word('award.budget', { sum: money(budget) })]),
    ...quotas.flatMap(({ by, least, most }) => [word(`quota.${by}.most`, { n: most }), ...(least === 0 ? [] : [word(`quota.${by}.least`, { n: least })])]),
    ...(leastTotal === null ? [] : [word('award.leastTotal', { n: leastTotal })]), ...(reserves === 0 ? [] : [word('award.reserves', { n: reserves })]), word(`award.${choose}`),
  ];
}
