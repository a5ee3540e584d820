import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grants } from '../call/call.fixture.ts';
import { emptySheet, isOfForm, lackOf, merged, type SheetParts } from './sheet.ts';

const criteria = grants.criteria.map((one, i) => ({ ...one, isCommentRequired: i === 1 }));

describe('a sheet', () => {
  it('[JU11] says which marks and comments it lacks, and takes only points of the scales', () => {
    expect(lackOf({ ...emptySheet, marks: { use: 3 }, comments: { quality: ' ' } }, criteria, null)).toEqual([{ criterion: 'quality', lacks: 'mark' }, { criterion: 'quality', lacks: 'comment' }]);
    expect(lackOf({ ...emptySheet, marks: { use: 3, quality: 1 }, comments: { quality: 'Так' } }, criteria, null)).toEqual([]);
    expect(isOfForm({ ...emptySheet, marks: { use: 5 } }, criteria, null)).toBe(true);
    expect([{ use: 6 }, { use: 1.5 }, { other: 1 }].some((marks) => isOfForm({ ...emptySheet, marks }, criteria, null))).toBe(false);
  });

  it('[JU11] a criterion of another track is neither asked nor taken', () => {
    const own = criteria.map((one) => ({ ...one, tracks: one.id === 'quality' ? ['film'] : [] }));
    expect(lackOf({ ...emptySheet, marks: { use: 1 } }, own, 'text')).toEqual([]);
    expect(isOfForm({ ...emptySheet, marks: { quality: 1 } }, own, 'text')).toBe(false);
  });

  it('[JU19] of two devices, what either changed is kept, and where both did mine is', () => {
    const base: SheetParts = { marks: { use: 1 }, comments: {}, toApplicant: 'a', toJury: '' };
    expect(merged(base, { ...base, marks: { use: 2 } }, { ...base, marks: { use: 3, quality: 4 }, toJury: 'b' })).toEqual({ marks: { use: 2, quality: 4 }, comments: {}, toApplicant: 'a', toJury: 'b' });
    const parts = fc.record({ marks: fc.dictionary(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 3 })), comments: fc.dictionary(fc.constantFrom('a', 'b'), fc.string()), toApplicant: fc.string(), toJury: fc.string() });
    fc.assert(fc.property(parts, parts, (one, other) => {
      expect(merged(one, other, one)).toEqual(other);
      expect(merged(one, one, other)).toEqual(other);
    }));
  });
});
