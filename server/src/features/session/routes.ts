import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { SignInLimits } from '../../edge/sign-in-limits.ts';
import type { Clock, Ids, LiveGames } from '../game/ports.ts';
import { shownName } from './service.ts';
import type { Audit } from '../audit/ports.ts';
import type { OrganiserLinks, Organisers, Present, Sessions } from './ports.ts';

export interface SessionRouteParts {
  readonly sessions: Sessions;
  readonly organisers: Organisers;
  readonly links: OrganiserLinks;
  readonly limits: SignInLimits;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly games: LiveGames;
}

export function sessionRoutes({ sessions, organisers, links, limits, ids, clock, audit, games }: SessionRouteParts) {
  const opened = async ({ id, sessionId }: Present) => (await sessions.openOf(id)).map((session) => ({ ...session, isThis: session.id === sessionId }));
  const cameIn = (personId: string, action: string) => audit.add({ personId, action, object: null });

  return {
    claim: api.session.claim.handler(async ({ input, context }) => {
      const name = shownName(input.name);
      if (name === '') throw problem('bad_request', { fields: ['name'] });
      const link = await links.use(ids.hash(input.link), clock.now());
      if (!link) throw problem('link_used');
      if (link.personId !== null) await organisers.rename(link.personId, name);
      const { person, token, cookies } = await sessions.open(link.personId ?? (await organisers.create(name, link.standing)), context.from);
      context.setCookies(cookies);
      await cameIn(person.id, 'session.claim');
      return { person, token };
    }),

    signIn: api.session.signIn.handler(async ({ input, context }) => {
      const { address } = context.from;
      const waitMs = limits.begin(input.email, address);
      if (waitMs > 0) {
        context.retryAfter(waitMs);
        throw problem('too_many');
      }
      const signed = await sessions.signIn(input, context.from);
      if (!signed) throw problem('wrong_sign_in');
      limits.succeed(input.email, address);
      context.setCookies(signed.cookies);
      await cameIn(signed.person.id, 'session.signIn');
      return { person: signed.person, token: signed.token };
    }),

    signOut: api.session.signOut.use(signedIn).handler(async ({ context }) => {
      context.setCookies(await sessions.close(context.headers));
      games.dismissDesks(({ session }) => session?.sessionId === context.signedIn.sessionId);
      return {};
    }),

    me: api.session.me.use(signedIn).handler(({ context: { signedIn: { id, name, email, role, scope, hasPassword } } }) => ({ id, name, email, role, scope, hasPassword })),

    setPassword: api.session.setPassword.use(signedIn).handler(async ({ input, context }) => {
      const person = await sessions.setPassword(context.headers, input);
      if (!person) throw problem('bad_request', { fields: ['email'] });
      games.dismissDesks(({ session }) => session?.personId === person.id && session.sessionId !== context.signedIn.sessionId);
      return person;
    }),

    list: api.session.list.use(signedIn).handler(({ context }) => opened(context.signedIn)),

    end: api.session.end.use(signedIn).handler(async ({ input, context }) => {
      if (!(await sessions.end(context.signedIn.id, input.id))) throw problem('not_found');
      games.dismissDesks(({ session }) => session?.sessionId === input.id);
      return opened(context.signedIn);
    }),
  };
}
