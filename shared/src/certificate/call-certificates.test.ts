import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecidedWork } from '../decision/table.ts';
import { grants } from '../call/call.fixture.ts';
import { nothingSaid, type Sayings } from '../decision/table.ts';
import { certificatesOfCall, type Holder, initialsOf } from './call-certificates.ts';
import { certificateKey } from './certificates.ts';

const [award] = grants.awards;
const work = (id: string, memberIds: string[], bar: DecidedWork['bar'] = null): DecidedWork => ({
  id, number: 1, version: 1, title: `Work ${id}`, team: `Team ${id}`, memberIds, country: 'KG', track: null, organisation: null, asks: 0, total: null, mean: null, median: null, adjusted: null, spread: null,
  marked: 0, abstained: 0, recused: 0, below: [], bar, order: 0, remarks: {}, feedback: [], words: [],
});
const holder = (id: string, more: Partial<Holder> = {}): Holder => ({ id, name: `Айнура Эсенбаева-${id}`, isNamed: true, language: 'ky', country: 'KG', university: null, ...more });
const decided = (works: DecidedWork[], awarded: string[], sayings: Sayings = nothingSaid) => ({ works, sayings, awards: [{ award: award!, awarded, reserves: [], isLeastDropped: false, tied: [] }] });
const people = (...all: Holder[]) => new Map(all.map((one) => [one.id, one]));

describe('the certificates of a released decision', () => {
  it('[CE8] are for each who made an awarded work, for each who took part, and for jurors', () => {
    const made = certificatesOfCall(decided([work('a', ['p', 'q']), work('b', ['r']), work('gone', ['s'], 'withdrawn')], ['a']), people(holder('p'), holder('q'), holder('r'), holder('s')), [holder('j')]);
    expect(made.map(certificateKey)).toEqual(['p award grant', 'q award grant', 'p part all', 'q part all', 'r part all', 'j juror all']);
    expect(made[0]).toMatchObject({ award: award!.title, work: { title: 'Work a', team: 'Team a', isPublic: true }, place: null });
    expect(made[4]?.work?.isPublic).toBe(false);
  });

  it('[CE8] who does not want an award took part all the same', () => {
    const sayings: Sayings = { ...nothingSaid, bars: [{ work: 'a', bar: 'withdrawn', reason: { ru: 'Отказ' } }] };
    expect(certificatesOfCall(decided([work('a', ['p'], 'withdrawn')], [], sayings), people(holder('p')), []).map(certificateKey)).toEqual(['p part all']);
  });

  it('[CE9] who has not agreed to be named is told to others by first letters, and who is erased by nothing', () => {
    const [named, unnamed, erased] = certificatesOfCall(decided([work('a', ['p', 'q', 'gone'])], ['a']), people(holder('p'), holder('q', { isNamed: false })), []);
    expect([named?.publicName, unnamed?.name, unnamed?.publicName, erased?.name, erased?.publicName]).toEqual(['Айнура Эсенбаева-p', 'Айнура Эсенбаева-q', 'А. Э. Q.', '', '']);
    expect(initialsOf('Oʻgʻiloy ʻAbdullayeva')).toBe('O. A.');
    expect(initialsOf('—')).toBe('');
  });

  it('[CE8] [CE9] never two of the same, one of having taken part for each member, and no name that was not agreed to is public', () => {
    const members = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map((n) => `p${n}`), { maxLength: 12 });
    fc.assert(fc.property(members, fc.nat(4), fc.nat(4), fc.boolean(), (ids, each, awarded, isNamed) => {
      const works = Array.from({ length: Math.ceil(ids.length / (each + 1)) }, (_, i) => work(`w${i}`, ids.slice(i * (each + 1), (i + 1) * (each + 1))));
      const made = certificatesOfCall(decided(works, works.slice(0, awarded).map(({ id }) => id)), people(...ids.map((id) => holder(id, { isNamed }))), []);
      expect(new Set(made.map(certificateKey)).size).toBe(made.length);
      expect(made.filter(({ kind }) => kind === 'part').map(({ holderId }) => holderId)).toEqual(ids);
      for (const { name, publicName, kind, work: of } of made) {
        expect(publicName === name).toBe(isNamed);
        if (kind === 'award') expect(of?.isPublic).toBe(true);
      }
    }));
  });
});
