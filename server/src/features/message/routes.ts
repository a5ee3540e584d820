import { mailServerSchema, type MailServer } from '@tabarman/shared/message/mail-server.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { MailDesk } from './mail-desk.ts';

export interface MessageRouteParts {
  readonly mail: MailDesk;
}

export function mailRoutes({ mail }: MessageRouteParts) {
  const shown = async () => {
    const server = await mail.server();
    return { server: server && withoutPassword(server), isFixed: mail.isFixed };
  };

  return {
    get: api.mail.get.use(signedIn).handler(shown),

    set: api.mail.set.use(signedIn).handler(async ({ input: { server } }) => {
      // What stands together is looked at here: the declared form knows the fields alone.
      if (server && !mailServerSchema.safeParse({ ...server, password: server.password ?? null }).success) throw problem('bad_request', { fields: ['server.security'] });
      const refused = await mail.set(server);
      if (refused) throw problem(refused);
      return shown();
    }),

    test: api.mail.test.use(signedIn).handler(async ({ input: { language }, context: { signedIn: { name, email } } }) => {
      if (email === null) throw problem('email_missing');
      const fault = await mail.sendNow('test', { address: email, name, language }, {});
      if (fault) throw problem(`mail_${fault}`);
      return { address: email };
    }),
  };
}

const withoutPassword = ({ password, ...server }: MailServer) => ({ ...server, hasPassword: password !== null });
