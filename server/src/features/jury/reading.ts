import type { Call, Phase } from '@tabarman/shared/call/schema.ts';

const last = (phases: readonly Phase[]) => phases.at(-1);

export const reviewEnd = (call: Pick<Call, 'phases'>) => last(call.phases.filter(({ rights }) => rights.includes('review')))?.closesAt ?? null;

/** JU18: from the first review to the end of the last review or discussion. */
export function reading({ phases }: Pick<Call, 'phases'>) {
  return {
    opensAt: phases.find(({ rights }) => rights.includes('review'))?.opensAt ?? null,
    closesAt: last(phases.filter(({ rights }) => rights.includes('review') || rights.includes('discuss')))?.closesAt ?? null,
  };
}
