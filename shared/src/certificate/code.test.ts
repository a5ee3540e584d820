import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_LETTERS, groupCode } from '../kernel/code-letters.ts';
import { CODE_BYTES, newCertificateCode, readCertificateCode } from './code.ts';

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

describe('the code of a certificate', () => {
  it('[CE3] is read as it is printed, in small letters, with O for 0 and Cyrillic letters that look the same', () => {
    fc.assert(fc.property(bytes, (given) => {
      const code = newCertificateCode(given);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
      for (const typed of [code, groupCode(code), ` ${groupCode(code).toLowerCase()} `, code.replaceAll('0', 'O').replaceAll('B', 'В')]) expect(readCertificateCode(typed)).toBe(code);
    }));
  });

  it('[CE3] with any one letter wrong is no code', () => {
    fc.assert(fc.property(bytes, fc.nat(CODE_BYTES), fc.constantFrom(...Array.from(CODE_LETTERS)), (given, at, letter) => {
      const code = newCertificateCode(given);
      fc.pre(code[at] !== letter);
      expect(readCertificateCode(code.slice(0, at) + letter + code.slice(at + 1))).toBeNull();
    }));
    for (const typed of ['', 'ABCD', 'X'.repeat(13), '../../etc']) expect(readCertificateCode(typed)).toBeNull();
  });
});
