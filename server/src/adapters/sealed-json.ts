import * as z from 'zod';
import { EnvelopeChanged } from '../features/quest/ports.ts';
import type { Cipher } from '../features/envelope/ports.ts';

export const sealedSchema = z.strictObject({ sealed: z.string() });

/** How a column that quotes a quest is written: as it is, or encrypted for its place. */
export function toColumn<T>(cipher: Cipher | null, place: string, value: T): T | { sealed: string } {
  return cipher ? { sealed: cipher.encrypt(JSON.stringify(value), place) } : value;
}

/** The value of such a column; a quest that was sealed or opened meanwhile is read by nobody. */
export function fromColumn(cipher: Cipher | null, place: string, column: unknown): unknown {
  const sealed = sealedSchema.safeParse(column);
  if (sealed.success !== (cipher !== null)) throw new EnvelopeChanged();
  return sealed.success && cipher ? JSON.parse(cipher.decrypt(sealed.data.sealed, place)) : column;
}

/** The same for a column of words. */
export function toWords(cipher: Cipher | null, place: string, words: string): string {
  return cipher ? cipher.encrypt(words, place) : words;
}

export function fromWords(cipher: Cipher | null, place: string, column: string): string {
  return cipher ? cipher.decrypt(column, place) : column;
}

/** Where things are, for the cipher: a draft that was kept or frozen is the same draft. */
export const places = { draft: 'draft', edit: (number: number) => `edit ${number}`, comment: (id: string) => `comment ${id}`, versionName: (id: string) => `version ${id}` };
