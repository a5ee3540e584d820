import * as z from 'zod';
import { claimKinds, claimTypes, MOST_CLAIMS } from '../../jury/claim.ts';
import { secret } from '../intents.ts';
import { base, id, open, refusals, when } from './base.ts';

export const claimPartsSchema = z.strictObject({
  of: z.enum(claimKinds), name: z.string().trim().min(2).max(200), type: z.enum(claimTypes), words: z.string().trim().min(1).max(1_000).describe('What it is, in words'),
});
const own = { slug: z.string().min(1).max(40), key: secret };
const list = z.strictObject({
  isOpen: z.boolean().describe('Whether somebody can be named now'), most: z.literal(MOST_CLAIMS),
  claims: z.array(claimPartsSchema.extend({ id, name: z.string(), words: z.string(), at: when, reason: z.string().nullable().describe('Why an organiser took it back; null while it stands') })),
});
export type OwnClaimsView = z.infer<typeof list>;

const found = base.errors(refusals('not_found', 'entrant_not_found', 'team_not_found'));

/** Who should not judge the own work. Whether somebody of such a name judges is not told. */
export const claimsContract = {
  list: found.route({ method: 'POST', path: '/taking-part/{slug}/conflicts', tags: ['taking part'], summary: 'Whom those who make a work named', ...open }).input(z.strictObject(own)).output(list),
  name: found.errors(refusals('claims_enough', 'claims_closed')).route({ method: 'PUT', path: '/taking-part/{slug}/conflicts', tags: ['taking part'], summary: 'Name somebody who should not judge the own work, once by each id', ...open })
    .input(z.strictObject({ ...own, id: z.string().regex(/^[a-z0-9-]{8,40}$/), claim: claimPartsSchema })).output(list),
};
