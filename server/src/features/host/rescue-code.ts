import { createHmac } from 'node:crypto';

/** Crockford's 32: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 60 bits: a thousand guesses a second for a whole day at a server with a thousand open games hit one with 2^-23. */
const LENGTH = 12;

/** What people type for a letter that is not in the alphabet, or on a Cyrillic keyboard for one that looks the same. */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  O: '0', I: '1', L: '1', U: 'V',
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', О: '0', Р: 'P', Т: 'T', Х: 'X', У: 'Y', З: '3', І: '1', Ѕ: 'S', Ј: 'J',
};

/** The code of a game after `number` were spent. It follows from the server's secret, so that it can be shown again and is stored nowhere. */
export function rescueCodeOf(secret: string, gameId: string, number: number): string {
  const bytes = createHmac('sha256', secret).update(`rescue code ${number} of ${gameId}`).digest();
  // 256 is a multiple of 32: every letter is as likely as the others.
  return Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

/** In groups of four, as it is printed. */
export function groupCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** What was meant by what was typed; null when it can be no code. */
export function readRescueCode(typed: string): string | null {
  const letters = Array.from(typed.normalize('NFKC').toUpperCase()).filter((c) => /[\p{L}\p{N}]/u.test(c)).map((c) => TAKEN_FOR[c] ?? c).join('');
  return letters.length === LENGTH && Array.from(letters).every((c) => ALPHABET.includes(c)) ? letters : null;
}
