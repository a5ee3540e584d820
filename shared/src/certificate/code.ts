import { CODE_LETTERS, codeFrom, readCode } from '../kernel/code-letters.ts';

/** Letters that are drawn by chance: 55 bits. One more, made of them, tells a mistyped code from one that was never given. */
export const CODE_BYTES = 11;
const LENGTH = CODE_BYTES + 1;

/** CE3: the code of a certificate from random bytes, without the hyphens it is shown with. */
export function newCertificateCode(bytes: Uint8Array): string {
  const letters = codeFrom(bytes);
  return letters + checkLetter(letters);
}

/** CE3: the code that was meant by what was typed; null when no certificate can have it. */
export function readCertificateCode(typed: string): string | null {
  const code = readCode(typed, LENGTH);
  return code !== null && checkLetter(code.slice(0, CODE_BYTES)) === code.slice(CODE_BYTES) ? code : null;
}

/** Luhn mod N (ISO/IEC 7812 for an alphabet of N): finds every wrong letter, and nearly every two that changed places. */
function checkLetter(letters: string): string {
  const n = CODE_LETTERS.length;
  const sum = Array.from(letters).reverse().reduce((all, letter, i) => {
    const value = CODE_LETTERS.indexOf(letter) * (i % 2 === 0 ? 2 : 1);
    return all + Math.floor(value / n) + (value % n);
  }, 0);
  return CODE_LETTERS.charAt((n - (sum % n)) % n);
}
