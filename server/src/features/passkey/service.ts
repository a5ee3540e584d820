import type { Clock } from '../game/ports.ts';
import { Challenges } from './challenges.ts';
import { siteOf } from './site.ts';
import type { KeyChecks, NewKey, PasskeyRows, Proof, Site } from './ports.ts';

interface PasskeyParts {
  readonly rows: PasskeyRows;
  readonly checks: KeyChecks;
  readonly clock: Clock;
  readonly publicOrigin: string | undefined;
}

const SIGN_IN = 'sign in';

/** Passkeys of people with accounts: made while signed in, and then a way to sign in. */
export class Passkeys {
  readonly #parts: PasskeyParts;
  readonly #challenges: Challenges;

  constructor(parts: PasskeyParts) {
    this.#parts = parts;
    this.#challenges = new Challenges(parts.clock);
  }

  /** Where passkeys of this server belong, as it was asked for; null where there are none (A21). */
  siteFor({ host }: { readonly host?: string | undefined }): Site | null {
    return siteOf(this.#parts.publicOrigin, host);
  }

  async list(personId: string, site: Site | null) {
    const passkeys = await this.#parts.rows.ofPerson(personId);
    return {
      passkeys: passkeys.map(({ id, device, createdAt, usedAt }) => ({ id, device, createdAt, usedAt })),
      offer: site && { challenge: this.#challenges.make(makingOf(personId)), domain: site.domain, userId: Buffer.from(personId).toString('base64url') },
    };
  }

  async hasAny(personId: string): Promise<boolean> {
    return (await this.#parts.rows.ofPerson(personId)).length > 0;
  }

  /** False when it is not a key for this person, now and here. */
  async add(personId: string, device: string, made: NewKey, site: Site): Promise<boolean> {
    const { rows, checks, clock } = this.#parts;
    const seen = this.#expect(makingOf(personId));
    const key = await checks.newKey(made, { site, isChallenge: seen.isChallenge });
    return key !== null && seen.use() && rows.add({ ...key, personId, device, createdAt: clock.now() });
  }

  remove(personId: string, id: string): Promise<boolean> {
    return this.#parts.rows.remove(personId, id);
  }

  challenge(): string {
    return this.#challenges.make(SIGN_IN);
  }

  /** A23: who proves to hold a passkey; null for what proves nothing, also a passkey that is not known. */
  async holderOf(proof: Proof, site: Site): Promise<string | null> {
    const { rows, checks, clock } = this.#parts;
    const key = await rows.byId(proof.id);
    if (!key) return null;
    const seen = this.#expect(SIGN_IN);
    const counter = await checks.proof(proof, key, { site, isChallenge: seen.isChallenge });
    if (counter === null || !seen.use()) return null;
    await rows.used(key.id, counter, clock.now());
    return key.personId;
  }

  #expect(purpose: string) {
    let signed: string | null = null;
    return {
      isChallenge: (challenge: string): boolean => {
        signed = challenge;
        return this.#challenges.isOpen(purpose, challenge);
      },
      use: () => signed !== null && this.#challenges.use(signed),
    };
  }
}

function makingOf(personId: string): string {
  return `a passkey for ${personId}`;
}
