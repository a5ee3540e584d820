import { type Lack, whatIsMissing } from '@tabarman/shared/entrant/missing.ts';
import type { EntrantRecord } from '@tabarman/shared/entrant/record.ts';
import type { Entered } from './keeper.ts';

export const steps = ['who', 'place', 'study', 'contact', 'consents'] as const;
export type Step = (typeof steps)[number];

const lacksOf: Readonly<Record<Step, readonly Lack[]>> = {
  who: ['name', 'bornOn'], place: ['country', 'region'], study: ['university', 'faculty', 'year'], contact: ['contact', 'languages'], consents: ['consents'],
};

/** The steps that are asked. */
export function stepsOf({ eligibility: { isStudent }, consents }: Entered): Step[] {
  return steps.filter((step) => (step !== 'study' || isStudent) && (step !== 'consents' || consents.length > 0));
}

/** What a step still lacks, by what is entered and the day of this phone. */
export function lacksIn(step: Step, record: EntrantRecord, agreed: readonly { readonly consent: string; readonly version: number }[], of: Entered): Lack[] {
  return whatIsMissing(record, agreed, of, new Date().toISOString().slice(0, 10)).filter((lack) => lacksOf[step].includes(lack));
}
