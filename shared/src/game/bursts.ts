import { skeletonOf } from '../kernel/skeleton.ts';
import type { Player, PlayerId } from './state.ts';

/** So many similar names, one soon after the other, are shown to the host as one line: in a hall of 300 people there are hardly ever. */
export const BURST = 8;
/** Who comes later than this after the last one of a burst is not of it. */
const GAP_MS = 30_000;
const SIMILAR = 0.7;
/** With shorter words a letter in common says nothing. */
const LEAST_LETTERS = 4;
/** A newcomer is compared with the first of so many groups of late: the cost of a join does not grow with the hall. */
const COMPARED = 64;

export interface Burst {
  /** Number of its first player, by which it is called. */
  readonly first: number;
  readonly ids: readonly PlayerId[];
}

type Newcomer = Pick<Player, 'id' | 'number' | 'name' | 'waiting' | 'joinedAt'>;

interface Group {
  readonly first: number;
  readonly stem: string;
  readonly pairs: ReadonlySet<string>;
  readonly ids: PlayerId[];
  lastAt: number;
}

/** X7: sees names that come in like from one hand: the same but for digits, or much alike, one soon after the other. */
export class BurstWatch {
  readonly #byStem = new Map<string, Group>();
  readonly #groups = new Map<number, Group>();
  readonly #large = new Set<Group>();
  /** Groups in the order in which somebody last came into one, the latest at the end. */
  readonly #recent = new Set<Group>();

  add({ id, number, name, waiting, joinedAt }: Newcomer): void {
    const stem = stemOf(waiting?.name ?? name);
    const group = this.#groupOf(stem, joinedAt) ?? this.#begin(number, stem, joinedAt);
    group.ids.push(id);
    group.lastAt = joinedAt;
    if (group.ids.length === BURST) this.#large.add(group);
    // Called the same as this one from now on, whichever it was like.
    this.#byStem.set(stem, group);
    this.#recent.delete(group);
    this.#recent.add(group);
    const [oldest] = this.#recent;
    if (oldest && this.#recent.size > COMPARED) this.#recent.delete(oldest);
  }

  /** Everybody of one group, in the order of joining. */
  idsOf(first: number): readonly PlayerId[] {
    return this.#groups.get(first)?.ids ?? [];
  }

  /** Groups that are large enough when only those who are still in count. */
  bursts(isIn: (id: PlayerId) => boolean): Burst[] {
    return [...this.#large].map(({ first, ids }) => ({ first, ids: ids.filter(isIn) })).filter(({ ids }) => ids.length >= BURST);
  }

  #groupOf(stem: string, at: number): Group | null {
    const same = this.#byStem.get(stem);
    if (same && at - same.lastAt <= GAP_MS) return same;
    if (stem.length < LEAST_LETTERS) return null;
    const pairs = pairsOf(stem);
    for (const group of this.#recent) {
      if (at - group.lastAt <= GAP_MS && group.stem.length >= LEAST_LETTERS && likeness(pairs, group.pairs) >= SIMILAR) return group;
    }
    return null;
  }

  #begin(first: number, stem: string, at: number): Group {
    const group = { first, stem, pairs: pairsOf(stem), ids: [], lastAt: at };
    this.#groups.set(first, group);
    return group;
  }
}

/** What is left of a name without what counts: `Bot 12` and `b0t` are of one stem. */
function stemOf(name: string): string {
  return skeletonOf(name.replace(/\p{N}+$/u, '')).replace(/\d/g, '');
}

function pairsOf(stem: string): Set<string> {
  const letters = Array.from(stem);
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}

/** Pairs of letters in common, 0 to 1 (Dice). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return (2 * common) / (one.size + other.size);
}
