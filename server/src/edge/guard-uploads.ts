import type { RequestHandler } from 'express';
import { may } from '@tabarman/shared/access/permissions.ts';
import { importLimits } from '@tabarman/shared/exchange/limits.ts';
import type { Sessions } from '../features/session/ports.ts';
import { sendProblem } from './send-problem.ts';

const MOST_AT_ONCE = 3;

/** The one address that takes a file instead of JSON. */
export function isUpload(request: { readonly method: string; readonly path: string }): boolean {
  return request.method === 'POST' && request.path === '/v1/imports';
}

/** A5, A14: a file is read only from somebody who may bring one, up to its own limit, and a few at once: each is held in memory. */
export function guardUploads(sessions: Sessions): RequestHandler {
  let running = 0;
  return async (request, response, next) => {
    if (!isUpload(request)) return next();
    if (Number(request.headers['content-length'] ?? 0) > importLimits.fileBytes) return sendProblem(response, 'too_large');
    const person = await sessions.personOf(request.headers);
    if (!person) return sendProblem(response, 'signed_out');
    if (!may(person.role, 'quest.import')) return sendProblem(response, 'forbidden');
    if (request.headers['content-type'] !== 'application/octet-stream') return sendProblem(response, 'bad_request');
    if (running >= MOST_AT_ONCE) return sendProblem(response, 'try_again');
    running += 1;
    response.once('close', () => (running -= 1));
    return next();
  };
}
