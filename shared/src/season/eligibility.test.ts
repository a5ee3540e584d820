import { describe, expect, it } from 'vitest';
import { ageOn, type EligibilityRules, whyNotEligible } from './eligibility.ts';

const anybody: EligibilityRules = { age: null, isStudent: false, countries: [], regions: [], languages: [] };
const student = { bornOn: '2007-03-15', country: 'KG', region: 'KG-O', university: 'osh-state', languages: ['ky', 'ru'] } as const;

describe('who may enter', () => {
  it('[SE3] everything that stands against it is said at once', () => {
    expect(whyNotEligible(student, anybody)).toEqual([]);
    expect(whyNotEligible({ ...student, university: null }, { age: { from: 18, to: null, on: '2025-03-14' }, isStudent: true, countries: ['TJ', 'UZ'], regions: ['TJ-SU'], languages: ['tg'] }))
      .toEqual(['too_young', 'not_student', 'other_country', 'other_region', 'other_language']);
    expect(whyNotEligible(student, { ...anybody, age: { from: 13, to: 17, on: '2026-10-01' } })).toEqual(['too_old']);
  });

  it('[SE3] a birth date that is not told is said, where an age is asked for', () => {
    expect(whyNotEligible({ ...student, bornOn: null }, { ...anybody, age: { from: 18, to: 30, on: '2026-10-01' } })).toEqual(['no_birth_date']);
    expect(whyNotEligible({ ...student, bornOn: null }, anybody)).toEqual([]);
  });

  it('[SE4] age is counted in whole years on a day', () => {
    expect([ageOn('2007-03-15', '2025-03-14'), ageOn('2007-03-15', '2025-03-15'), ageOn('2007-03-15', '2025-03-16')]).toEqual([17, 18, 18]);
    expect([ageOn('2008-02-29', '2026-02-28'), ageOn('2008-02-29', '2026-03-01'), ageOn('2008-02-29', '2028-02-29')]).toEqual([17, 18, 20]);
  });
});
