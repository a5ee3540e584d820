import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { api, type Failure, type Outcome, outcomeOf } from '../../desk/api.ts';
import type { Person } from '../session/store.ts';

export type OwnKeys = Awaited<ReturnType<typeof api.passkeys.list>>;
export type Proof = Parameters<typeof api.passkeys.signIn>[0];

/** `left`: the person closed what the device asked, or it has no such key; nothing went wrong. */
export type KeyFailure = Failure | 'left';
type KeyOutcome<T> = Outcome<T> | { readonly ok: false; readonly failure: 'left' };

/** ES256, EdDSA and RS256: what the server takes. */
const ALGORITHMS = [-7, -8, -257];

export const hasKeys = (): boolean => browserSupportsWebAuthn();

/** Asks the device for proof that it holds a passkey of this server. */
export async function prove(): Promise<KeyOutcome<Proof>> {
  const asked = await outcomeOf(api.passkeys.challenge());
  if (!asked.ok) return asked;
  const { offer } = asked.data;
  if (offer === null) return { ok: false, failure: 'passkey_not_here' };
  try {
    const { id, response } = await startAuthentication({ optionsJSON: { challenge: offer.challenge, rpId: offer.domain, userVerification: 'required' } });
    const { clientDataJSON, authenticatorData, signature } = response;
    return { ok: true, data: { id, clientData: clientDataJSON, authenticatorData, signature } };
  } catch {
    return { ok: false, failure: 'left' };
  }
}

/** Has the device make a passkey, and tells the server of it. */
export async function makeKey({ offer, passkeys }: OwnKeys, { name, email }: Person): Promise<KeyOutcome<OwnKeys>> {
  if (offer === null) return { ok: false, failure: 'passkey_not_here' };
  const { challenge, domain, userId } = offer;
  try {
    const { id, response } = await startRegistration({
      optionsJSON: {
        challenge,
        rp: { id: domain, name: 'Tabarman' },
        user: { id: userId, name: email ?? name, displayName: name },
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: passkeys.map((key) => ({ type: 'public-key', id: key.id })),
        // It signs in without a name being typed, so the device has to know whose it is, and to ask for its owner.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
      },
    });
    const { clientDataJSON, attestationObject, transports } = response;
    return await outcomeOf(api.passkeys.add({ key: id, clientData: clientDataJSON, attestation: attestationObject, transports: transports ?? [] }));
  } catch {
    return { ok: false, failure: 'left' };
  }
}
