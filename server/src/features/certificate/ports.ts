import type { CertificateKey } from '@tabarman/shared/certificate/certificates.ts';

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
