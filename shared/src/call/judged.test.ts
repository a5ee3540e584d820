import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTogether, pairsTogether } from './judged.ts';

const track = fc.constantFrom(null, 'text', 'video', 'sound');

it('[PW2] pairs that there are, are always those of which some award compares both', () => {
  fc.assert(fc.property(fc.array(fc.record({ track }), { maxLength: 4 }), fc.array(track, { maxLength: 12 }), (awards, tracks) => {
    const pairs = tracks.flatMap((one, i) => tracks.slice(i + 1).filter((other) => isTogether(awards, one, other)));
    expect(pairsTogether(awards, tracks)).toBe(pairs.length);
  }));
});
