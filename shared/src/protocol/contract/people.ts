import * as z from 'zod';
import { roles, scopeSchema } from '../../access/roles.ts';
import { base, id, refusals, when } from './base.ts';
import { confirmationSchema } from './own-data.ts';
import { openedSchema } from './session.ts';

const standing = { role: z.enum(roles), scope: scopeSchema };
const person = z.strictObject({
  id, name: z.string(), email: z.string().nullable(), ...standing, isEnded: z.boolean(), createdAt: when, seenAt: when.nullable().describe('The last sign-in'),
});
const invitation = z.strictObject({ id, ...standing, note: z.string(), createdAt: when, expiresAt: when });
const people = z.strictObject({ people: z.array(person), invitations: z.array(invitation) });
const asked = base.errors(refusals('not_found', 'not_yours', 'last_admin'));

export const peopleContract = {
  list: base.route({ method: 'GET', path: '/people', tags: ['people'], summary: 'Everybody with an account, and the invitations nobody has opened' }).output(people),
  invite: asked.route({ method: 'POST', path: '/people/invitations', successStatus: 201, tags: ['people'], summary: 'Make a link that gives its first opener an account with this role' })
    .input(z.strictObject({ ...standing, note: z.string().trim().max(80).default('').describe('For whom it is, for the list') }))
    .output(z.strictObject({ link: z.string().describe('Path of the link: shown once'), people })),
  withdraw: asked.route({ method: 'DELETE', path: '/people/invitations/{id}', tags: ['people'], summary: 'Take an invitation back' })
    .input(z.strictObject({ id })).output(people),
  change: asked.route({ method: 'PUT', path: '/people/{id}', tags: ['people'], summary: 'Give somebody another role or scope' })
    .input(z.strictObject({ id, ...standing })).output(people),
  end: asked.route({ method: 'PUT', path: '/people/{id}/access', tags: ['people'], summary: 'End somebody’s access, with all their sessions and desks, or give it back' })
    .input(z.strictObject({ id, isEnded: z.boolean() })).output(people),
  erase: asked.errors(refusals('not_confirmed', 'games_running')).route({
    method: 'POST', path: '/people/{id}/erasure', tags: ['people'], summary: 'Erase somebody’s name and contact everywhere, for good; quests, games and results stay',
  }).input(z.strictObject({ id, confirmation: confirmationSchema.describe('Of the one who asks') })).output(people),
  sessions: base.route({ method: 'GET', path: '/people/{id}/sessions', tags: ['people'], summary: 'Where somebody is signed in' })
    .input(z.strictObject({ id })).output(openedSchema),
  endSession: base.errors(refusals('not_found')).route({ method: 'DELETE', path: '/people/{id}/sessions/{sessionId}', tags: ['people'], summary: 'End one of somebody’s sessions; desks it has open close' })
    .input(z.strictObject({ id, sessionId: id })).output(openedSchema),
};
