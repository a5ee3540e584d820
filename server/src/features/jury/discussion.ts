import { allows, reviewBegin } from '@tabarman/shared/call/windows.ts';
import { deliberating } from '@tabarman/shared/jury/deliberation.ts';
import { leftFor } from './pairing.ts';
import { type Panel, stillJudges } from './panel.ts';
import type { JurorRow } from './ports.ts';

interface Discussion {
  /** Whether this juror takes part now. */
  readonly isOpen: boolean;
  /** Own sheets that come first. */
  readonly lacks: number;
  /** Whether marks can be given now. */
  readonly mayReview: boolean;
  /** The phases in which the jury discusses, as epoch ms; null where there is none. */
  readonly opensAt: number | null;
  readonly closesAt: number | null;
}

/** JU29: how the deliberation stands for one juror; what a conflict hides is owed by nobody (JU10). */
export function discussionOf(panel: Panel, juror: JurorRow, now: number): Discussion {
  const { call, samples, sheets } = panel;
  const judged = new Set(sheets.filter(({ jurorId }) => jurorId === juror.id).map(({ workId }) => workId));
  const lacks = samples.filter(({ id }) => !judged.has(id)).length + leftFor(panel, juror);
  const phases = call.phases.filter(({ rights }) => rights.includes('discuss'));
  const opensAt = reviewBegin(call);
  const mayReview = allows(call, 'review', now);
  // JU18, JU22: no work is read before the first review, nor by who does not judge.
  const mayDiscuss = allows(call, 'discuss', now) && opensAt !== null && now >= opensAt && stillJudges(juror);
  return {
    ...deliberating({ mayDiscuss, mayReview, lacks }), mayReview,
    opensAt: phases[0]?.opensAt ?? null, closesAt: phases.at(-1)?.closesAt ?? null,
  };
}
