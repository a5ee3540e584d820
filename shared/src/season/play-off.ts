/** What the entries of a play-off answered to one of its questions. */
export interface PlayOffQuestion {
  readonly question: string;
  readonly right: readonly string[];
}

export interface PlayOffResult {
  /** Sets of equal entries, better first; all sets of one entry when it is decided. */
  readonly order: readonly (readonly string[])[];
  /** The line is where it has to be: no set reaches over it. */
  readonly isDecided: boolean;
}

/** Questions that are asked in any case; after them it is sudden death. */
export const PLAY_OFF_QUESTIONS = 3;

/**
 * QL7: entries that are equal play for `seats`: first by the right answers of three questions together, then one question at a time, where
 * whoever answers it stands before whoever does not. Only entries that the line still divides go on.
 */
export function playOff(entries: readonly string[], seats: number, questions: readonly PlayOffQuestion[]): PlayOffResult {
  const first = questions.slice(0, PLAY_OFF_QUESTIONS);
  if (first.length < PLAY_OFF_QUESTIONS) return { order: [[...entries].sort()], isDecided: false };
  let order = split(entries, (id) => first.filter(({ right }) => right.includes(id)).length);
  for (const { right } of questions.slice(PLAY_OFF_QUESTIONS)) {
    const open = dividedBy(order, seats);
    if (open === null) break;
    order = order.flatMap((equal) => (equal === open ? split(equal, (id) => (right.includes(id) ? 1 : 0)) : [equal]));
  }
  return { order, isDecided: dividedBy(order, seats) === null };
}

/** The set of equal entries of which some are above the line and some below it. */
export function dividedBy(order: readonly (readonly string[])[], seats: number): readonly string[] | null {
  let above = 0;
  for (const equal of order) {
    if (above < seats && above + equal.length > seats) return equal;
    above += equal.length;
  }
  return null;
}

function split(entries: readonly string[], worth: (id: string) => number): (readonly string[])[] {
  const sets = new Map<number, string[]>();
  for (const id of [...entries].sort()) sets.set(worth(id), [...(sets.get(worth(id)) ?? []), id]);
  return [...sets].sort(([a], [b]) => b - a).map(([, set]) => set);
}
