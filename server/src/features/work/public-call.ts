import type { Call } from '@tabarman/shared/call/schema.ts';
import type { Calls } from '../call/ports.ts';

/** A call as it is public, with what it does not tell: its grace. */
export interface PublicCall {
  readonly id: string;
  readonly slug: string;
  readonly call: Call;
}

/** Null where nothing of it is public. */
export async function publicCall(calls: Pick<Calls, 'bySlug' | 'versionsOf'>, slug: string): Promise<PublicCall | null> {
  const row = await calls.bySlug(slug);
  const [newest] = row ? await calls.versionsOf(row.id) : [];
  return row && newest ? { id: row.id, slug: row.slug, call: newest.call } : null;
}

export async function publicCallById(calls: Pick<Calls, 'byId' | 'versionsOf'>, id: string): Promise<PublicCall | null> {
  const row = await calls.byId(id);
  const [newest] = row ? await calls.versionsOf(id) : [];
  return row && newest ? { id, slug: row.slug, call: newest.call } : null;
}
