import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { mailServerSchema } from '../../message/mail-server.ts';
import { base, refusals } from './base.ts';

const { password, ...open } = mailServerSchema.shape;
const kept = z.strictObject({
  server: z.strictObject({ ...open, hasPassword: z.boolean() }).nullable().describe('Null while letters go to nobody and messages only to the inbox'),
  isFixed: z.boolean().describe('Set by the environment, and not to be changed here'),
});

export const mailContract = {
  get: base.route({ method: 'GET', path: '/mail', tags: ['settings'], summary: 'The mail server that letters go out by; its password is never sent' }).output(kept),
  set: base.errors(refusals('mail_fixed')).route({ method: 'PUT', path: '/mail', tags: ['settings'], summary: 'Change it; without a password the one that is kept stays, for the same server and user' })
    .input(z.strictObject({ server: z.strictObject({ ...open, password: password.optional() }).nullable() })).output(kept),
  test: base.errors(refusals('mail_not_set', 'email_missing', 'mail_host_unknown', 'mail_unreachable', 'mail_certificate', 'mail_no_encryption', 'mail_sign_in', 'mail_sender', 'mail_refused', 'mail_later', 'mail_unknown'))
    .route({ method: 'POST', path: '/mail/test', tags: ['settings'], summary: 'Send a test letter to oneself' })
    .input(z.strictObject({ language: languageSchema })).output(z.strictObject({ address: z.string() })),
};
