// Before the first schema is made.
import './no-eval.ts';
import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { contract } from '@tabarman/shared/protocol/contract.ts';
import { type ErrorCode, errors } from '@tabarman/shared/protocol/errors.ts';

type Api = JsonifiedClient<ContractRouterClient<typeof contract>>;

export const api: Api = createORPCClient(new OpenAPILink(contract, { url: () => `${location.origin}/api/v1` }));

/** Why a request brought nothing: what the server refused, or that there was no answer at all. */
export type Failure = ErrorCode | 'unreachable';

export type Outcome<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly failure: Failure };

/** The outcome of a request as data: never rejects. */
export async function outcomeOf<T>(request: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, data: await request };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof ORPCError)) return 'unreachable';
  const code: unknown = error.code;
  if (isErrorCode(code)) return code;
  // A proxy in between answers in its own words: only the status is left.
  switch (error.status) {
    case 400: return 'bad_request';
    case 401: return 'signed_out';
    case 403: return 'forbidden';
    case 404: return 'not_found';
    case 429: return 'too_many';
    case 502:
    case 503:
    case 504: return 'unreachable';
    default: return 'internal';
  }
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errors, code);
}
