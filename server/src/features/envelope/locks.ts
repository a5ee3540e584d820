import { createHmac, hkdfSync, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { decryptBytes, encryptBytes } from '../../sealed-bytes.ts';
import type { EnvelopeRow, Terms } from './ports.ts';

const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** 32 MB and about a tenth of a second for each try, on top of the hundred bits of a printed key. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

const stretch = promisify<string, Buffer, number, typeof SCRYPT, Buffer>(scrypt);

/**
 * What encrypts the key of the text: made of the server's key file, and of the second key where there is one. With a second
 * key neither of the two is enough.
 */
async function lockOf(serverKey: string, salt: Buffer, secondKey: string | null): Promise<Buffer> {
  const typed = secondKey === null ? Buffer.alloc(0) : await stretch(secondKey, salt, KEY_BYTES, SCRYPT);
  return Buffer.from(hkdfSync('sha256', Buffer.concat([Buffer.from(serverKey), typed]), salt, 'tabarman envelope', KEY_BYTES));
}

/** A new key for the text of one quest, and how it is kept. */
export async function newLock(serverKey: string, envelopeId: string, secondKey: string | null) {
  const [dataKey, salt] = [randomBytes(KEY_BYTES), randomBytes(SALT_BYTES)];
  return { dataKey, salt, wrappedKey: encryptBytes(await lockOf(serverKey, salt, secondKey), dataKey, envelopeId) };
}

/** The key of the text; null when the second key, or the server's, is another one. */
export async function unlock(serverKey: string, { id, salt, wrappedKey }: Pick<EnvelopeRow, 'id' | 'salt' | 'wrappedKey'>, secondKey: string | null): Promise<Buffer | null> {
  return decryptBytes(await lockOf(serverKey, salt, secondKey), wrappedKey, id);
}

/** Stands for the terms of an envelope: whoever can write rows and has no key file cannot name people or move the time. */
export function macOf(serverKey: string, envelopeId: string, { opensAt, named, hasSecondKey }: Terms): Buffer {
  return createHmac('sha256', serverKey).update(JSON.stringify(['terms', envelopeId, opensAt, hasSecondKey, [...named].sort()])).digest();
}

export function isOwnMac(serverKey: string, row: EnvelopeRow): boolean {
  const mac = macOf(serverKey, row.id, row);
  return row.mac.length === mac.length && timingSafeEqual(mac, row.mac);
}
