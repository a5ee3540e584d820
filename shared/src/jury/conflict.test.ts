import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allConflicts, barredBy, conflictTypes, type Conflict, derivedConflicts, mentorConflicts, type PartyJuror } from './conflict.ts';

const work = { id: 'w1', country: 'KG', organisations: ['Arabaev University', 'КГУ им. Арабаева'], memberIds: ['p1'], memberNames: ['Айгүл Асанова'] };
const juror: PartyJuror = { id: 'j1', name: 'Рустам', countries: [], organisation: '', entrantId: null };
const types = (one: Partial<PartyJuror>, isBarred = false) => derivedConflicts([{ ...juror, ...one }], [work], isBarred).map(({ type }) => type);

describe('conflicts of jurors', () => {
  it('[JU9] the same organisation is found by its letters, however it is written', () => {
    expect(types({ organisation: '«кгу им Арабаева»' })).toEqual(['organisation']);
    expect(types({ organisation: 'КНУ' })).toEqual([]);
    expect(derivedConflicts([juror], [{ ...work, organisations: [] }], false)).toEqual([]);
  });

  it('[JU9] oneself is known by the account and by the name', () => {
    expect(types({ entrantId: 'p1' })).toEqual(['personal']);
    expect(types({ name: 'айгүл  асанова' })).toEqual(['personal']);
  });

  it('[JU9] the own country bars only where the call says so', () => {
    expect(types({ countries: ['KG'] })).toEqual([]);
    expect(types({ countries: ['TJ', 'KG'] }, true)).toEqual(['country']);
  });

  it('[TB19] who helped those who make a work does not judge it: the same account, or the same name where one has none', () => {
    const jurors = [{ id: 'j1', userId: 'u1', name: 'Дилшод' }, { id: 'j2', userId: null, name: 'Нодира Юсупова' }];
    const helped = [{ workId: 'w1', userId: 'u1', name: 'Другое имя' }, { workId: 'w2', userId: 'u2', name: 'Дилшод' }, { workId: 'w2', userId: 'u9', name: 'нодира  юсупова' }, { workId: 'w2', userId: null, name: 'Нодира Юсупова' }, { workId: 'w3', userId: null, name: '—' }];
    expect(mentorConflicts(jurors, helped)).toEqual([
      { jurorId: 'j1', workId: 'w1', type: 'mentor', source: 'ticket', isPinned: false }, { jurorId: 'j2', workId: 'w2', type: 'mentor', source: 'ticket', isPinned: false },
    ]);
    expect(mentorConflicts([{ id: 'j3', userId: null, name: '—' }], helped)).toEqual([]);
  });

  it('[JU9] whatever is derived later, what was written down stays as it was written', () => {
    const conflict = fc.record({ jurorId: fc.constantFrom('j1', 'j2'), workId: fc.constantFrom('w1', 'w2'), type: fc.constantFrom(...conflictTypes) });
    fc.assert(fc.property(fc.array(conflict), fc.array(conflict), (written, derived) => {
      const pinned: Conflict[] = written.map((one) => ({ ...one, source: 'self', isPinned: true }));
      const all = allConflicts(pinned, derived.map((one) => ({ ...one, source: 'derived', isPinned: false })));
      expect(all).toEqual(expect.arrayContaining(pinned));
      const isBarred = barredBy(all);
      expect([...written, ...derived].every(({ jurorId, workId }) => isBarred(jurorId, workId))).toBe(true);
    }));
  });
});
