import type { Ballot, Burst } from './burst.ts';

/** What was said of a burst: whether its ballots count, and why. */
export interface BurstRuling {
  readonly burst: string;
  readonly isCounted: boolean;
  readonly reason: string;
}

export interface WorkVotes {
  readonly work: string;
  /** Of all ballots. */
  readonly before: number;
  /** Of those that count. */
  readonly after: number;
}

export interface VoteCount {
  /** The most first, by what counts; of equal ones in the order of their ids. */
  readonly works: readonly WorkVotes[];
  readonly cast: number;
  readonly counted: number;
}

/** VO4: bursts of which nobody has said yet whether they count. */
export const unruled = (bursts: readonly Burst[], rulings: readonly BurstRuling[]): readonly Burst[] => bursts.filter(({ id }) => !rulings.some(({ burst }) => burst === id));

/**
 * VO5: how often each of the works was voted for, before and after what was left out. A ballot is left out whole when one of its bursts is; until a burst is
 * ruled its ballots count.
 */
export function countVotes(ballots: readonly Ballot[], works: readonly string[], bursts: readonly Burst[], rulings: readonly BurstRuling[]): VoteCount {
  const out = new Set(bursts.filter(({ id }) => rulings.some(({ burst, isCounted }) => burst === id && !isCounted)).flatMap(({ voters }) => voters));
  const cast = ballots.filter((ballot) => ballot.works.length > 0);
  const counted = cast.filter(({ voter }) => !out.has(voter));
  const votes = (of: readonly Ballot[], work: string) => of.filter((ballot) => ballot.works.includes(work)).length;
  return {
    cast: cast.length, counted: counted.length,
    works: works.map((work) => ({ work, before: votes(cast, work), after: votes(counted, work) })).toSorted((a, b) => b.after - a.after || (a.work < b.work ? -1 : 1)),
  };
}
