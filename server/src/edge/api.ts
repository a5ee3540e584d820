import type { IncomingHttpHeaders } from 'node:http';
import { implement } from '@orpc/server';
import { contract } from '@tabarman/shared/protocol/contract.ts';
import type { Origin, Person } from '../features/session/ports.ts';
import { problem } from './problem.ts';

/** What every endpoint may ask about the request it answers. */
export interface ApiContext {
  readonly headers: IncomingHttpHeaders;
  readonly from: Origin;
  person(): Promise<Person | null>;
  setCookies(lines: readonly string[]): void;
  retryAfter(ms: number): void;
  /** Lets devices keep what is the same for everybody. */
  keepFor(seconds: number): void;
}

export const api = implement(contract).$context<ApiContext>();

/** A5: only for people who are signed in; who it is comes from the session, never from the request. */
export const signedIn = api.middleware(async ({ context, next }) => {
  const person = await context.person();
  if (!person) throw problem('signed_out');
  return next({ context: { signedIn: person } });
});
