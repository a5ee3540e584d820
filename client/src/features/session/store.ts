import { create } from 'zustand';
import { api, type Failure, type Outcome, outcomeOf } from '../../desk/api.ts';

export type Person = Awaited<ReturnType<typeof api.session.me>>;

/** Who is signed in on this browser. `failed`: it is not known, because the server did not answer. */
type Session =
  | { readonly name: 'unknown' }
  | { readonly name: 'failed'; readonly failure: Failure }
  | { readonly name: 'signedOut' }
  | { readonly name: 'signedIn'; readonly person: Person };

export const useSession = create<Session>(() => ({ name: 'unknown' }));

/** Asks the server who is signed in. */
export async function loadSession(): Promise<void> {
  const me = await outcomeOf(api.session.me());
  if (me.ok) useSession.setState({ name: 'signedIn', person: me.data }, true);
  else if (me.failure === 'signed_out') forgetSession();
  else useSession.setState({ name: 'failed', failure: me.failure }, true);
}

/** Becomes the organiser by the one-time link. */
export function claim(link: string, name: string): Promise<Failure | null> {
  return enter(outcomeOf(api.session.claim({ link, name })));
}

export function signIn(email: string, password: string): Promise<Failure | null> {
  return enter(outcomeOf(api.session.signIn({ email, password })));
}

export function signInByPasskey(proof: Parameters<typeof api.passkeys.signIn>[0]): Promise<Failure | null> {
  return enter(outcomeOf(api.passkeys.signIn(proof)));
}

async function enter(request: Promise<Outcome<{ person: Person }>>): Promise<Failure | null> {
  const entered = await request;
  if (!entered.ok) return entered.failure;
  useSession.setState({ name: 'signedIn', person: entered.data.person }, true);
  return null;
}

export async function signOut(): Promise<Failure | null> {
  const left = await outcomeOf(api.session.signOut());
  if (!left.ok && left.failure !== 'signed_out') return left.failure;
  forgetSession();
  return null;
}

/** Sets what to sign in with on other devices. */
export async function setPassword(email: string, password: string): Promise<Failure | null> {
  const set = await outcomeOf(api.session.setPassword({ email, password }));
  if (!set.ok) return set.failure;
  useSession.setState({ name: 'signedIn', person: set.data }, true);
  return null;
}

/** The server said that this browser is signed in no longer. */
export function forgetSession(): void {
  useSession.setState({ name: 'signedOut' }, true);
}
