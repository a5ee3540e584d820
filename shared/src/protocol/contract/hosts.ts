import * as z from 'zod';
import { deviceSchema } from '../intents.ts';
import { base, id, open, refusals, when } from './base.ts';

const hostName = z.string().trim().max(60).default('').describe('Needed by whoever is not signed in');
const host = z.strictObject({ id, name: z.string(), cameBy: z.enum(['owner', 'invitation', 'rescue']), isHere: z.boolean(), isInCharge: z.boolean() });
const coHost = z.strictObject({
  gameId: id, name: z.string(),
  key: z.string().nullable().describe('Send as `Authorization: Bearer …`; browsers get a cookie as well. Null for an account, which needs none.'),
});

export const hostsContract = {
  list: base.errors(refusals('game_not_found')).route({ method: 'GET', path: '/games/{id}/hosts', tags: ['hosts'], summary: 'Who may lead a game, who is at a desk now, and the invitations nobody has opened' })
    .input(z.strictObject({ id })).output(z.strictObject({ hosts: z.array(host), invitations: z.array(z.strictObject({ id, createdAt: when })) })),
  invite: base.errors(refusals('game_not_found', 'hosts_full')).route({ method: 'POST', path: '/games/{id}/invitations', successStatus: 201, tags: ['hosts'], summary: 'Make a link that makes its first opener a co-host of this game' })
    .input(z.strictObject({ id })).output(z.strictObject({ id, link: z.string().describe('Path of the link: shown once') })),
  withdraw: base.errors(refusals('game_not_found', 'not_found')).route({ method: 'DELETE', path: '/games/{id}/hosts/{hostId}', tags: ['hosts'], summary: 'Take back an invitation, or the rights of a co-host' })
    .input(z.strictObject({ id, hostId: id })).output(z.strictObject({})),
  rescueCode: base.errors(refusals('game_not_found')).route({ method: 'POST', path: '/games/{id}/rescue-code', tags: ['hosts'], summary: 'The code that makes any device a desk of this game, once' })
    .input(z.strictObject({ id })).output(z.strictObject({ rescueCode: z.string() })),
  join: base.errors(refusals('link_used')).route({ method: 'POST', path: '/hosts/invitation', tags: ['hosts'], summary: 'Open an invitation: become a co-host, by account where one is signed in', ...open })
    .input(z.strictObject({ link: z.string().min(16).max(128), name: hostName })).output(coHost),
  rescue: base.errors(refusals('code_wrong')).route({ method: 'POST', path: '/hosts/rescue', tags: ['hosts'], summary: 'Type a rescue code: lead its game from here at once', ...open })
    .input(z.strictObject({ code: z.string().max(60), name: hostName, device: deviceSchema.nullable().default(null) })).output(coHost),
};
