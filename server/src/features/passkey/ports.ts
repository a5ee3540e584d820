/** Where passkeys of this server belong: a device signs for no other place. */
export interface Site {
  readonly domain: string;
  readonly origin: string;
}

export interface PublicKey {
  /** As the device names it, in base64url. */
  readonly id: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** How often it was used, as far as the device counts. */
  readonly counter: number;
  /** How browsers reach the device. */
  readonly transports: readonly string[];
}

export interface Passkey extends PublicKey {
  readonly personId: string;
  readonly device: string;
  readonly createdAt: number;
  readonly usedAt: number | null;
}

export interface PasskeyRows {
  /** Oldest first. */
  ofPerson(personId: string): Promise<Passkey[]>;
  /** Null also for somebody whose access has ended. */
  byId(id: string): Promise<Passkey | null>;
  /** False when there is one with this id. */
  add(key: Omit<Passkey, 'usedAt'>): Promise<boolean>;
  used(id: string, counter: number, at: number): Promise<void>;
  /** False when it is not one of this person's. */
  remove(personId: string, id: string): Promise<boolean>;
}

export interface NewKey {
  readonly key: string;
  readonly clientData: string;
  readonly attestation: string;
  readonly transports: readonly string[];
}

export interface Proof {
  readonly id: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

interface Expected {
  readonly site: Site;
  readonly isChallenge: (challenge: string) => boolean;
}

/** Looks at what devices sign. Null for what is not as it must be, whatever it is. */
export interface KeyChecks {
  newKey(made: NewKey, expected: Expected): Promise<PublicKey | null>;
  /** The new counter. */
  proof(proof: Proof, key: PublicKey, expected: Expected): Promise<number | null>;
}
