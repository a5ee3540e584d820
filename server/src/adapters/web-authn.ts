import { verifyAuthenticationResponse, verifyRegistrationResponse, type AuthenticatorTransport } from '@simplewebauthn/server';
import type { KeyChecks } from '../features/passkey/ports.ts';

/** ES256, EdDSA and RS256: what devices have. Said, because the library's own list asks Node for algorithms that it warns of. */
const ALGORITHMS = [-7, -8, -257];

/** WebAuthn, without attestation: whose make a device is, is no concern of ours. The person must have unlocked it (A23). */
export function webAuthn(): KeyChecks {
  return {
    newKey: async ({ key, clientData, attestation, transports }, { site, isChallenge }) => {
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: { ...credential(key), response: { clientDataJSON: clientData, attestationObject: attestation } },
        expectedChallenge: isChallenge, expectedOrigin: site.origin, expectedRPID: site.domain, requireUserVerification: true, supportedAlgorithmIDs: ALGORITHMS,
      }).catch(unverified);
      if (!verified || !registrationInfo) return null;
      const { id, publicKey, counter } = registrationInfo.credential;
      return id === key ? { id, publicKey, counter, transports } : null;
    },
    proof: async ({ id, clientData, authenticatorData, signature }, { publicKey, counter, transports }, { site, isChallenge }) => {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: { ...credential(id), response: { clientDataJSON: clientData, authenticatorData, signature } },
        expectedChallenge: isChallenge, expectedOrigin: site.origin, expectedRPID: site.domain, requireUserVerification: true,
        credential: { id, publicKey, counter, transports: transports as AuthenticatorTransport[] },
      }).catch(unverified);
      return verified && authenticationInfo ? authenticationInfo.newCounter : null;
    },
  };
}

function credential(id: string) {
  return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
}

/** Whatever is wrong with what a device sent is said by an exception: its reasons are nobody's business. */
function unverified(): { verified: false; registrationInfo?: undefined; authenticationInfo?: undefined } {
  return { verified: false };
}
