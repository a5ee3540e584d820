import type { Call } from '../call/schema.ts';
import { allows, worksEnd } from '../call/windows.ts';

/** VO1: who asks to vote. */
export interface Voter {
  /** When the record of the person was made (epoch ms). */
  readonly createdAt: number;
  /** Whether an address of theirs was confirmed. */
  readonly isVerified: boolean;
}

export const voterRefusals = ['vote_not_open', 'voter_not_verified', 'voter_too_new'] as const;
export const ballotRefusals = ['ballot_too_many', 'ballot_twice', 'ballot_own', 'ballot_unknown'] as const;

type Voted = Pick<Call, 'phases' | 'vote'>;

/** VO1: why somebody may not vote at an instant (epoch ms); null when they may. A record that was made after works closed could have been made for the vote. */
export function voterFault(call: Voted, { createdAt, isVerified }: Voter, now: number): (typeof voterRefusals)[number] | null {
  const end = worksEnd(call);
  if (call.vote === null || end === null || !allows(call, 'vote', now)) return 'vote_not_open';
  if (createdAt >= end) return 'voter_too_new';
  return isVerified ? null : 'voter_not_verified';
}

interface Offered {
  /** Works on one ballot at most. */
  readonly most: number;
  /** Ids of the works that are voted on. */
  readonly works: ReadonlySet<string>;
  /** The voter's own; null for none. */
  readonly own: string | null;
}

/** VO2: what is wrong with a ballot; null when nothing. An empty one takes the vote back. */
export function ballotFault(ballot: readonly string[], { most, works, own }: Offered): (typeof ballotRefusals)[number] | null {
  if (ballot.length > most) return 'ballot_too_many';
  if (new Set(ballot).size < ballot.length) return 'ballot_twice';
  if (own !== null && ballot.includes(own)) return 'ballot_own';
  return ballot.every((work) => works.has(work)) ? null : 'ballot_unknown';
}

export const voteStates = ['none', 'coming', 'open', 'review', 'ready', 'published'] as const;
export type VoteState = (typeof voteStates)[number];

const HOUR_MS = 60 * 60_000;

/** When the vote closes for good (epoch ms): the end of the last phase that has it; null where there is none. */
export function voteEnd({ phases, vote }: Voted): number | null {
  return vote === null ? null : (phases.findLast(({ rights }) => rights.includes('vote'))?.closesAt ?? null);
}

/** VO3, VO5: where a vote stands: it is looked at for its hours after the close, and then can be published. Between two phases that have it, it is coming. */
export function voteState(call: Voted, isPublished: boolean, now: number): VoteState {
  const end = voteEnd(call);
  if (call.vote === null || end === null) return 'none';
  if (isPublished) return 'published';
  if (now < end) return allows(call, 'vote', now) ? 'open' : 'coming';
  return now < end + call.vote.reviewHours * HOUR_MS ? 'review' : 'ready';
}
