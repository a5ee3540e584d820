import type { Award } from '../call/schema.ts';
import { choose, type Solve } from './choose.ts';
import type { Candidate } from './select.ts';

export type Rule = { readonly kind: 'leastTotal' | 'budget' | 'floors' } | { readonly kind: 'quota'; readonly by: Award['quotas'][number]['by'] };

export interface WhatIf { readonly without: Rule; readonly gain: readonly string[]; readonly lose: readonly string[] }

/** DC6: who would have the award, and who would not, without each of its rules. A rule is left out when time was up. */
export async function whatIf(candidates: readonly Candidate[], award: Award, now: readonly string[], solve: Solve): Promise<readonly WhatIf[]> {
  const unfloored = candidates.map((one) => ({ ...one, below: [] }));
  const cases: readonly (readonly [Rule, readonly Candidate[], Award])[] = [
    ...(award.leastTotal === null ? [] : [[{ kind: 'leastTotal' }, candidates, { ...award, leastTotal: null }] as const]),
    ...(award.budget === null ? [] : [[{ kind: 'budget' }, candidates, { ...award, budget: null }] as const]),
    ...(candidates.every(({ below }) => below.length === 0) ? [] : [[{ kind: 'floors' }, unfloored, award] as const]),
    ...award.quotas.map(({ by }) => [{ kind: 'quota', by }, candidates, { ...award, quotas: award.quotas.filter((one) => one.by !== by) }] as const),
  ];
  const found: WhatIf[] = [];
  for (const [without, works, rules] of cases) {
    const then = (await choose(works, rules, solve))?.awarded;
    if (then !== undefined) found.push({ without, gain: then.filter((id) => !now.includes(id)), lose: now.filter((id) => !then.includes(id)) });
  }
  return found;
}
