import type { Signature } from '@tabarman/shared/certificate/paper.ts';
import { textSchema } from '@tabarman/shared/kernel/text-schema.ts';
import * as z from 'zod';

const kept = z.array(z.strictObject({ name: z.string().max(80), office: textSchema(80) })).max(3);
const placeOf = (seasonId: string) => `tabarman-signatures-${seasonId}`;

/** Names of who signs are for the paper: this browser keeps them, no server does. */
export function recallSignatures(seasonId: string): Signature[] {
  try {
    return kept.catch([]).parse(JSON.parse(localStorage.getItem(placeOf(seasonId)) ?? '[]'));
  } catch {
    return [];
  }
}

export function keepSignatures(seasonId: string, signatures: readonly Signature[]): void {
  try {
    localStorage.setItem(placeOf(seasonId), JSON.stringify(signatures));
  } catch {
    // Where storage is refused they are typed again.
  }
}
