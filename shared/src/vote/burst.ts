import { atLeast } from './binomial.ts';

/** A ballot as it is counted: its works, when it was cast last (epoch ms), and from where, as something that tells no address. */
export interface Ballot {
  readonly voter: string;
  readonly works: readonly string[];
  readonly at: number;
  readonly source: string;
}

export const burstKinds = ['place', 'rush'] as const;

/** Ballots for one work that are unlike the others: from one place, or within minutes. */
export interface Burst {
  /** The same for the same ballots. */
  readonly id: string;
  readonly kind: (typeof burstKinds)[number];
  readonly work: string;
  readonly from: number;
  readonly to: number;
  readonly voters: readonly string[];
}

const MINUTE_MS = 60_000;
/** Within which ballots are one rush. */
const WINDOW_MS = 10 * MINUTE_MS;
/** Fewer are a circle of friends. */
const FEWEST = 10;
/** A vote of 60 works in a thousand windows is told a burst by chance once in seventeen votes. */
const CHANCE = 1e-6;

/**
 * VO4: bursts that people have to look at. A group of ballots is one where so many of them for one work would come about by chance less than once in a million, if
 * they voted for it as often as all the others did (upper tail of the binomial distribution; the share of the others by Laplace's rule of succession, so
 * that it is never nought). A hall behind one address that votes for what others vote for is no burst, nor is an evening on which all vote.
 */
export function burstsOf(ballots: readonly Ballot[]): Burst[] {
  const inOrder = ballots.filter(({ works }) => works.length > 0).toSorted((a, b) => a.at - b.at || (a.voter < b.voter ? -1 : 1));
  const works = [...new Set(inOrder.flatMap((ballot) => ballot.works))].toSorted();
  return works.flatMap((work) => [...places(inOrder, work), ...rushes(inOrder, work)]);
}

const isFor = (work: string) => ({ works }: Ballot) => works.includes(work);

function isUnlikely(group: readonly Ballot[], all: readonly Ballot[], work: string): boolean {
  const [inside, everywhere] = [group.filter(isFor(work)).length, all.filter(isFor(work)).length];
  if (inside < FEWEST) return false;
  const share = (everywhere - inside + 1) / (all.length - group.length + 2);
  return atLeast(inside, group.length, share) < CHANCE;
}

function places(all: readonly Ballot[], work: string): Burst[] {
  return [...Map.groupBy(all, ({ source }) => source)].flatMap(([source, group]) => (isUnlikely(group, all, work) ? [burstOf('place', work, source, group.filter(isFor(work)))] : []));
}

function rushes(all: readonly Ballot[], work: string): Burst[] {
  const found: Ballot[][] = [];
  let end = 0;
  all.forEach((first, i) => {
    while (end < all.length && all[end]!.at < first.at + WINDOW_MS) end += 1;
    const group = all.slice(i, end);
    if (!isFor(work)(first) || !isUnlikely(group, all, work)) return;
    const own = group.filter(isFor(work));
    const last = found.at(-1);
    // Windows that share a ballot are one rush.
    if (last && last.at(-1)!.at >= own[0]!.at) last.push(...own.filter((one) => !last.includes(one)));
    else found.push(own);
  });
  return found.map((group) => burstOf('rush', work, String(group[0]!.at), group));
}

const burstOf = (kind: Burst['kind'], work: string, of: string, group: readonly Ballot[]): Burst => ({
  id: [kind, work, of].join(':'), kind, work, from: group[0]!.at, to: group.at(-1)!.at, voters: group.map(({ voter }) => voter),
});
