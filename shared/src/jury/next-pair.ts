import { createRandom, shuffled } from '../kernel/random.ts';
import { pairKey } from './comparison.ts';

/** A work that a juror may be shown, with what its place in the next pair follows from. */
export interface Pairable {
  readonly id: string;
  /** Comparisons of it by all jurors that count, and pairs with it that wait for their juror. */
  readonly seen: number;
  readonly strength: number;
  /** Works of one part are tied together by comparisons already. */
  readonly part: string;
  /** Whether this juror had it in a pair before. */
  readonly isRead: boolean;
}

export interface PairWish {
  /** `pairKey` of those that this juror had already, whatever they said. */
  readonly had: ReadonlySet<string>;
  /** Whether some award compares the two at all. */
  readonly isTogether: (a: string, b: string) => boolean;
  /** Works that the juror reads at most; null for any number. */
  readonly most: number | null;
  /** Chance of this pair. */
  readonly seed: number;
}

/** So many comparisons more than the rarest a work may have and still be chosen for what it tells. */
const EVEN = 2;

/**
 * PW2: the next pair of a juror: the rarest seen work, with another that is seldom seen, in a part that is not tied to its own, and near in strength, in this order; equal
 * ones, and which of the two stands first, by chance. Null when there is no pair left that they did not have.
 */
export function nextPair(works: readonly Pairable[], { had, isTogether, most, seed }: PairWish): readonly [string, string] | null {
  const random = createRandom(seed);
  const byChance = shuffled(works.toSorted((a, b) => Number(a.id > b.id) * 2 - 1), random).toSorted((a, b) => a.seen - b.seen);
  const isRead = works.filter((one) => one.isRead).length;
  const room = most === null ? Infinity : Math.max(0, most - isRead);
  for (const one of byChance) {
    const offered = byChance.filter((other) => other.id !== one.id && !had.has(pairKey(one.id, other.id)) && isTogether(one.id, other.id)
      && Number(!one.isRead) + Number(!other.isRead) <= room);
    const rare = (other: Pairable) => Math.max(0, other.seen - one.seen - EVEN);
    const [best] = offered.toSorted((a, b) => rare(a) - rare(b) || Number(a.part === one.part) - Number(b.part === one.part) || Math.abs(a.strength - one.strength) - Math.abs(b.strength - one.strength));
    if (best) return random() < 0.5 ? [one.id, best.id] : [best.id, one.id];
  }
  return null;
}

interface Share {
  /** That the juror may judge. */
  readonly works: number;
  /** Comparisons of each work. */
  readonly each: number;
  readonly jurors: number;
  /** That there are for the juror at all. */
  readonly pairs: number;
  /** Works that the juror reads at most; null for any number. */
  readonly most: number | null;
}

const pairsOf = (works: number) => (works * (works - 1)) / 2;

/** PW2: comparisons that are a juror's share of all: works, each so many times, two at once, divided among the jurors; never more than there are for them. */
export const shareOf = ({ works, each, jurors, pairs, most }: Share): number =>
  Math.min(pairs, most === null ? pairs : pairsOf(most), Math.ceil((works * each) / 2 / Math.max(1, jurors)));
