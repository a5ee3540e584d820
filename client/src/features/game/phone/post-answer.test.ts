import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { postAnswer } from './post-answer.ts';

const pending = { gameId: 'game', index: 3, answerId: 'answer-1', choice: { option: 'b' }, thinkMs: 1_234 };
const stored = { answerId: 'answer-1', index: 3, choice: { option: 'b' }, elapsedMs: 1_200, creditMs: 0 };
const silence = { ok: false, error: 'try_again' };

/** The network answers every request in this way. */
function network(answer: (init: RequestInit) => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer(init);
  });
  return asked;
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers });
const send = () => postAnswer({ secret: 'secret-of-a-seat' }, pending);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an answer by plain HTTP', () => {
  it('[R7] carries the seat, the same id and the thinking time, and outlives the page', async () => {
    const asked = network(() => json(stored));
    expect(await send()).toEqual({ ok: true, data: stored });
    expect(asked[0]?.url).toBe('/api/v1/games/game/answers');
    expect(asked[0]?.init).toMatchObject({ method: 'POST', keepalive: true });
    expect(JSON.parse(asked[0]?.init.body as string)).toEqual({ secret: 'secret-of-a-seat', index: 3, answerId: 'answer-1', choice: { option: 'b' }, thinkMs: 1_234 });
  });

  it.each(['answer_too_late', 'answer_not_open', 'question_paused', 'seat_removed'])('[R7] hears what is said about it: %s', async (code) => {
    network(() => json({ defined: true, code, status: 409 }, 409));
    expect(await send()).toEqual({ ok: false, error: code });
  });

  it.each([
    ['the page of a hotel', () => new Response('<html>', { status: 200 })],
    ['JSON of somebody else', () => json({ welcome: true })],
    ['an error of a proxy', () => new Response('bad gateway', { status: 502 })],
    ['a refusal of a proxy', () => json({ code: 'forbidden' }, 403)],
    ['no network', () => Promise.reject(new TypeError('failed'))],
  ])('[R7] takes %s for silence', async (_, answer) => {
    network(answer);
    expect(await send()).toEqual(silence);
  });

  it('[R9] waits as long as it is asked to', async () => {
    network(() => json({ code: 'too_many' }, 429, { 'retry-after': '2' }));
    expect(await send()).toEqual({ ...silence, waitMs: 2_000 });
  });

  it('[R8] gives a request up that hangs', async () => {
    network(({ signal }) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))));
    const reply = send();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await reply).toEqual(silence);
  });
});
