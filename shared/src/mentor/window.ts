import { allows, arrivalOf, worksEnd } from '../call/windows.ts';
import type { Call } from '../call/schema.ts';

/** TB15: whether a team may ask for a mentor at an instant (epoch ms): while teams are put together, and while its work is written, in its own extension too. */
export function mayAskMentors(call: Pick<Call, 'withWhom' | 'phases' | 'graceMinutes'>, extendedTo: number | null, now: number): boolean {
  return call.withWhom.kind === 'teams' && (allows(call, 'team', now) || arrivalOf(call, extendedTo, now) !== 'closed');
}

/** TB15: until when a team is told that it may ask (epoch ms): without the grace, of which nobody is told. Null where no date is set. */
export function mentorsEnd(call: Pick<Call, 'phases'>, extendedTo: number | null): number | null {
  const ends = [extendedTo, worksEnd(call), ...call.phases.filter(({ rights }) => rights.includes('team')).map(({ closesAt }) => closesAt)].filter((end) => end !== null);
  return ends.length === 0 ? null : Math.max(...ends);
}
