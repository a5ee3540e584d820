import { createHmac } from 'node:crypto';
import { codeFrom, readCode } from '@tabarman/shared/kernel/code-letters.ts';

/** 60 bits: a thousand guesses a second for a whole day at a server with a thousand open games hit one with 2^-23. */
const LENGTH = 12;

/** The code of a game after `number` were spent. It follows from the server's secret, so that it can be shown again and is stored nowhere. */
export function rescueCodeOf(secret: string, gameId: string, number: number): string {
  return codeFrom(createHmac('sha256', secret).update(`rescue code ${number} of ${gameId}`).digest().subarray(0, LENGTH));
}

/** What was meant by what was typed; null when it can be no code. */
export function readRescueCode(typed: string): string | null {
  return readCode(typed, LENGTH);
}
