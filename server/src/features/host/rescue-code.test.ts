import fc from 'fast-check';
import { groupCode } from '@tabarman/shared/kernel/code-letters.ts';
import { describe, expect, it } from 'vitest';
import { readRescueCode, rescueCodeOf } from './rescue-code.ts';

describe('a rescue code', () => {
  it('[H7] is twelve letters in three groups, other for each game, number and server, and always the same', () => {
    const codes = [rescueCodeOf('secret', 'game', 0), rescueCodeOf('secret', 'game', 1), rescueCodeOf('secret', 'other', 0), rescueCodeOf('other', 'game', 0)];
    expect(new Set(codes).size).toBe(4);
    for (const code of codes) expect(groupCode(code)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(rescueCodeOf('secret', 'game', 0)).toBe(codes[0]);
  });

  it('[H7] is understood however it is typed: case, gaps, look-alikes, a Cyrillic keyboard', () => {
    const lookAlike: Readonly<Record<string, string>> = { 0: 'oОO', 1: 'iIlL', V: 'uU', A: 'аА', B: 'В', C: 'сС', E: 'еЕ', H: 'Н', K: 'кК', M: 'М', P: 'рР', T: 'Т', X: 'хХ', Y: 'У', 3: 'З' };
    fc.assert(fc.property(fc.nat(), fc.array(fc.nat({ max: 5 }), { minLength: 12, maxLength: 12 }), fc.constantFrom('', ' ', '-', ' – ', '.'), (number, picks, gap) => {
      const code = rescueCodeOf('secret', 'game', number);
      const typed = Array.from(code).map((letter, i) => {
        const others = [letter, letter.toLowerCase(), ...Array.from(lookAlike[letter] ?? '')];
        return others[(picks[i] ?? 0) % others.length];
      });
      expect(readRescueCode(typed.join(gap))).toBe(code);
    }));
  });

  it('[H7] that is too short, too long or of other letters is none', () => {
    for (const typed of ['', '----', 'ABCD-EFGH-JKM', 'ABCD-EFGH-JKMNP', 'ЖЖЖЖ-EFGH-JKMN', '😀'.repeat(12)]) expect(readRescueCode(typed)).toBeNull();
  });
});
