import { errors, type ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Input, Stored } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import * as http from 'node:http';
import * as https from 'node:https';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { LineOptions } from './line.ts';

const REPLY_MS = 4_000;
const silence = { ok: false, error: 'try_again' } as const;

/** Gives an answer as a request of its own, over the same network as the line; what is no word of the server is silence. */
export async function postAnswer(url: string, seat: { gameId: string; secret: string }, answer: Input<'game:answer'>, line: LineOptions = {}): Promise<Reply<Stored>> {
  try {
    const { status, body } = await post(`${url}/api/v1/games/${seat.gameId}/answers`, JSON.stringify({ secret: seat.secret, ...answer }), line);
    if (status === 200) return { ok: true, data: body as Stored };
    const { code = '' } = body as { code?: string };
    return Object.hasOwn(errors, code) ? { ok: false, error: code as ErrorCode } : silence;
  } catch {
    return silence;
  }
}

function post(url: string, sent: string, { headers = {}, connect }: LineOptions): Promise<{ status: number | undefined; body: unknown }> {
  return new Promise((resolve, reject) => {
    const { request } = url.startsWith('https:') ? https : http;
    const asked = request(url, {
      method: 'POST', signal: AbortSignal.timeout(REPLY_MS),
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) },
      // Node takes any stream for it, its types only a socket.
      ...(connect ? { createConnection: () => connect() as Socket } : {}),
    });
    asked.once('error', reject);
    asked.once('response', (response) => {
      text(response).then((told) => resolve({ status: response.statusCode, body: JSON.parse(told) as unknown })).catch(reject);
    });
    asked.end(sent);
  });
}
