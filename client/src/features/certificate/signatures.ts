import type { Signature } from '@tabarman/shared/certificate/paper.ts';
import { textSchema } from '@tabarman/shared/kernel/text-schema.ts';
import * as z from 'zod';

const kept = z.array(z.strictObject({ name: z.string().max(80), office: textSchema(80) })).max(3);
const placeOf = (of: string) => `tabarman-signatures-${of}`;

/** Names of who signs are for the paper: this browser keeps them, no server does. */
export function recallSignatures(of: string): Signature[] {
  try {
    return kept.catch([]).parse(JSON.parse(localStorage.getItem(placeOf(of)) ?? '[]'));
  } catch {
    return [];
  }
}

export function keepSignatures(of: string, signatures: readonly Signature[]): void {
  try {
    localStorage.setItem(placeOf(of), JSON.stringify(signatures));
  } catch {
    // Where storage is refused they are typed again.
  }
}
