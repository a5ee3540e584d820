import type * as z from 'zod';
import type { confirmationSchema } from '@tabarman/shared/protocol/contract/own-data.ts';
import { api, signedIn, type ApiContext } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { SignInLimits } from '../../edge/sign-in-limits.ts';
import type { LiveGames } from '../game/ports.ts';
import type { Passkeys } from '../passkey/service.ts';
import type { Present, Sessions } from '../session/ports.ts';
import type { Erasure } from './erasure.ts';
import type { OwnData, People } from './ports.ts';
import type { Appointments, Refusal } from './service.ts';

interface ConfirmParts {
  readonly sessions: Sessions;
  readonly passkeys: Passkeys;
  readonly limits: SignInLimits;
}

export interface PersonRouteParts extends ConfirmParts {
  readonly people: People;
  readonly appointments: Appointments;
  readonly erasure: Erasure;
  readonly ownData: OwnData;
  readonly games: LiveGames;
}

type Signed = ApiContext & { readonly signedIn: Present };

export function personRoutes(parts: PersonRouteParts) {
  const { people, appointments, sessions, erasure, games } = parts;
  const everybody = async () => ({ people: await people.all(), invitations: await people.invitations() });
  const opened = async (id: string, by: Present) => (await sessions.openOf(id)).map((session) => ({ ...session, isThis: session.id === by.sessionId }));
  const after = async (refusal: Refusal | 'games_running' | null) => {
    if (refusal) throw problem(refusal);
    return everybody();
  };

  return {
    list: api.people.list.use(signedIn).handler(everybody),

    invite: api.people.invite.use(signedIn).handler(async ({ input: { role, scope, note }, context }) => {
      const invited = await appointments.invite(context.signedIn, { role, scope }, note);
      if (typeof invited === 'string') throw problem(invited);
      return { link: invited.link, people: await everybody() };
    }),

    withdraw: api.people.withdraw.use(signedIn).handler(async ({ input, context }) => after(await appointments.withdraw(context.signedIn, input.id))),

    change: api.people.change.use(signedIn).handler(async ({ input: { id, role, scope }, context }) => after(await appointments.change(context.signedIn, id, { role, scope }))),

    end: api.people.end.use(signedIn).handler(async ({ input, context }) => after(await appointments.end(context.signedIn, input.id, input.isEnded))),

    erase: api.people.erase.use(signedIn).handler(async ({ input: { id, confirmation }, context }) => {
      if (!(await people.byId(id))) throw problem('not_found');
      await confirm(context, confirmation, parts);
      return after(await erasure.erase(id));
    }),

    sessions: api.people.sessions.use(signedIn).handler(({ input, context }) => opened(input.id, context.signedIn)),

    endSession: api.people.endSession.use(signedIn).handler(async ({ input: { id, sessionId }, context }) => {
      if (!(await sessions.end(id, sessionId))) throw problem('not_found');
      games.dismissDesks(({ session }) => session?.sessionId === sessionId);
      return opened(id, context.signedIn);
    }),
  };
}

export function ownDataRoutes(parts: PersonRouteParts) {
  const { ownData, erasure, sessions } = parts;
  return {
    get: api.ownData.get.use(signedIn).handler(({ context }) => ownData.of(context.signedIn.id)),

    erase: api.ownData.erase.use(signedIn).handler(async ({ input, context }) => {
      await confirm(context, input.confirmation, parts);
      const refusal = await erasure.erase(context.signedIn.id);
      if (refusal) throw problem(refusal);
      context.setCookies(await sessions.close(context.headers));
      return {};
    }),
  };
}

/** U2: what cannot be taken back is confirmed by more than an open session, guesses being as slow as for a sign-in. */
async function confirm(context: Signed, given: z.infer<typeof confirmationSchema>, { sessions, passkeys, limits }: ConfirmParts): Promise<void> {
  const { signedIn: person, headers, from } = context;
  const account = `confirmation ${person.id}`;
  const waitMs = limits.begin(account, from.address);
  if (waitMs > 0) {
    context.retryAfter(waitMs);
    throw problem('too_many');
  }
  const site = passkeys.siteFor(headers);
  const isOwn = 'password' in given ? await sessions.isPassword(person.id, given.password)
    : 'passkey' in given ? site !== null && (await passkeys.holderOf(given.passkey, site)) === person.id
      // A name is no secret: it is asked of those who have nothing better.
      : !person.hasPassword && !(await passkeys.hasAny(person.id)) && given.name.trim() === person.name;
  if (!isOwn) throw problem('not_confirmed');
  limits.succeed(account, from.address);
}
