import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { problem } from './problem.ts';

/** Refuses a request that never reached an endpoint, in the words of the endpoints. */
export function sendProblem(response: ServerResponse, code: ErrorCode): void {
  const refusal = problem(code);
  const body = JSON.stringify(refusal.toJSON());
  // What was not read of the request must not be taken for the next one.
  if (!response.req.complete) response.setHeader('connection', 'close');
  response.writeHead(refusal.status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
