import type { IncomingHttpHeaders } from 'node:http';
import { implement } from '@orpc/server';
import { may } from '@tabarman/shared/access/permissions.ts';
import { access, type Endpoint } from '@tabarman/shared/protocol/access.ts';
import { contract } from '@tabarman/shared/protocol/contract.ts';
import type { Origin, Present } from '../features/session/ports.ts';
import { problem } from './problem.ts';

/** What every endpoint may ask about the request it answers. */
export interface ApiContext {
  readonly headers: IncomingHttpHeaders;
  readonly from: Origin;
  person(): Promise<Present | null>;
  /** Adds a line to the log of who did what to what. */
  note(line: { readonly personId: string | null; readonly action: string; readonly object: string | null }): Promise<void>;
  setCookies(lines: readonly string[]): void;
  retryAfter(ms: number): void;
  /** Lets devices keep what is the same for everybody. */
  keepFor(seconds: number): void;
}

export const api = implement(contract).$context<ApiContext>();

/** Every keystroke of a quest is in its own log, and what somebody reads is nobody else's. */
const NOT_NOTED: readonly Endpoint[] = ['quests.edit', 'inbox.read'];

/**
 * A5, A19: only for people who are signed in and whose role the permissions let do this; who it is comes from the session,
 * never from the request. A20: what they change is noted.
 */
export const signedIn = api.middleware(async ({ context, path, procedure, next }, input: unknown) => {
  const person = await context.person();
  if (!person) throw problem('signed_out');
  const endpoint = path.join('.') as Endpoint;
  const asked = access[endpoint];
  if (asked !== 'account' && asked !== 'game' && (asked === 'open' || !may(person.role, asked))) throw problem('forbidden');
  const result = await next({ context: { signedIn: person } });
  if (procedure['~orpc'].route.method !== 'GET' && !NOT_NOTED.includes(endpoint)) {
    await context.note({ personId: person.id, action: endpoint, object: idOf(input) ?? idOf(result.output) });
  }
  return result;
});

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : null;
}
