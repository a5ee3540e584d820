/** Reads and writes the text of one sealed quest. */
export interface Cipher {
  readonly envelopeId: string;
  encrypt(clear: string, place: string): string;
  /** Throws when it is not what was encrypted for this place. */
  decrypt(encrypted: string, place: string): string;
}

/** Who reads a sealed quest, and from when on everybody does. */
export interface Terms {
  readonly opensAt: number;
  /** Ids of people. */
  readonly named: readonly string[];
  /** Nobody reads it before a second key is typed, its time come or not. */
  readonly hasSecondKey: boolean;
}

export interface EnvelopeRow extends Terms {
  readonly id: string;
  readonly questId: string;
  readonly salt: Buffer;
  readonly wrappedKey: Buffer;
  readonly mac: Buffer;
  readonly sealedAt: number;
}

/** Envelopes as rows. Sealing and opening rewrite everything that a quest says, all of it or nothing. */
export interface EnvelopeRows {
  all(): Promise<EnvelopeRow[]>;
  ofQuest(questId: string): Promise<EnvelopeRow | null>;
  /** Puts a quest into its envelope; why not, when a game or a run has shown its text, or it is sealed already. */
  seal(row: EnvelopeRow, cipher: Cipher): Promise<'not_found' | 'quest_played' | 'quest_sealed' | null>;
  change(id: string, terms: Pick<EnvelopeRow, 'opensAt' | 'named' | 'mac'>): Promise<void>;
  /** Takes a quest out again; the revisions that games may wait for. */
  open(row: EnvelopeRow, cipher: Cipher): Promise<readonly string[]>;
  /** Overwrites what the file still holds of rows that are not there any more. */
  scrub(): Promise<void>;
}
