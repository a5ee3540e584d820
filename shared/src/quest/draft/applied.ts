import type { Edit } from './edits.ts';
import type { Draft } from './schema.ts';

/** Why an edit is not made: what it is about is gone, was changed by somebody else, is there already, or has no room. */
export type EditRefusal = 'gone' | 'changed' | 'taken' | 'full';

export type Applied = { readonly ok: true; readonly draft: Draft; readonly inverse: readonly Edit[] } | { readonly ok: false; readonly refusal: EditRefusal };

export const refuse = (refusal: EditRefusal): Applied => ({ ok: false, refusal });
export const done = (draft: Draft, ...inverse: Edit[]): Applied => ({ ok: true, draft, inverse });
