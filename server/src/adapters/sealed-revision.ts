import type { Script } from '@tabarman/shared/game/decision.ts';
import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { textSchema } from '@tabarman/shared/kernel/text-schema.ts';
import { sealedScript } from '@tabarman/shared/game/sealed-script.ts';
import * as z from 'zod';

/** What was frozen of a sealed quest: its draft as it lay there, and what everybody may know. It has no key of its own. */
export const sealedRevisionSchema = z.strictObject({
  sealed: z.string(), title: textSchema(160), reference: languageSchema, rounds: z.array(z.int().positive()).min(1),
});

/** Null for a revision that can be read. */
export function scriptOfSealed(content: unknown): Script | null {
  const sealed = sealedRevisionSchema.safeParse(content);
  return sealed.success ? sealedScript(sealed.data) : null;
}
