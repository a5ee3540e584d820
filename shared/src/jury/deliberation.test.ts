import { describe, expect, it } from 'vitest';
import { deliberating, readsNotes } from './deliberation.ts';

describe('who deliberates', () => {
  it('[JU29] is who owes no sheet while the phase lets the jury discuss; what is not taken any more is owed by nobody', () => {
    expect(deliberating({ mayDiscuss: true, mayReview: true, lacks: 2 })).toEqual({ isOpen: false, lacks: 2 });
    expect(deliberating({ mayDiscuss: true, mayReview: true, lacks: 0 })).toEqual({ isOpen: true, lacks: 0 });
    expect(deliberating({ mayDiscuss: true, mayReview: false, lacks: 2 })).toEqual({ isOpen: true, lacks: 0 });
    expect(deliberating({ mayDiscuss: false, mayReview: false, lacks: 0 }).isOpen).toBe(false);
  });

  it('[JU29] notes of a work that can still be marked are read after the own sheet, or where others are always read', () => {
    expect(readsNotes({ others: 'afterOwn', hasOwn: false, mayReview: true })).toBe(false);
    expect(readsNotes({ others: 'never', hasOwn: false, mayReview: true })).toBe(false);
    expect(readsNotes({ others: 'never', hasOwn: true, mayReview: true })).toBe(true);
    expect(readsNotes({ others: 'afterOwn', hasOwn: false, mayReview: false })).toBe(true);
    expect(readsNotes({ others: 'always', hasOwn: false, mayReview: true })).toBe(true);
  });
});
