import * as z from 'zod';

/** How a connection to a mail server is kept from being read on its way. */
export const mailSecurities = ['starttls', 'tls', 'none'] as const;

const line = (longest: number) => z.string().trim().min(1).max(longest).regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);

/** ME7: where letters go out. A password is not sent over a line that others read: without encryption only to this computer itself. */
export const mailServerSchema = z.strictObject({
  host: z.string().trim().regex(/^[A-Za-z0-9.:_-]{1,253}$/),
  port: z.int().min(1).max(65_535),
  security: z.enum(mailSecurities),
  user: line(200).nullable(),
  password: line(500).nullable(),
  from: z.strictObject({ name: line(100), address: z.email().max(200) }),
  perMinute: z.int().min(1).max(1_000).describe('At most so many letters'),
}).refine(({ user, password }) => user !== null || password === null, { path: ['user'], message: 'a password needs a user' })
  .refine(({ host, security, user }) => user === null || security !== 'none' || isThisComputer(host), { path: ['security'], message: 'no password without encryption' });

export type MailServer = z.infer<typeof mailServerSchema>;

const isThisComputer = (host: string) => host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
