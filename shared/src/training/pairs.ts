/** A participant as a personal code tells of them: hashes, which are compared and never shown. */
export interface Coded {
  /** Of all answers. */
  readonly code: string;
  /** Of the answers without the word of one's own: the same as `code` for whoever gave none. */
  readonly base: string;
}

interface Sides {
  readonly pre: number;
  readonly post: number;
}

export interface Pairs<T> {
  /** In the order of their codes, which tells nothing of who came when. */
  readonly pairs: readonly { readonly pre: T; readonly post: T }[];
  /** How many nobody can tell apart. */
  readonly ambiguous: Sides;
  /** How many are in one test only. */
  readonly alone: Sides;
}

/**
 * PT2: the two tests of each person. Who shares all answers with somebody else of either test, and gave no word that tells them
 * apart, is in no pair: to leave out two is better than to take one for the other.
 */
export function pairUp<T extends Coded>(pre: readonly T[], post: readonly T[]): Pairs<T> {
  const sides = [pre, post].map((all) => ({ codes: countOf(all, 'code'), bases: countOf(all, 'base') }));
  const isShared = (what: 'codes' | 'bases', hash: string) => sides.some((side) => (side[what].get(hash) ?? 0) > 1);
  const isAmbiguous = (other: number) => ({ code, base }: T) => {
    if (code === base) return isShared('bases', base);
    // A word that the other test does not know was perhaps forgotten there.
    return isShared('codes', code) || (!sides[other]?.codes.has(code) && sides[other]?.bases.has(base) === true);
  };
  const [doubtful, doubtfulAfter] = [new Set(pre.filter(isAmbiguous(1))), new Set(post.filter(isAmbiguous(0)))];
  const after = new Map(post.filter((one) => !doubtfulAfter.has(one)).map((one) => [one.code, one]));
  const pairs = pre.flatMap((one) => {
    const other = doubtful.has(one) ? undefined : after.get(one.code);
    return other ? [{ pre: one, post: other }] : [];
  });
  const ambiguous = { pre: doubtful.size, post: doubtfulAfter.size };
  return {
    pairs: pairs.toSorted((a, b) => (a.pre.code < b.pre.code ? -1 : 1)), ambiguous,
    alone: { pre: pre.length - ambiguous.pre - pairs.length, post: post.length - ambiguous.post - pairs.length },
  };
}

function countOf(all: readonly Coded[], what: keyof Coded): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one[what], (counts.get(one[what]) ?? 0) + 1);
  return counts;
}
