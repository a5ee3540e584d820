import { describe, expect, it } from 'vitest';
import { isPossibleBirthDate } from './born-on.ts';
import { contactKey, contactKind } from './contact.ts';
import { aida } from './entrant.fixture.ts';
import { changeRecord, emptyRecord, lapsed, recordPartSchema, recordSchema } from './record.ts';

describe('a record of a person', () => {
  it('[EN1] may lack anything, and takes nothing it does not know', () => {
    expect(recordSchema.parse(emptyRecord)).toEqual(emptyRecord);
    expect(recordSchema.parse(aida)).toEqual(aida);
    expect(recordPartSchema.parse({ year: 3 })).toEqual({ year: 3 });
    for (const wrong of [{ passport: 'AN123' }, { bornOn: '2005-02-30' }, { year: 9 }, { languages: ['ky', 'ky'] }, { country: 'DE' }]) expect(recordPartSchema.safeParse(wrong).success).toBe(false);
  });

  it('[EN2] keeps texts clean and what belongs together together', () => {
    expect(changeRecord(emptyRecord, { name: '  Токтогулова \u200B Аида\n' })?.name).toBe('Токтогулова Аида');
    expect(changeRecord(aida, { country: 'TJ' })?.region).toBeNull();
    expect(changeRecord(aida, { region: 'UZ-FA' })?.region).toBeNull();
    expect(changeRecord(aida, { country: 'UZ', region: 'UZ-FA' })).toMatchObject({ country: 'UZ', region: 'UZ-FA' });
    expect(changeRecord(aida, { university: 'nowhere' })).toBeNull();
    expect(changeRecord(aida, { otherUniversity: 'Новый институт' })).toMatchObject({ university: null, otherUniversity: 'Новый институт' });
    expect(changeRecord({ ...aida, university: null, otherUniversity: 'Новый институт' }, { university: 'oshsu' })).toEqual(aida);
  });

  it('[EN3] a birth date is a day there was, 5 to 100 years ago', () => {
    const possible = (day: string) => isPossibleBirthDate(day, '2026-10-01');
    expect(['2005-04-17', '2004-02-29', '1926-01-01', '2021-12-31'].every(possible)).toBe(true);
    expect(['', '2005-4-17', '2005-02-29', '2026-01-01', '2030-01-01', '1925-12-31', '0001-01-01'].some(possible)).toBe(false);
  });

  it('[EN6] a contact is one however it is written', () => {
    expect(['aida@example.org', '+996 555 123-456', 'aida', '12', '', 'a@b', 'a b@example.org'].map(contactKind)).toEqual(['email', 'phone', null, null, null, null, null]);
    expect(new Set(['+996 555 123-456', '0555123456', '996(555)123456'].map(contactKey)).size).toBe(1);
    expect(new Set(['Aida.T@gmail.com', 'aidat+quest@gmail.com'].map(contactKey)).size).toBe(1);
    expect(contactKey('a.b@example.org')).not.toBe(contactKey('ab@example.org'));
    expect(contactKey('nobody')).toBeNull();
  });

  it('[EN9] a check falls with what it was about', () => {
    expect(lapsed(aida, { ...aida, faculty: 'Право', year: 3 })).toEqual([]);
    expect(lapsed(aida, { ...aida, contact: 'other@example.org' })).toEqual(['contact']);
    expect(lapsed(aida, { ...aida, university: 'oshtu' })).toEqual(['university', 'list']);
    expect(lapsed(aida, { ...aida, name: 'Токтогулова Айда' })).toEqual(['list', 'venue']);
    expect(lapsed(aida, { ...aida, bornOn: '2006-04-17' })).toEqual(['venue']);
  });
});
