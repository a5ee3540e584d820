import { mailServerSchema, type MailServer } from '@tabarman/shared/message/mail-server.ts';
import * as z from 'zod';

type Line = Pick<MailServer, 'host' | 'port' | 'security' | 'user' | 'password'>;

/** `smtp://` begins open and is encrypted by STARTTLS, `smtps://` is encrypted from the start, `?security=none` is not at all. */
export const smtpUrl = z.string().transform((given, context): Line => {
  const url = URL.canParse(given) ? new URL(given) : null;
  const security = url?.protocol === 'smtps:' ? 'tls' : url?.searchParams.get('security') === 'none' ? 'none' : 'starttls';
  const line = url && {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(url.port) || (security === 'tls' ? 465 : 587), security,
    user: url.username === '' ? null : decoded(url.username), password: url.password === '' ? null : decoded(url.password),
  } as const;
  const isFit = line !== null && /^smtps?:$/.test(url?.protocol ?? '') && mailServerSchema.safeParse({ ...line, from: { name: 'x', address: 'x@example.org' }, perMinute: 1 }).success;
  if (isFit) return line;
  context.addIssue('is no address of a mail server');
  return z.NEVER;
});

/** `Name <address>`, or an address alone. */
export const mailFrom = z.string().transform((given, context): MailServer['from'] => {
  const [, name = '', address = given] = /^(.*?)\s*<([^<>]*)>$/.exec(given.trim()) ?? [];
  const parsed = mailServerSchema.shape.from.safeParse({ name: name.replace(/^"(.*)"$/, '$1') || 'Tabarman', address: address.trim() });
  if (parsed.success) return parsed.data;
  context.addIssue('is no sender');
  return z.NEVER;
});

/** ME7: the mail server that the environment sets; null for none. */
export function mailServerOf({ SMTP_URL, MAIL_FROM, MAIL_PER_MINUTE }: { readonly SMTP_URL?: Line | undefined; readonly MAIL_FROM?: MailServer['from'] | undefined; readonly MAIL_PER_MINUTE: number }): MailServer | null {
  return SMTP_URL && MAIL_FROM ? { ...SMTP_URL, from: MAIL_FROM, perMinute: MAIL_PER_MINUTE } : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
