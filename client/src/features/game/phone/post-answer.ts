import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Stored } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { givenOf, type Pending } from './outbox.ts';
import type { Seat } from './seat.ts';

const REPLY_MS = 4_000;
const silence = { ok: false, error: 'try_again' } as const;
/** What is said about the answer itself; all else is about the way, and may be another next time. */
const verdicts: readonly ErrorCode[] = ['answer_not_open', 'answer_too_late', 'answer_invalid', 'question_paused', 'seat_not_found', 'seat_removed'];

/**
 * Sends an answer as a request of its own, which needs nothing that hangs: no socket, no introduction. Never rejects; the
 * page of a hotel's network, or a proxy's error, is silence.
 */
export async function postAnswer({ secret }: Pick<Seat, 'secret'>, pending: Pending): Promise<Reply<Stored>> {
  const life = new AbortController();
  const timer = setTimeout(() => life.abort(), REPLY_MS);
  try {
    const response = await fetch(`/api/v1/games/${encodeURIComponent(pending.gameId)}/answers`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ secret, ...givenOf(pending) }),
      // It goes on when the page is closed.
      keepalive: true, cache: 'no-store', signal: life.signal,
    });
    const body = (await response.json()) as Partial<Stored> & { readonly code?: string };
    if (response.ok) return typeof body.answerId === 'string' && body.index === pending.index ? { ok: true, data: body as Stored } : silence;
    const error = verdicts.find((code) => code === body.code);
    if (error) return { ok: false, error };
    return { ...silence, ...waitOf(response) };
  } catch {
    return silence;
  } finally {
    clearTimeout(timer);
  }
}

function waitOf({ headers }: Response): { waitMs?: number } {
  const seconds = Number(headers.get('retry-after'));
  return seconds > 0 ? { waitMs: seconds * 1_000 } : {};
}
