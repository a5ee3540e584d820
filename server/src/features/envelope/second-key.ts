import { randomBytes } from 'node:crypto';
import { codeFrom, readCode } from '@tabarman/shared/kernel/code-letters.ts';

/** A hundred bits: with the key file and the database in hand it is not tried out. */
const LENGTH = 20;

export const newSecondKey = (): string => codeFrom(randomBytes(LENGTH));

/** What was meant by what was typed; null when it can be no second key. */
export const readSecondKey = (typed: string): string | null => readCode(typed, LENGTH);
