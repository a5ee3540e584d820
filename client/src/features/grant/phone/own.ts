import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { ask } from '../../../link/ask.ts';

/** Whose page it is: a call, and the key of a record. */
export interface Own {
  readonly slug: string;
  readonly key: string;
}

/** Asks for what is the own, at an address under the call. */
export function askOwn<T>({ slug, key }: Own, path: string, body: object = {}, method: 'POST' | 'PUT' = 'POST'): Promise<Reply<T>> {
  return ask<T>(`taking-part/${encodeURIComponent(slug)}/${path}`, { key, ...body }, method);
}
