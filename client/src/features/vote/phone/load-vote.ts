import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { BallotView, VoteView } from '@tabarman/shared/vote/views.ts';
import { recall } from '../../game/kept.ts';

export type Ask = <T>(path: string, body?: object, method?: string) => Promise<Reply<T>>;

/** What there is to vote on, and as whom. */
export interface LoadedVote {
  readonly title: Text;
  readonly reference: Language;
  readonly vote: VoteView;
  /** Null on a device that knows nobody. */
  readonly ballot: BallotView | null;
}

/** The key of the one record of a person, that registering keeps on this device. */
export function ownKey(): string | null {
  const kept = recall('tabarman.entrant');
  return typeof kept === 'object' && kept !== null && 'key' in kept && typeof kept.key === 'string' ? kept.key : null;
}

export async function loadVote(slug: string, ask: Ask): Promise<Reply<LoadedVote>> {
  const key = ownKey();
  const [call, vote, ballot] = await Promise.all([
    ask<{ readonly call: { readonly title: Text; readonly reference: Language } }>(`calls/by-slug/${slug}`), ask<VoteView>(`calls/by-slug/${slug}/vote`),
    key === null ? null : ask<BallotView>(`voting/${slug}/state`, { key }),
  ]);
  if (!call.ok) return call;
  if (!vote.ok) return vote;
  // Who is known nowhere has no ballot; who is not answered may have one.
  if (ballot?.ok === false && ballot.error !== 'entrant_not_found') return ballot;
  return { ok: true, data: { title: call.data.call.title, reference: call.data.call.reference, vote: vote.data, ballot: ballot?.ok === true ? ballot.data : null } };
}

/** In an order of each device's own, the same every time, so that no work gains by standing first for all. */
export function inOwnOrder<Work extends { readonly id: string }>(works: readonly Work[], key: string): Work[] {
  const rank = ({ id }: Work) => Array.from(`${key}${id}`).reduce((hash, char) => Math.imul(hash ^ char.codePointAt(0)!, 0x01_00_01_93) >>> 0, 0x81_1c_9d_c5);
  return works.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

const ballotErrors = ['vote_not_open', 'voter_not_verified', 'voter_too_new', 'ballot_too_many', 'ballot_twice', 'ballot_own', 'ballot_unknown'] as const;
/** A refusal that the page has words for; null for any other. */
export const ballotErrorOf = (error: ErrorCode) => ballotErrors.find((one) => one === error) ?? null;
