/** Of fewer people nothing is told: each of them could be known by it. */
export const LEAST_SHOWN = 5;

/**
 * PT5: the groups whose figures may be shown, of how many people are in each. What is not shown is at least five people together, so
 * that nobody finds it by taking what is shown from the whole: where it would be fewer, the smallest of the others goes with it.
 */
export function shownGroups(sizes: ReadonlyMap<string, number>): readonly string[] {
  const bySize = [...sizes].toSorted(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
  let hidden = 0;
  const shown = bySize.filter(([, size]) => {
    const isHidden = size < LEAST_SHOWN || (hidden > 0 && hidden < LEAST_SHOWN);
    if (isHidden) hidden += size;
    return !isHidden;
  });
  return shown.map(([name]) => name);
}
