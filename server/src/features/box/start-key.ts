import { createHmac, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { codeFrom, readCode } from '@tabarman/shared/kernel/code-letters.ts';

/** A hundred bits, in five groups of four letters: with the file in hand it is not tried out. */
const LENGTH = 20;
const KEY_BYTES = 32;
/** As for a second key: 32 MB and about a tenth of a second for each try. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

const stretch = promisify<string, Buffer, number, typeof SCRYPT, Buffer>(scrypt);

/** Follows from the centre's secret, so that it can be told again and is stored nowhere. */
export function startKeyOf(secret: string, bundleId: string): string {
  return codeFrom(createHmac('sha256', secret).update(`start key of ${bundleId}`).digest().subarray(0, LENGTH));
}

/** What signs the result of a bundle: 32 bytes. */
export function resultSeedOf(secret: string, bundleId: string): Buffer {
  return createHmac('sha256', secret).update(`result key of ${bundleId}`).digest();
}

/** What was meant by what was typed; null when it can be no start key. */
export const readStartKey = (typed: string): string | null => readCode(typed, LENGTH);

export function sealingKey(startKey: string, salt: Buffer): Promise<Buffer> {
  return stretch(startKey, salt, KEY_BYTES, SCRYPT);
}
