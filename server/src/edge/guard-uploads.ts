import type { RequestHandler } from 'express';
import { may, type Action } from '@tabarman/shared/access/permissions.ts';
import { importLimits } from '@tabarman/shared/exchange/limits.ts';
import { mediaLimits } from '@tabarman/shared/media/limits.ts';
import type { Sessions } from '../features/session/ports.ts';
import { sendProblem } from './send-problem.ts';

const MOST_AT_ONCE = 3;

interface Upload {
  readonly action: Action;
  readonly mostBytes: number;
}

const uploads: Readonly<Record<string, Upload>> = {
  '/v1/imports': { action: 'quest.import', mostBytes: importLimits.fileBytes },
  '/v1/media/pictures': { action: 'media.write', mostBytes: mediaLimits.pictureBytes },
  '/v1/boxes': { action: 'game.lead', mostBytes: 96 * 1024 * 1024 },
  '/v1/box-results': { action: 'season.write', mostBytes: 32 * 1024 * 1024 },
  '/v1/media/sounds': { action: 'media.write', mostBytes: mediaLimits.soundBytes },
};

/** The addresses that take a file instead of JSON. */
export function uploadOf(request: { readonly method: string; readonly path: string }): Upload | null {
  return request.method === 'POST' && Object.hasOwn(uploads, request.path) ? (uploads[request.path] ?? null) : null;
}

/** A5, A14: a file is read only from somebody who may bring one, up to its own limit, and a few at once: each is held in memory. */
export function guardUploads(sessions: Sessions): RequestHandler {
  let running = 0;
  return async (request, response, next) => {
    const upload = uploadOf(request);
    if (!upload) return next();
    if (Number(request.headers['content-length'] ?? 0) > upload.mostBytes) return sendProblem(response, 'too_large');
    const person = await sessions.personOf(request.headers);
    if (!person) return sendProblem(response, 'signed_out');
    if (!may(person.role, upload.action)) return sendProblem(response, 'forbidden');
    if (request.headers['content-type'] !== 'application/octet-stream') return sendProblem(response, 'bad_request');
    if (running >= MOST_AT_ONCE) return sendProblem(response, 'try_again');
    running += 1;
    response.once('close', () => (running -= 1));
    return next();
  };
}
