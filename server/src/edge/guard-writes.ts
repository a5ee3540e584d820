import type { RequestHandler } from 'express';
import type { IncomingMessage } from 'node:http';
import { uploadOf } from './guard-uploads.ts';
import { sendProblem } from './send-problem.ts';

const MOST_BYTES = 64 * 1024;
/** A removed round that is put back comes whole, with all its questions; a text of a work in five languages. */
const MOST_EDITED_BYTES = 1024 * 1024;
const EDITS = /^\/v1\/(quests\/[^/]+\/edits|taking-part\/[^/]+\/work\/draft|calls\/[^/]+)$/;
const SAFE = new Set(['GET', 'HEAD']);

/**
 * A11, A14: a write comes from a page of ours or from a machine, as JSON, and not too long; it is refused before it is read. A
 * file has limits of its own (`guardUploads`).
 */
export function guardWrites(isOwnOrigin: (request: IncomingMessage) => boolean): RequestHandler {
  return (request, response, next) => {
    if (SAFE.has(request.method)) return next();
    if (!isOwnOrigin(request)) return sendProblem(response, 'forbidden');
    const { headers } = request;
    const isFile = uploadOf(request) !== null;
    // A body without a declared length could only be measured by reading it.
    if (headers['transfer-encoding'] !== undefined || (!isFile && Number(headers['content-length'] ?? 0) > (EDITS.test(request.path) ? MOST_EDITED_BYTES : MOST_BYTES))) return sendProblem(response, 'too_large');
    const hasBody = Number(headers['content-length'] ?? 0) > 0;
    if (hasBody && !isFile && !/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) return sendProblem(response, 'bad_request');
    return next();
  };
}
