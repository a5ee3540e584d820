import type { Call } from '@tabarman/shared/call/schema.ts';
import { allows, arrivalOf } from '@tabarman/shared/call/windows.ts';
import { faultsOfTeam, type WorkMemberState } from '@tabarman/shared/work/team.ts';
import type { Calls } from '../call/ports.ts';
import type { EntrantRow, Entrants } from '../entrant/ports.ts';
import { standingIn } from '../entrant/service.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { Files } from './files/service.ts';
import type { CallEntrants, WorkRow, Works } from './ports.ts';
import type { PublicCall } from './public-call.ts';

/** What everything about works needs. */
export interface WorkParts {
  readonly calls: Pick<Calls, 'bySlug' | 'byId' | 'versionsOf'>;
  readonly entrants: Entrants;
  readonly callEntrants: CallEntrants;
  readonly works: Works;
  readonly files: Files;
  readonly ids: Ids;
  readonly clock: Clock;
  /** Of the server. */
  readonly secret: string;
  /** Whether letters go out from here. */
  readonly hasMail: () => Promise<boolean>;
}

/** How a person stands in a call, at an instant (epoch ms). */
export const standingAt = (person: EntrantRow, { id, call }: PublicCall, now: number) => standingIn(person, { id, asks: call }, now);

/** WK3: what those who make a work lack together. */
export function teamFaultsOf(work: WorkRow, people: readonly EntrantRow[], call: PublicCall, now: number) {
  const state = ({ entrantId, role }: WorkRow['members'][number]): WorkMemberState[] => {
    const person = people.find(({ id }) => id === entrantId);
    return person ? [{ role, country: person.record.country, isReady: standingAt(person, call, now).isReady }] : [];
  };
  const lead = work.members.filter(({ entrantId }) => entrantId === work.leadId).flatMap(state)[0] ?? { role: null, country: null, isReady: false };
  return faultsOfTeam(call.call, { name: work.name, lead, members: work.members.flatMap(state) });
}

/** WK4: whether teams of a call can be put together now: in phases of teams, until they stand fast. */
export function mayFormTeams(call: Call, now: number): boolean {
  const closesAt = call.withWhom.kind === 'teams' ? call.withWhom.closesAt : null;
  return call.withWhom.kind === 'teams' && allows(call, 'team', now) && (closesAt === null || now < closesAt);
}

/** WK4: whether a work is written and handed in now; its own extension counts, and so does the grace. */
export const mayWrite = (call: Call, { extendedTo }: Pick<WorkRow, 'extendedTo'>, now: number): boolean => arrivalOf(call, extendedTo, now) !== 'closed';
