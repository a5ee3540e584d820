import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsAtOnce, meantBy } from './claim.ts';

const jurors = [{ id: 'a', name: 'Рустам Каримов', organisation: 'Азия Плюс' }, { id: 'b', name: 'Анна Ким', organisation: 'Радио' }, { id: 'c', name: '', organisation: '' }];

describe('whom those who make a work name', () => {
  it('[JU26] is found by the name in any order, case or alphabet, or by the organisation, and by nothing less', () => {
    expect(meantBy({ of: 'person', name: ' каримов  РУСТАМ' }, jurors)).toEqual(['a']);
    expect(meantBy({ of: 'organisation', name: 'азия плюс' }, jurors)).toEqual(['a']);
    expect(meantBy({ of: 'person', name: 'Азия Плюс' }, jurors)).toEqual([]);
    for (const name of ['Рустам', '', ' ', '—']) expect(meantBy({ of: 'person', name }, jurors)).toEqual([]);
  });

  it('[JU27] bars nobody by itself once reviews began, by an organisation, or beyond a quarter of the jury', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 11 }).map(String), { maxLength: 12 });
    fc.assert(fc.property(fc.constantFrom('person' as const, 'organisation' as const), fc.boolean(), ids, ids, fc.nat(12), (of, isBefore, meant, barred, jury) => {
      const room = { of, isBefore, meant, barred, jury };
      if (holdsAtOnce(room)) expect([of, isBefore, new Set([...meant, ...barred]).size <= Math.max(1, jury / 4)]).toEqual(['person', true, true]);
    }));
    expect(holdsAtOnce({ of: 'person', isBefore: true, meant: ['a'], barred: [], jury: 2 })).toBe(true);
    expect(holdsAtOnce({ of: 'person', isBefore: true, meant: ['b'], barred: ['a'], jury: 7 })).toBe(false);
    expect(holdsAtOnce({ of: 'person', isBefore: true, meant: ['b'], barred: ['a'], jury: 8 })).toBe(true);
  });
});
