/** How many slips of the finger an answer may have, by the length of the right word. */
const tolerance = [{ maxLength: 3, edits: 0 }, { maxLength: 7, edits: 1 }, { maxLength: 12, edits: 2 }];
const MOST_EDITS = 3;

/** The edits forgiven in a word of this many letters: short words must be exact. */
export function toleranceOf(length: number): number {
  return tolerance.find(({ maxLength }) => length <= maxLength)?.edits ?? MOST_EDITS;
}

/**
 * The edits between two words when they are at most `limit`, else null: one letter more, less or other, or two neighbours
 * swapped (optimal string alignment). Digits are never edited.
 */
export function countEdits(a: string, b: string, limit: number): number | null {
  if (a === b) return 0;
  if (limit < 1 || Math.abs(a.length - b.length) > limit || /\d/.test(a) || /\d/.test(b)) return null;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let ends = 0;
  while (ends < Math.min(a.length, b.length) - start && a.at(-1 - ends) === b.at(-1 - ends)) ends++;
  const edits = align(a.slice(start, a.length - ends), b.slice(start, b.length - ends));
  return edits <= limit ? edits : null;
}

function align(a: string, b: string): number {
  let twoBack: number[] = [];
  let oneBack = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(
        (oneBack[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (oneBack[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? (twoBack[j - 2] ?? 0) + 1 : Infinity,
      ));
    }
    twoBack = oneBack;
    oneBack = row;
  }
  return oneBack[b.length] ?? 0;
}
