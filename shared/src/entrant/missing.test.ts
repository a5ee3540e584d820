import { describe, expect, it } from 'vitest';
import { season } from '../season/season.fixture.ts';
import { aida } from './entrant.fixture.ts';
import { isOldEnough, whatIsMissing, whyNotEntrant } from './missing.ts';
import { emptyRecord } from './record.ts';

const today = '2026-10-05';
const agreed = [{ consent: 'results', version: 1 }];

describe('what a record lacks for a season', () => {
  it('[EN4] is told at once, and only what that season asks for', () => {
    expect(whatIsMissing(aida, agreed, season, today)).toEqual([]);
    expect(whatIsMissing(emptyRecord, [], season, today)).toEqual(['name', 'bornOn', 'country', 'region', 'university', 'faculty', 'year', 'contact', 'consents']);
    const free = { eligibility: { ...season.eligibility, isStudent: false, languages: ['ky' as const] }, consents: [] };
    expect(whatIsMissing({ ...emptyRecord, name: 'Аида' }, [], free, today)).toEqual(['name', 'bornOn', 'country', 'region', 'languages', 'contact']);
    expect(whatIsMissing({ ...aida, university: null, otherUniversity: 'Новый институт' }, agreed, season, today)).toEqual([]);
  });

  it('[EN4] an agreement is to one version of the text, and those that are not required lack nothing', () => {
    expect(whatIsMissing(aida, [{ consent: 'results', version: 2 }], season, today)).toEqual(['consents']);
    const optional = { ...season, consents: season.consents.map((consent) => ({ ...consent, isRequired: false })) };
    expect(whatIsMissing(aida, [], optional, today)).toEqual([]);
  });

  it('[EN3] an impossible birth date is missing, and nobody is judged by it', () => {
    const born = { ...aida, bornOn: '2030-01-01' };
    expect(whatIsMissing(born, agreed, season, today)).toEqual(['bornOn']);
    expect(whyNotEntrant(born, season, today)).toEqual([]);
    expect(isOldEnough(born, season, today)).toBeNull();
  });

  it('[SE3] what is told and stands against somebody is said before the rest is told', () => {
    expect(whyNotEntrant(emptyRecord, season, today)).toEqual([]);
    expect(whyNotEntrant({ ...emptyRecord, bornOn: '2010-01-01', country: 'TJ' }, { ...season, eligibility: { ...season.eligibility, countries: ['KG'] } }, today)).toEqual(['too_young', 'other_country']);
    expect([aida, { ...aida, bornOn: '2010-01-01' }].map((record) => isOldEnough(record, season, today))).toEqual([true, false]);
  });
});
