import type { Award } from '../call/schema.ts';
import { type Candidate, select } from './select.ts';

export type Rule = { readonly kind: 'leastTotal' | 'budget' | 'floors' } | { readonly kind: 'quota'; readonly by: Award['quotas'][number]['by'] };

export interface WhatIf { readonly without: Rule; readonly gain: readonly string[]; readonly lose: readonly string[] }

/** DC6: who would have the award, and who would not, without each of its rules. A rule without which the choice is not exact from the top is left out. */
export function whatIf(candidates: readonly Candidate[], award: Award): readonly WhatIf[] {
  const now = select(candidates, award)?.awarded;
  if (now === undefined) return [];
  const unfloored = candidates.map((one) => ({ ...one, below: [] }));
  const cases: readonly (readonly [Rule, readonly Candidate[], Award])[] = [
    ...(award.leastTotal === null ? [] : [[{ kind: 'leastTotal' }, candidates, { ...award, leastTotal: null }] as const]),
    ...(award.budget === null ? [] : [[{ kind: 'budget' }, candidates, { ...award, budget: null }] as const]),
    ...(candidates.every(({ below }) => below.length === 0) ? [] : [[{ kind: 'floors' }, unfloored, award] as const]),
    ...award.quotas.map(({ by }) => [{ kind: 'quota', by }, candidates, { ...award, quotas: award.quotas.filter((one) => one.by !== by) }] as const),
  ];
  return cases.flatMap(([without, works, rules]) => {
    const then = select(works, rules)?.awarded;
    return then === undefined ? [] : [{ without, gain: then.filter((id) => !now.includes(id)), lose: now.filter((id) => !then.includes(id)) }];
  });
}
