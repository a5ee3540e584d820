import type { CertificateKey } from '@tabarman/shared/certificate/certificates.ts';
import type { CertificateFormat } from '@tabarman/shared/certificate/formats.ts';
import type { Paper } from '@tabarman/shared/certificate/paper.ts';

/** A certificate that was given out. What it says is in the version of the results that it names. */
export interface IssuedCertificate extends CertificateKey {
  readonly code: string;
  readonly seasonId: string;
  readonly stage: string;
  /** Of the released version. */
  readonly number: number;
}

export interface IssuedCertificates {
  byCode(code: string): Promise<IssuedCertificate | null>;
  of(seasonId: string, stage: string, number: number): Promise<IssuedCertificate[]>;
  /** One that is issued already keeps its code. */
  add(issued: readonly IssuedCertificate[], at: number): Promise<void>;
}

/** A certificate in words, with its name in an archive. */
export interface NamedPaper {
  readonly name: string;
  readonly paper: Paper;
}

export type MakingOrder =
  | { readonly do: 'one'; readonly paper: Paper; readonly as: CertificateFormat }
  | { readonly do: 'all'; readonly papers: readonly NamedPaper[]; readonly as: CertificateFormat; readonly file: string };

export type MadeNews =
  | { readonly did: 'one'; readonly bytes: Uint8Array }
  | { readonly did: 'step'; readonly n: number }
  | { readonly did: 'all' }
  | { readonly did: 'broken'; readonly error: string };

/** An archive that is being made. */
export interface Making {
  /** Never rejects: whatever ends the making, it has ended. */
  readonly ended: Promise<'made' | 'failed' | 'cancelled'>;
  cancel(): void;
}

/** Draws certificates where neither their number nor a fault in a drawing can hold up the games (CE7). */
export interface CertificateMaker {
  /** Null when too many wait already, or when it could not be drawn. */
  one(paper: Paper, as: CertificateFormat): Promise<Uint8Array | null>;
  /** In turn, behind what was begun before. `onStep` is told how many are ready, from 0 when it begins. */
  all(papers: readonly NamedPaper[], as: CertificateFormat, file: string, onStep: (n: number) => void): Making;
}
