import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { SignInLimits } from '../../edge/sign-in-limits.ts';
import type { Audit } from '../audit/ports.ts';
import type { Sessions } from '../session/ports.ts';
import type { Passkeys } from './service.ts';

export interface PasskeyRouteParts {
  readonly passkeys: Passkeys;
  readonly sessions: Sessions;
  readonly limits: SignInLimits;
  readonly audit: Audit;
}

export function passkeyRoutes({ passkeys, sessions, limits, audit }: PasskeyRouteParts) {
  return {
    list: api.passkeys.list.use(signedIn).handler(({ context }) => passkeys.list(context.signedIn.id, passkeys.siteFor(context.headers))),

    add: api.passkeys.add.use(signedIn).handler(async ({ input, context }) => {
      const site = passkeys.siteFor(context.headers);
      if (!site) throw problem('passkey_not_here');
      if (!(await passkeys.add(context.signedIn.id, context.from.userAgent, input, site))) throw problem('passkey_refused');
      return passkeys.list(context.signedIn.id, site);
    }),

    remove: api.passkeys.remove.use(signedIn).handler(async ({ input, context }) => {
      if (!(await passkeys.remove(context.signedIn.id, input.id))) throw problem('not_found');
      return passkeys.list(context.signedIn.id, passkeys.siteFor(context.headers));
    }),

    challenge: api.passkeys.challenge.handler(({ context }) => {
      const site = passkeys.siteFor(context.headers);
      return { offer: site && { challenge: passkeys.challenge(), domain: site.domain } };
    }),

    signIn: api.passkeys.signIn.handler(async ({ input, context }) => {
      const site = passkeys.siteFor(context.headers);
      if (!site) throw problem('passkey_not_here');
      const { address } = context.from;
      const account = `passkey ${input.id}`;
      const waitMs = limits.begin(account, address);
      if (waitMs > 0) {
        context.retryAfter(waitMs);
        throw problem('too_many');
      }
      const personId = await passkeys.holderOf(input, site);
      if (personId === null) throw problem('passkey_refused');
      limits.succeed(account, address);
      const { person, token, cookies } = await sessions.open(personId, context.from);
      context.setCookies(cookies);
      await audit.add({ personId, action: 'passkeys.signIn', object: null });
      return { person, token };
    }),
  };
}
