import type { IncomingHttpHeaders } from 'node:http';
import { betterAuth } from 'better-auth/minimal';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { bearer } from 'better-auth/plugins/bearer';
import * as z from 'zod';
import type { Clock, Ids } from '../features/game/ports.ts';
import type { Origin, Person, Sessions, SignedIn } from '../features/session/ports.ts';
import { Prisma } from '../generated/client.ts';
import { fewAtATime } from './few-at-a-time.ts';
import type { Database } from './prisma-database.ts';
import { emailOf } from './prisma-organisers.ts';
import { standingOf } from './standing.ts';

const SESSION_LIVES_S = 30 * 24 * 60 * 60;
const ADDRESS_HEADER = 'x-client-ip';
/** A password takes a fifth of a second of a processor: a rush of sign-ins must leave the rest to the games. */
const PASSWORDS_AT_ONCE = 2;

export interface SessionParts {
  readonly database: Database;
  readonly ids: Ids;
  readonly clock: Clock;
  /** Signs the cookies. */
  readonly secret: string;
  readonly publicOrigin: string | undefined;
}

/** Signs a known person in without a password. Reached by this process only: it has no path. */
const openSession = createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ userId: z.string() }) }, async (call) => {
  const { internalAdapter } = call.context;
  const user = await internalAdapter.findUserById(call.body.userId);
  if (!user) throw new APIError('NOT_FOUND');
  const session = await internalAdapter.createSession(user.id);
  await setSessionCookie(call, { session, user });
  return call.json({});
});

function createAuth({ database, ids, secret, publicOrigin }: SessionParts) {
  const inTurn = fewAtATime(PASSWORDS_AT_ONCE);
  return betterAuth({
    secret,
    // None of its own routes is served: what it offers is reached through our contract only.
    baseURL: publicOrigin ?? 'http://localhost',
    database: prismaAdapter(database, { provider: 'sqlite', transaction: false }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128,
      password: { hash: (given) => inTurn(() => hashPassword(given)), verify: (given) => inTurn(() => verifyPassword(given)) },
    },
    session: { expiresIn: SESSION_LIVES_S, disableSessionRefresh: true },
    user: { additionalFields: { role: { type: 'string', input: false } } },
    advanced: {
      cookiePrefix: 'tabarman',
      useSecureCookies: publicOrigin?.startsWith('https://') ?? false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => ids.id() },
    },
    plugins: [bearer({ requireSignature: true }), { id: 'open-session', endpoints: { openSession } }],
  });
}

/** Sessions kept by better-auth: scrypt for passwords, signed cookies, a new session for each sign-in. */
export function betterAuthSessions(parts: SessionParts): Sessions {
  const { database, clock } = parts;
  const auth = createAuth(parts);

  async function personById(id: string): Promise<Person> {
    const user = await database.user.findUniqueOrThrow({ where: { id }, include: { accounts: { where: { providerId: 'credential' }, select: { id: true } } } });
    return { id, name: user.name, email: emailOf(user), ...standingOf(user), hasPassword: user.accounts.length > 0 };
  }

  async function sessionOf(headers: IncomingHttpHeaders) {
    return (await auth.api.getSession({ headers: proofOf(headers) }))?.session ?? null;
  }

  async function signedIn(personId: string, headers: Headers): Promise<SignedIn> {
    const token = headers.get('set-auth-token');
    if (token === null) throw new Error('better-auth made no session token');
    return { person: await personById(personId), token, cookies: headers.getSetCookie() };
  }

  return {
    async personOf(headers) {
      const session = await sessionOf(headers);
      return session && { ...(await personById(session.userId)), sessionId: session.id };
    },
    async signIn({ email, password }, from) {
      // Whose access has ended looks like who never had any.
      if (await database.user.findFirst({ where: { email: email.toLowerCase(), endedAt: { not: null } }, select: { id: true } })) return null;
      try {
        const { headers, response } = await auth.api.signInEmail({ body: { email, password }, headers: headersOf(from), returnHeaders: true });
        return await signedIn(response.user.id, headers);
      } catch (error) {
        if (error instanceof APIError && error.status === 'UNAUTHORIZED') return null;
        throw error;
      }
    },
    async openOf(personId) {
      const rows = await database.session.findMany({ where: { userId: personId, expiresAt: { gt: new Date(clock.now()) } }, orderBy: { createdAt: 'desc' } });
      return rows.map(({ id, userAgent, ipAddress, createdAt }) => ({ id, device: userAgent ?? '', address: ipAddress ?? '', createdAt: createdAt.getTime() }));
    },
    async end(personId, sessionId) {
      return (await database.session.deleteMany({ where: { id: sessionId, userId: personId } })).count === 1;
    },
    async isPassword(personId, password) {
      const account = await database.account.findFirst({ where: { userId: personId, providerId: 'credential' }, select: { password: true } });
      return account?.password ? (await auth.$context).password.verify({ hash: account.password, password }) : false;
    },
    async open(personId, from) {
      const { headers } = await auth.api.openSession({ body: { userId: personId }, headers: headersOf(from), returnHeaders: true });
      return signedIn(personId, headers);
    },
    async close(headers) {
      const ended = await auth.api.signOut({ headers: proofOf(headers), returnHeaders: true });
      return ended.headers.getSetCookie();
    },
    async setPassword(headers, { email, password }) {
      const session = await sessionOf(headers);
      if (!session || emailOf({ email }) === null) return null;
      const { userId } = session;
      const hash = await (await auth.$context).password.hash(password);
      const now = new Date(clock.now());
      const account = { userId, providerId: 'credential', accountId: userId };
      try {
        await database.$transaction([
          database.user.update({ where: { id: userId }, data: { email: email.toLowerCase(), updatedAt: now } }),
          database.account.upsert({
            where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
            create: { ...account, id: parts.ids.id(), password: hash, createdAt: now, updatedAt: now },
            update: { password: hash, updatedAt: now },
          }),
          database.session.deleteMany({ where: { userId, id: { not: session.id } } }),
        ]);
      } catch (error) {
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return null;
        throw error;
      }
      return personById(userId);
    },
  };
}

/** Only what proves who asks: nothing else of a request reaches better-auth. */
function proofOf({ cookie, authorization }: IncomingHttpHeaders): Headers {
  return new Headers({ ...(cookie === undefined ? {} : { cookie }), ...(authorization === undefined ? {} : { authorization }) });
}

function headersOf({ address, userAgent }: Origin): Headers {
  return new Headers({ [ADDRESS_HEADER]: address, 'user-agent': userAgent });
}
