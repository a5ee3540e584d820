import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';

const REPLY_MS = 10_000;
/** Browsers let a request outlive its page up to 64 KiB; a letter has up to three bytes. */
const OUTLIVES = 20_000;
const silence = { ok: false, error: 'try_again' } as const;

/**
 * One request over HTTP. Never rejects: where nothing comes back, or the page of a hotel's network does, it is
 * silence, and may be asked again.
 */
export function ask<T>(path: string, body?: object, method = 'POST'): Promise<Reply<T>> {
  return asked(path, body, method, async (response) => {
    const told: unknown = await response.json();
    return typeof told === 'object' && told !== null ? { ok: true, data: told as T } : silence;
  });
}

/** The same for what is answered by a file. */
export function askFile(path: string, body: object): Promise<Reply<Blob>> {
  return asked(path, body, 'POST', async (response) => ({ ok: true, data: await response.blob() }));
}

async function asked<T>(path: string, body: object | undefined, method: string, read: (response: Response) => Promise<Reply<T>>): Promise<Reply<T>> {
  const life = new AbortController();
  const timer = setTimeout(() => life.abort(), REPLY_MS);
  try {
    const sent = body && JSON.stringify(body);
    const response = await fetch(`/api/v1/${path}`, {
      ...(sent === undefined ? {} : { method, headers: { 'content-type': 'application/json' }, body: sent }),
      keepalive: (sent?.length ?? 0) < OUTLIVES, cache: 'no-store', signal: life.signal,
    });
    if (response.ok) return await read(response);
    const told: unknown = await response.json();
    const code = typeof told === 'object' && told !== null && 'code' in told ? told.code : null;
    return isErrorCode(code) ? { ok: false, error: code, ...waitOf(response) } : silence;
  } catch {
    return silence;
  } finally {
    clearTimeout(timer);
  }
}

/** By its form: the table of all of them is not for phones to load, and a newer server may know more. */
function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && /^[a-z_]{3,60}$/.test(code);
}

function waitOf({ headers }: Response): { waitMs?: number } {
  const seconds = Number(headers.get('retry-after'));
  return seconds > 0 ? { waitMs: seconds * 1_000 } : {};
}
