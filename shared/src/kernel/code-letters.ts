/** Crockford's 32: no I, L, O or U. */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What people type for a letter that is not in the alphabet, or on a Cyrillic keyboard for one that looks the same. */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  O: '0', I: '1', L: '1', U: 'V',
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', О: '0', Р: 'P', Т: 'T', Х: 'X', У: 'Y', З: '3', І: '1', Ѕ: 'S', Ј: 'J',
};

/** A code of such letters from random bytes, one letter each: 256 is a multiple of 32, so that every letter is as likely as the others. */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => CODE_LETTERS.charAt(byte % CODE_LETTERS.length)).join('');
}

/** In groups of four, as it is printed. */
export function groupCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** The code of so many letters that was meant by what was typed; null when it can be none. */
export function readCode(typed: string, length: number): string | null {
  const letters = Array.from(typed.normalize('NFKC').toUpperCase()).filter((c) => /[\p{L}\p{N}]/u.test(c)).map((c) => TAKEN_FOR[c] ?? c);
  return letters.length === length && letters.every((c) => CODE_LETTERS.includes(c)) ? letters.join('') : null;
}
