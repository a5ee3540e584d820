/** One line to be placed: more points first, then more bonus. Equal in both is a tie. */
export interface Line {
  readonly id: string;
  readonly points: number;
  readonly bonus: number;
}

/**
 * S4: places of the lines, best first: ties share the better place and the next place is skipped (1, 2, 2, 4).
 * The order inside a tie is by id, so that it never depends on who answered first.
 */
export function rank<L extends Line>(lines: readonly L[]): (L & { place: number })[] {
  const sorted = [...lines].sort((a, b) => b.points - a.points || b.bonus - a.bonus || (a.id < b.id ? -1 : 1));
  let place = 0;
  return sorted.map((line, i) => {
    const above = sorted[i - 1];
    if (!above || above.points !== line.points || above.bonus !== line.bonus) place = i + 1;
    return { ...line, place };
  });
}
