import * as z from 'zod';
import { roles, scopeSchema } from '../../access/roles.ts';
import { base, id, open, refusals, when } from './base.ts';

const person = z.strictObject({ id, name: z.string(), email: z.string().nullable(), role: z.enum(roles), scope: scopeSchema, hasPassword: z.boolean() });
export const signedInSchema = z.strictObject({ person, token: z.string().describe('Send as `Authorization: Bearer …`; browsers get a cookie as well.') });
const password = z.string().min(10).max(128);
export const openedSchema = z.array(z.strictObject({ id, device: z.string().describe('What the browser says of itself'), address: z.string(), createdAt: when, isThis: z.boolean() }));

export const sessionContract = {
  claim: base.errors(refusals('link_used')).route({ method: 'POST', path: '/session/claim', tags: ['session'], summary: 'Open a one-time link: get the account it stands for', ...open })
    .input(z.strictObject({ link: z.string().min(16).max(128), name: z.string().trim().min(1).max(60) })).output(signedInSchema),
  signIn: base.errors(refusals('wrong_sign_in')).route({ method: 'POST', path: '/session', tags: ['session'], summary: 'Sign in', ...open })
    .input(z.strictObject({ email: z.email().max(200), password: z.string().max(128) })).output(signedInSchema),
  signOut: base.route({ method: 'DELETE', path: '/session', tags: ['session'], summary: 'Sign out' }).output(z.strictObject({})),
  me: base.route({ method: 'GET', path: '/session', tags: ['session'], summary: 'Who is signed in' }).output(person),
  setPassword: base.route({ method: 'PUT', path: '/session/password', tags: ['session'], summary: 'Set the e-mail and password to sign in with on other devices' })
    .input(z.strictObject({ email: z.email().max(200), password })).output(person),
  list: base.route({ method: 'GET', path: '/sessions', tags: ['session'], summary: 'Where one is signed in' }).output(openedSchema),
  end: base.errors(refusals('not_found')).route({ method: 'DELETE', path: '/sessions/{id}', tags: ['session'], summary: 'End one of the own sessions; desks it has open close' })
    .input(z.strictObject({ id })).output(openedSchema),
};
