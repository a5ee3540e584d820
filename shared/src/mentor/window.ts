import { allows, arrivalOf } from '../call/windows.ts';
import type { Call } from '../call/schema.ts';

/** TB15: whether a team may ask for a mentor at an instant (epoch ms): while teams are put together, and while its work is written, in its own extension too. */
export function mayAskMentors(call: Pick<Call, 'withWhom' | 'phases' | 'graceMinutes'>, extendedTo: number | null, now: number): boolean {
  return call.withWhom.kind === 'teams' && (allows(call, 'team', now) || arrivalOf(call, extendedTo, now) !== 'closed');
}
