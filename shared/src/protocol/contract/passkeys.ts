import * as z from 'zod';
import { base, open, refusals, when } from './base.ts';
import { signedInSchema } from './session.ts';

const bytes = (most: number) => z.string().min(1).max(most).regex(/^[\w-]+$/);
const keyId = bytes(1_400).describe('Credential id, base64url');
const clientData = bytes(4_000).describe('clientDataJSON, base64url');
const challenge = z.string().describe('Base64url; works once, for five minutes');
const domain = z.string().describe('The domain passkeys of this server belong to (relying party id)');

/** What a device signs to prove that it holds a passkey. */
export const passkeyProofSchema = z.strictObject({ id: keyId, clientData, authenticatorData: bytes(2_000), signature: bytes(2_000) }).meta({ id: 'PasskeyProof' });

const own = z.strictObject({
  passkeys: z.array(z.strictObject({ id: z.string(), device: z.string().describe('What the browser said of itself'), createdAt: when, usedAt: when.nullable() })),
  offer: z.strictObject({ challenge, domain, userId: bytes(200) }).nullable().describe('For a new one; null where the address allows none'),
});
const made = base.errors(refusals('passkey_not_here', 'passkey_refused'));

export const passkeysContract = {
  list: base.route({ method: 'GET', path: '/passkeys', tags: ['session'], summary: 'The own passkeys, and what is needed to make another' }).output(own),
  add: made.route({ method: 'POST', path: '/passkeys', successStatus: 201, tags: ['session'], summary: 'Add a passkey that the device has just made' })
    .input(z.strictObject({ key: keyId, clientData, attestation: bytes(20_000), transports: z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(8) })).output(own),
  remove: base.errors(refusals('not_found')).route({ method: 'DELETE', path: '/passkeys/{id}', tags: ['session'], summary: 'Take a passkey out of use' })
    .input(z.strictObject({ id: keyId })).output(own),
  challenge: base.route({ method: 'GET', path: '/session/passkey', tags: ['session'], summary: 'What a passkey is to sign for a sign-in', ...open })
    .output(z.strictObject({ offer: z.strictObject({ challenge, domain }).nullable().describe('Null where the address allows no passkeys') })),
  signIn: base.errors(refusals('passkey_not_here', 'passkey_refused')).route({ method: 'POST', path: '/session/passkey', tags: ['session'], summary: 'Sign in with a passkey', ...open })
    .input(passkeyProofSchema).output(signedInSchema),
};
