import { decryptBytes, encryptBytes } from '../../sealed-bytes.ts';
import type { Cipher } from './ports.ts';

/** Encrypts what a sealed quest holds, bound to its envelope and its place in it: a row that was moved is not read. */
export function cipherOf(dataKey: Buffer, envelopeId: string): Cipher {
  const bound = (place: string) => `${envelopeId} ${place}`;
  return {
    envelopeId,
    encrypt: (clear, place) => encryptBytes(dataKey, Buffer.from(clear), bound(place)).toString('base64'),
    decrypt(encrypted, place) {
      const clear = decryptBytes(dataKey, Buffer.from(encrypted, 'base64'), bound(place));
      if (clear === null) throw new Error(`${place} of the envelope ${envelopeId} is damaged, or of another key`);
      return clear.toString();
    },
  };
}
