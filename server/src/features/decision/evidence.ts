import type { ComparisonToCount, SheetToCount } from '@tabarman/shared/decision/to-decide.ts';
import type { CallWorks } from '../work/service.ts';
import type { DecidingJuror, Evidence, EvidenceOf } from './ports.ts';

/** The jury of a call, as what decides needs it. */
export interface JuryOfCall {
  readonly jurors: readonly DecidingJuror[];
  readonly sheets: readonly SheetToCount[];
  readonly comparisons: readonly ComparisonToCount[];
  readonly notes: Evidence['notes'];
  readonly assignments: readonly { readonly jurorId: string; readonly workId: string }[];
  readonly isBarred: (jurorId: string, workId: string) => boolean;
}

interface EvidenceParts {
  readonly works: Pick<CallWorks, 'call' | 'handedIn'>;
  /** Null where no jury is known. */
  readonly jury: (callId: string) => Promise<JuryOfCall | null>;
}

/** DC11: everything that a decision is made of, as it stands in the works and the sheets of a call. */
export function evidenceFrom({ works, jury }: EvidenceParts): EvidenceOf {
  return async (callId) => {
    const found = await works.call(callId);
    if (!found) return null;
    const of = await jury(callId);
    return {
      slug: found.slug, call: found.call, jurors: of?.jurors ?? [], sheets: of?.sheets ?? [], comparisons: of?.comparisons ?? [], notes: of?.notes ?? [], assigned: of?.assignments ?? [],
      works: (await works.handedIn(callId)).map(({ id, number, title, team, country, track, organisation, memberIds, asks, version, isWithdrawn }) => ({
        id, number, title, team, country, track, organisation: organisation === '' ? null : organisation, memberIds, asks, version: version.number, isWithdrawn,
      })),
      isBarred: (jurorId, workId) => of?.isBarred(jurorId, workId) ?? false,
    };
  };
}
