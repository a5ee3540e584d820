import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Asker } from '../features/entrant/ports.ts';
import type { ApiContext } from './api.ts';
import type { Buckets } from './limits.ts';
import { problem } from './problem.ts';

/** Refuses whoever has to wait, and says how long. */
export function limit(waitMs: number, context: ApiContext): void {
  if (waitMs === 0) return;
  context.retryAfter(waitMs);
  throw problem('too_many');
}

/** Who asks with the key of a device, as often as `from` lets one device. */
export async function askerFrom(from: Buckets, { slug, key }: Pick<Asker, 'slug' | 'key'>, context: ApiContext): Promise<Asker> {
  limit(from.take(key), context);
  return { slug, key, account: await context.person() };
}

/** What a service replied, or its refusal as that of the interface. */
export function told<T>(reply: Reply<T>): T {
  if (!reply.ok) throw problem(reply.error);
  return reply.data;
}
