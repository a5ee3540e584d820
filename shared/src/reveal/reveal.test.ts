import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RevealedWork, revealBys, revealSteps, showReveal } from './steps.ts';

const work = (number: number, total: number, parts: Record<string, number> = {}, country = 'KG'): RevealedWork => ({ id: `w${number}`, number, title: `«${number}»`, country, total, parts });
const works = [work(1, 80, { a: 90, b: 70 }), work(2, 70, { a: 60, b: 80 }, 'TJ'), work(3, 70, { a: 70, b: 70 }), work(4, 50, { b: 50 }, 'UZ')];

describe('the reveal of a call', () => {
  it('[RV1] shows parts one by one and then places from the last to the first, equal works together', () => {
    expect(revealSteps(works, 'jury', ['a', 'b', 'nobody'])).toEqual([
      { kind: 'part', part: 'a' }, { kind: 'part', part: 'b' }, { kind: 'place', place: 4, works: ['w4'] }, { kind: 'place', place: 2, works: ['w2', 'w3'] }, { kind: 'place', place: 1, works: ['w1'] },
    ]);
    expect(revealSteps(works, 'country', []).slice(0, 3)).toEqual([{ kind: 'country', country: 'KG' }, { kind: 'country', country: 'TJ' }, { kind: 'country', country: 'UZ' }]);
  });

  it('[RV1] a wall adds up what was shown, and a place that is announced stands below those that are not', () => {
    const steps = revealSteps(works, 'jury', ['a', 'b']);
    const numbers = (shown: number) => showReveal(works, steps, shown).rows.map(({ number }) => number);
    expect([showReveal(works, steps, 0).step.kind, numbers(0)]).toEqual(['soon', [1, 2, 3, 4]]);
    expect([numbers(1), numbers(2)]).toEqual([[1, 3, 2, 4], [1, 2, 3, 4]]);
    expect(showReveal(works, steps, 1).rows.map(({ soFar, gained }) => [soFar, gained])).toEqual([[90, 90], [70, 70], [60, 60], [null, null]]);
    expect(showReveal(works, steps, 3).rows.at(-1)).toMatchObject({ number: 4, place: 4, total: 50 });
    expect([showReveal(works, steps, 5).step.kind, showReveal(works, steps, 6).step.kind]).toEqual(['place', 'end']);
  });

  it('[RV2] a wall is the same whatever was not shown: no total, mark or place of it is sent', () => {
    const some = fc.array(fc.record({ total: fc.integer({ min: 0, max: 100 }), a: fc.option(fc.integer({ min: 0, max: 100 })), b: fc.option(fc.integer({ min: 0, max: 100 })) }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(some, fc.constantFrom(...revealBys), fc.nat(20), fc.integer({ min: 1, max: 1_000 }), (given, by, to, shift) => {
      const all = given.map(({ total, a, b }, i) => work(i + 1, total, { ...(a === null ? {} : { a }), ...(b === null ? {} : { b }) }, ['KG', 'TJ', 'UZ'][i % 3]));
      const steps = revealSteps(all, by, ['a', 'b']);
      const shown = Math.min(to, steps.length);
      const seen = steps.slice(0, shown);
      const placed = new Set(seen.flatMap((step) => (step.kind === 'place' ? step.works : [])));
      const open = new Set(seen.flatMap((step) => (step.kind === 'part' ? [step.part] : [])));
      // Everything that was not shown becomes something else.
      const other = all.map((one) => ({
        ...one, total: placed.has(one.id) ? one.total : one.total + shift, parts: Object.fromEntries(Object.entries(one.parts).map(([part, mark]) => [part, open.has(part) ? mark : mark + shift])),
      }));
      expect(showReveal(other, steps, shown)).toEqual(showReveal(all, steps, shown));
    }));
  });

  it('[RV1] at its end everybody has a place, and the order of input changes nothing', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 15 }), (totals) => {
      const all = totals.map((total, i) => work(i + 1, total));
      const steps = revealSteps(all, 'jury', []);
      expect(revealSteps(all.toReversed(), 'jury', [])).toEqual(steps);
      const { rows } = showReveal(all, steps, steps.length);
      expect(rows.every(({ place }) => place !== null)).toBe(true);
      expect(rows.map(({ total }) => total)).toEqual(totals.toSorted((a, b) => b - a));
    }));
  });
});
