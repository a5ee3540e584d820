import type { IncomingMessage, ServerResponse } from 'node:http';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { CompressionPlugin } from '@orpc/server/node';
import { ORPCError, ValidationError, type Router } from '@orpc/server';
import type { contract } from '@tabarman/shared/protocol/contract.ts';
import { JournalUnavailable, type Ids } from '../features/game/ports.ts';
import type { Audit } from '../features/audit/ports.ts';
import { EnvelopeChanged } from '../features/quest/ports.ts';
import type { Sessions } from '../features/session/ports.ts';
import type { ApiContext } from './api.ts';
import { isErrorCode, problem } from './problem.ts';

export interface ApiParts {
  readonly router: Router<typeof contract, ApiContext>;
  readonly sessions: Sessions;
  readonly ids: Ids;
  readonly audit: Audit;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly report: (error: unknown, about: object) => void;
}

/** Answers what the contract declares under /api/v1; returns false for everything else. */
export function apiHandler({ router, sessions, ids, audit, addressOf, report }: ApiParts) {
  const handler = new OpenAPIHandler(router, {
    // Only what is the same for everybody: where a secret is near, the length of a compressed answer could tell of it.
    plugins: [new CompressionPlugin({ filter: (_, response) => String(response.getHeader('cache-control')).startsWith('public') })],
    interceptors: [
      async (call) => {
        const { request } = call;
        try {
          return await call.next();
        } catch (error) {
          throw asProblem(error, (unexpected, id) => report(unexpected, { id, method: request.method, path: request.url.pathname }), ids);
        }
      },
    ],
  });

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    let person: ReturnType<Sessions['personOf']> | undefined;
    const context: ApiContext = {
      headers: request.headers,
      from: { address: addressOf(request), userAgent: (request.headers['user-agent'] ?? '').slice(0, 300) },
      note: (line) => audit.add(line),
      person: () => (person ??= sessions.personOf(request.headers)),
      setCookies: (lines) => response.appendHeader('set-cookie', lines),
      keepFor: (seconds) => response.setHeader('cache-control', `public, max-age=${seconds}`),
      retryAfter: (ms) => response.setHeader('retry-after', String(Math.ceil(ms / 1_000))),
    };
    const { matched } = await handler.handle(request, response, { prefix: '/api/v1', context });
    return matched;
  };
}

/** A13: everything that goes wrong leaves as a declared code; what was not expected is logged under an id, never shown. */
function asProblem(error: unknown, report: (error: unknown, id: string) => void, ids: Ids): ORPCError<string, unknown> {
  if (error instanceof ORPCError && isErrorCode(error.code)) return error;
  if (error instanceof ORPCError && error.status === 400) return problem('bad_request', { fields: fieldsOf(error.cause) });
  if (error instanceof SyntaxError) return problem('bad_request');
  if (error instanceof JournalUnavailable || error instanceof EnvelopeChanged) return problem('try_again');
  const id = ids.id();
  report(error, id);
  return problem('internal', { id });
}

function fieldsOf(cause: unknown): string[] {
  if (!(cause instanceof ValidationError)) return [];
  return cause.issues.map(({ path }) => (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'));
}
