import type { CertificateBoard } from '@tabarman/shared/certificate/certificates.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';

/** A ceremony as it stands: of which results, of which table, and how far it is. */
export interface CeremonyRow {
  readonly seasonId: string;
  readonly stage: string;
  /** Of the results; with the hash of the table, because a draft keeps its number when it is drafted anew. */
  readonly number: number;
  readonly hash: string;
  readonly board: CertificateBoard;
  readonly language: Language;
  readonly shown: number;
  readonly isPaused: boolean;
  /** Rises with every command. */
  readonly version: number;
  /** Opens the wall. */
  readonly key: string;
}

export interface Ceremonies {
  of(seasonId: string, stage: string): Promise<CeremonyRow | null>;
  byKey(key: string): Promise<CeremonyRow | null>;
  /** False when it is no longer at `seen`; null begins one where there is none. */
  put(row: CeremonyRow, seen: number | null): Promise<boolean>;
  remove(seasonId: string, stage: string): Promise<void>;
}
