import { createRandom, shuffled } from '../kernel/random.ts';

/** Of one work, what its place in the queue of one juror follows from. `reviews` counts handed-in marks of all jurors. */
export interface Waiting {
  readonly id: string;
  readonly number: number;
  readonly isSample: boolean;
  readonly isAssigned: boolean;
  readonly isDone: boolean;
  /** Whether the juror reads a language it is written in. */
  readonly isReadable: boolean;
  readonly reviews: number;
}

export interface QueueWish {
  /** That every work gets. */
  readonly reviews: number;
  /** Works that the juror takes at most. */
  readonly most: number | null;
  /** Of the juror: the same one sees the same order. */
  readonly seed: number;
}

/**
 * JU12: samples first, then assigned, then those that still lack reviews and that the juror can read, until the most they take; each with the fewest reviews first, and
 * equal ones by chance, so that nobody's work waits because of its number. Done ones are at the end, by number.
 */
export function queueOf<W extends Waiting>(works: readonly W[], { reviews, most, seed }: QueueWish): W[] {
  const byChance = shuffled(works.toSorted((a, b) => a.number - b.number), createRandom(seed)).toSorted((a, b) => a.reviews - b.reviews);
  const open = byChance.filter(({ isDone }) => !isDone);
  const assigned = open.filter(({ isSample, isAssigned }) => !isSample && isAssigned);
  const done = works.filter(({ isDone }) => isDone);
  const room = most === null ? works.length : most - assigned.length - done.filter(({ isSample }) => !isSample).length;
  const further = open.filter((one) => !one.isSample && !one.isAssigned && one.isReadable && one.reviews < reviews);
  return [
    ...works.filter(({ isSample, isDone }) => isSample && !isDone).toSorted((a, b) => a.number - b.number),
    ...assigned, ...further.slice(0, Math.max(0, room)), ...done.toSorted((a, b) => a.number - b.number),
  ];
}

/** A number that follows from an id, for the chance of one juror. */
export const seedOf = (id: string): number => Array.from(id).reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0, 7);
