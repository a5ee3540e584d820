import type { Call } from '../call/schema.ts';

interface Standing {
  /** Whether a phase lets the jury discuss, or mark, now. */
  readonly mayDiscuss: boolean;
  readonly mayReview: boolean;
  /** Samples and assigned works whose newest version the juror has not judged. */
  readonly lacks: number;
}

/** JU29: who still owes sheets gives them first; once none is taken any more, nobody is kept out by one. */
export const deliberating = ({ mayDiscuss, mayReview, lacks }: Standing): { readonly isOpen: boolean; readonly lacks: number } => {
  const owed = mayReview ? lacks : 0;
  return { isOpen: mayDiscuss && owed === 0, lacks: owed };
};

interface Reading {
  readonly others: Call['jury']['others'];
  /** Whether the juror has judged the work: by marks, or by saying that they give none. */
  readonly hasOwn: boolean;
  readonly mayReview: boolean;
}

/** JU29: nobody is swayed by what others say of a work before the own sheet, as long as one can still be given. */
export const readsNotes = ({ others, hasOwn, mayReview }: Reading): boolean => others === 'always' || hasOwn || !mayReview;
