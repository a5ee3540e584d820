import type { Candidate } from './select.ts';

/** DC15: works that have an award already are not considered for the next. */
export const without = (candidates: readonly Candidate[], has: ReadonlySet<string>): readonly Candidate[] =>
  candidates.map((one) => (has.has(one.id) && one.bar === null ? { ...one, bar: 'hasAnother' } : one));
