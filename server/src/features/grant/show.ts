import { standingOf } from '@tabarman/shared/grant/standing.ts';
import type { GrantView } from '@tabarman/shared/grant/views.ts';
import type { AwardingCall, GrantRow } from './ports.ts';

/** What desk and awarded both see of an agreement. */
export function sharedView(row: GrantRow, call: AwardingCall, today: string): Omit<GrantView, 'work' | 'number' | 'note' | 'isAwarded' | 'reports'> {
  const { tranches, paid, due, overdue, state } = standingOf(row, today);
  return {
    id: row.id, awardId: row.awardId, award: call.awards.find(({ id }) => id === row.awardId)?.title ?? {}, reference: call.reference,
    terms: row.terms, signedOn: row.signedOn, endedOn: row.endedOn, endReason: row.endReason,
    state, tranches: [...tranches], paid, due, overdue: overdue.map(({ number }) => number),
    publications: row.publications.map((one) => ({ ...one, readings: [...one.readings] })),
  };
}
