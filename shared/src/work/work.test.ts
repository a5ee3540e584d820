import { describe, expect, it } from 'vitest';
import { grants } from '../call/call.fixture.ts';
import type { CallField } from '../call/field.ts';
import type { Call } from '../call/schema.ts';
import { faultsOfValues } from './faults.ts';
import { receiptText } from './receipt.ts';
import { shownFields, titleOf } from './shown.ts';
import { faultsOfTeam, type WorkMemberState } from './team.ts';
import { asked } from './chosen.ts';
import { valuesOf } from './draft.ts';
import { valueOf, type WorkValues } from './values.ts';

const base = { label: { ru: 'Поле' }, help: {}, isRequired: true, for: 'jury' } as const;
const fields: CallField[] = [
  { ...base, id: 'title', for: 'public', kind: 'text', most: 10 },
  { ...base, id: 'about', kind: 'texts', most: 5, isRequired: false },
  { ...base, id: 'kinds', kind: 'choice', isMany: false, options: [{ id: 'a', label: {} }, { id: 'b', label: {} }] },
  { ...base, id: 'slides', kind: 'file', types: ['pdf'], mostBytes: 2_000, most: 1, isRequired: false },
  { ...base, id: 'site', kind: 'link', isRequired: false },
  { ...base, id: 'money', for: 'organisers', kind: 'budget', most: 100 },
];
const whole: WorkValues = { title: 'Ручей', kinds: ['a'], money: [{ what: 'Камера', amount: 60 }, { what: 'Свет', amount: 40 }] };
const codes = (values: WorkValues, files: Parameters<typeof faultsOfValues>[2] = []) => faultsOfValues({ fields }, values, files).map(({ field, code }) => `${field} ${code}`);

describe('what is filled in of a work', () => {
  it('[WK1] is kept as the kind of its field takes it, and nothing else is', () => {
    expect(valueOf(fields[0]!, 'Ручей')).toBe('Ручей');
    expect(valueOf(fields[0]!, ['a'])).toBeNull();
    expect(valueOf(fields[1]!, { ru: 'Текст' })).toEqual({ ru: 'Текст' });
    expect(valueOf(fields[5]!, ['a'])).toBeNull();
    const saved = (value: WorkValues[string]) => ({ value, number: 1, byId: 'aida', at: 0 });
    expect(valuesOf({ title: saved('Ручей'), kinds: saved('a'), gone: saved('x'), site: saved(' ') }, fields)).toEqual({ title: 'Ручей' });
  });

  it('[WK2] lacks nothing, or says what and where', () => {
    expect(codes(whole)).toEqual([]);
    expect(codes({})).toEqual(['title missing', 'kinds missing', 'money missing']);
    expect(codes({ ...whole, title: 'Больше десяти букв' })).toEqual(['title too_long']);
    expect(codes({ ...whole, about: { ru: 'Длиннее', tg: 'Мухт' } })).toEqual(['about too_long']);
    expect(codes({ ...whole, kinds: ['c'] })).toEqual(['kinds not_option']);
    expect(codes({ ...whole, kinds: ['a', 'b'] })).toEqual(['kinds too_many']);
    expect(codes({ ...whole, money: [{ what: 'Камера', amount: 101 }] })).toEqual(['money over_budget']);
    expect(codes({ ...whole, money: [{ what: ' ', amount: 1 }] })).toEqual(['money line_without_words']);
    expect(['javascript:alert(1)', 'example', 'ftp://example.org', 'file:///etc/passwd', 'http://localhost/x'].map((site) => codes({ ...whole, site }))).toEqual(Array.from({ length: 5 }, () => ['site not_link']));
    expect(['https://example.org/a?b=1', 'http://example.org'].flatMap((site) => codes({ ...whole, site }))).toEqual([]);
  });

  it('[WK2] a file counts when all of it is there, is of this field, and was not removed', () => {
    const of = (isDone: boolean, field = 'slides') => codes({ ...whole, slides: ['f1'] }, [{ id: 'f1', field, isDone }]);
    expect(of(true)).toEqual([]);
    expect(of(false)).toEqual(['slides file_unfinished']);
    expect(of(true, 'other')).toEqual(['slides file_gone']);
  });

  it('[WK1] asks for the sum of its budget', () => {
    expect(asked(fields, whole)).toBe(100);
    expect(asked(fields, {})).toBe(0);
  });

  it('[WK6] has one text for its receipt, however its parts came', () => {
    const of = (values: WorkValues) => receiptText({ call: 'c', work: 1, version: 1, at: 5, track: null, values, files: [] });
    expect(of({ b: 'x', a: 'y' })).toBe(of({ a: 'y', b: 'x' }));
    expect(of({ a: 'y' })).not.toBe(of({ a: 'z' }));
  });

  it('[WK8] each reader sees what is for it and for those before it', () => {
    const ids = (reader: 'public' | 'jury' | 'organisers') => shownFields({ fields }, whole, reader, () => null).map(({ id }) => id);
    expect([ids('public'), ids('jury'), ids('organisers')]).toEqual([['title'], ['title', 'kinds'], ['title', 'kinds', 'money']]);
    expect(titleOf({ fields, languages: ['ru'] }, whole)).toBe('Ручей');
    expect(titleOf({ fields, languages: ['ru'] }, { kinds: ['a'] })).toBeNull();
  });
});

describe('those who make a work', () => {
  const hack: Pick<Call, 'withWhom' | 'roles'> = {
    withWhom: { kind: 'teams', least: 3, most: 4, countries: 2, closesAt: null }, roles: [{ id: 'journalist', title: {}, least: 1 }, { id: 'it', title: {}, least: 1 }, { id: 'other', title: {}, least: 0 }],
  };
  const one = (role: string | null, country: WorkMemberState['country'] = 'KG', isReady = true): WorkMemberState => ({ role, country, isReady });
  const of = (name: string, ...members: WorkMemberState[]) => faultsOfTeam(hack, { name, lead: members[0]!, members });

  it('[WK3] lack what the call asks of a team, all at once and how many', () => {
    expect(of('Ала-Тоо', one('journalist'), one('it', 'TJ'), one('other'))).toEqual([]);
    expect(of('', one('it'))).toEqual([{ code: 'name_missing' }, { code: 'too_few', more: 2 }, { code: 'role_unfilled', role: 'journalist', more: 1 }, { code: 'countries_few', more: 1 }]);
    expect(of('Ала-Тоо', one('journalist'), one('it', 'TJ'), one(null), one('gone', 'UZ', false), one('it'))).toEqual([{ code: 'not_ready' }, { code: 'role_missing' }, { code: 'too_many', more: 1 }]);
    expect(of('Ала-Тоо', one('journalist', null), one('it', 'TJ'), one('other', 'KG'))).toEqual([{ code: 'lead_elsewhere' }]);
  });

  it('[WK3] somebody alone needs no name and nobody else', () => {
    expect(faultsOfTeam(grants, { name: '', lead: one(null), members: [one(null)] })).toEqual([]);
  });
});
