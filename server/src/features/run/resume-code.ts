import { createHmac } from 'node:crypto';

/** Letters that no two alphabets of our languages write differently enough to be mistaken, and no digit that is one of them. */
const ALPHABET = 'ABCEHKMPTX23456789';
const LENGTH = 6;
const TAKEN_FOR: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X', З: '3' };

/** The letters that bring a participant to another device. They follow from the server's secret, so that they can be shown again. */
export function resumeCodeOf(secret: string, participantId: string): string {
  const bytes = createHmac('sha256', secret).update(`resume code of ${participantId}`).digest();
  return Array.from({ length: LENGTH }, (_, i) => ALPHABET.charAt(bytes.readUInt16BE(2 * i) % ALPHABET.length)).join('');
}

/** What was meant by what was typed; null when it can be no code. */
export function readResumeCode(typed: string): string | null {
  const letters = Array.from(typed.normalize('NFKC').toUpperCase()).filter((c) => /[\p{L}\p{N}]/u.test(c)).map((c) => TAKEN_FOR[c] ?? c).join('');
  return letters.length === LENGTH && Array.from(letters).every((c) => ALPHABET.includes(c)) ? letters : null;
}
