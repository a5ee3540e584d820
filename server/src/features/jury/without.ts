import type { AssignmentPlan, JuryView } from '@tabarman/shared/protocol/contract/jury.ts';

/** JU10: a jury as if those works were not there. */
export function juryWithout(view: JuryView, hidden: ReadonlySet<string>): JuryView {
  const isSeen = ({ workId }: { readonly workId: string }) => !hidden.has(workId);
  return { ...view, works: view.works.filter(({ id }) => !hidden.has(id)), conflicts: view.conflicts.filter(isSeen), assignments: view.assignments.filter(isSeen), sheets: view.sheets.filter(isSeen) };
}

/** JU28: as who judges sees it: whom it bars is there, as every conflict is, but no claim and none of its words. */
export function juryWithoutClaims(view: JuryView): JuryView {
  return { ...view, claims: [], conflicts: view.conflicts.map((one) => (one.isClaimed ? { ...one, note: '' } : one)) };
}

/** JU10: what a plan would change of the works that are seen. */
export function planWithout(plan: AssignmentPlan, hidden: ReadonlySet<string>): AssignmentPlan {
  if (plan.state !== 'done') return plan;
  return { ...plan, changes: plan.changes.filter(({ workId }) => !hidden.has(workId)), lacks: plan.lacks.filter(({ workId }) => !hidden.has(workId)) };
}
