import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Ids } from '../features/game/ports.ts';

/** Crockford's 32: no i, l, o or u, so that an id read aloud or off a wall is not mistaken. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 12;
const SECRET_BYTES = 24;

export function randomIds(): Ids {
  return {
    // 256 is a multiple of 32: every letter is as likely as the others.
    id: () => Array.from(randomBytes(ID_LENGTH), (byte) => alphabet.charAt(byte % alphabet.length)).join(''),
    pin: () => String(randomInt(100_000, 1_000_000)),
    secret: () => randomBytes(SECRET_BYTES).toString('base64url'),
    hash: (secret) => createHash('sha256').update(secret).digest('base64url'),
  };
}
