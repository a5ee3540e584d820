import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDoor, type DoorGuest, type DoorMark, type DoorPerson, withMarks } from './marks.ts';

const person = (id: string, part: Partial<DoorPerson> = {}): DoorPerson => ({ id, name: id, isGuest: false, team: null, role: null, country: null, inAt: null, ...part });
const guestOf = (guest: DoorGuest) => person(guest.id, { ...guest, isGuest: true });
const people = ['a', 'b', 'c'].map((id) => person(id));
const inAt = (marks: readonly DoorMark[]) => Object.fromEntries(withMarks(people, marks, guestOf).map(({ id, inAt: at }) => [id, at]));

describe('the door of a call', () => {
  it('[TB20] two doors that noted one person without a network: the earlier holds, and what was taken back in between does not', () => {
    const first: DoorMark = { kind: 'in', id: '1', at: 902, personId: 'a' };
    const later: DoorMark = { kind: 'in', id: '2', at: 930, personId: 'a' };
    const back: DoorMark = { kind: 'out', id: '3', at: 910, personId: 'a', reason: 'somebody else' };
    expect(inAt([later, first])['a']).toBe(902);
    expect(inAt([first, back])['a']).toBeNull();
    expect(inAt([later, back, first])['a']).toBe(930);
  });

  it('[TB20] guests are there while they are in, and nobody is made of a mark of a stranger', () => {
    const came: DoorMark = { kind: 'guest', id: '1', at: 5, guest: { id: 'g1', name: 'Нур', role: null, country: 'KG' } };
    expect(inAt([came, { kind: 'in', id: '9', at: 6, personId: 'x' }])).toEqual({ a: null, b: null, c: null, g1: 5 });
    expect(inAt([came, { kind: 'out', id: '2', at: 6, personId: 'g1', reason: 'twice' }])).toEqual({ a: null, b: null, c: null });
  });

  it('[TB20] in whatever order marks come, however often, and in whatever batches, the same people are in', () => {
    const mark = fc.record({ id: fc.integer({ min: 0, max: 40 }).map(String), at: fc.nat(20), who: fc.constantFrom('a', 'b', 'c', 'g1'), isOut: fc.boolean() }).map(({ id, at, who, isOut }): DoorMark =>
      isOut ? { kind: 'out', id, at, personId: who, reason: 'r' } : who === 'g1' ? { kind: 'guest', id, at, guest: { id: who, name: 'Г', role: null, country: null } } : { kind: 'in', id, at, personId: who });
    const marks = fc.uniqueArray(mark, { selector: ({ id }) => id, maxLength: 25 });
    fc.assert(fc.property(marks.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all))), ([all, shuffled, again]) => {
      expect(inAt([...shuffled, ...again])).toEqual(inAt(all));
    }));
  });

  it('[TB22] who is in is counted of all, by team, role or country, and those without one last', () => {
    const all = [person('a', { country: null, inAt: 1 }), person('b', { country: 'TJ' }), person('c', { country: 'KG', inAt: 2 }), person('d', { country: 'TJ', inAt: 3 })];
    expect(countDoor(all, ({ country }) => country)).toEqual([{ of: 'TJ', in: 1, all: 2 }, { of: 'KG', in: 1, all: 1 }, { of: null, in: 1, all: 1 }]);
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('KG', 'TJ', null), fc.boolean())), (given) => {
      const own = given.map(([country, isIn], i) => person(String(i), { country, inAt: isIn ? 1 : null }));
      const counts = countDoor(own, ({ country }) => country);
      expect([counts.reduce((sum, one) => sum + one.in, 0), counts.reduce((sum, one) => sum + one.all, 0)]).toEqual([given.filter(([, isIn]) => isIn).length, given.length]);
    }));
  });
});
