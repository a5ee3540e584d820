import { randomBytes } from 'node:crypto';
import { CODE_BYTES, newCertificateCode, readCertificateCode } from '@tabarman/shared/certificate/code.ts';
import { type Certificate, certificateKey, saysTheSame } from '@tabarman/shared/certificate/certificates.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { Clock } from '../game/ports.ts';
import type { CertificateAbout, CertificateSources, Certified, CertifiedVersion, IssuedCertificates } from './ports.ts';

interface CertificateParts {
  readonly sources: CertificateSources;
  readonly issued: IssuedCertificates;
  readonly clock: Clock;
  /** Certificates of a version are there that were not before. */
  readonly onIssued: (about: CertificateAbout, number: number) => void;
}

/** CE4: what is told to whoever has a code. */
export interface CheckedCertificate {
  readonly code: string;
  readonly of: Certified;
  /** The version that it was issued from. */
  readonly version: CertifiedVersion;
  readonly printed: Certificate;
  /** What the newest version says; null when it gives no such certificate. */
  readonly now: Certificate | null;
  readonly isValid: boolean;
}

export type IssuableCertificate = Certificate & { readonly code: string | null };
/** Which of all that a version gives. */
export interface Wanted {
  /** Of each table, the first so many. */
  readonly places: number;
  readonly isWanted?: (certificate: Certificate) => boolean;
}

/** CE1, CE4, CE5: the certificates of released results, their codes, and what becomes of them when results are amended; whatever the results are of. */
export class Certificates {
  readonly #parts: CertificateParts;

  constructor(parts: CertificateParts) {
    this.#parts = parts;
  }

  find(about: CertificateAbout): Promise<Certified | 'unreleased' | null> {
    const { sources } = this.#parts;
    return about.by === 'season' ? sources.season.find(about) : sources.call.find(about);
  }

  countries(about: CertificateAbout): Promise<readonly CountryCode[] | null> {
    const { sources } = this.#parts;
    return about.by === 'season' ? sources.season.countries(about) : sources.call.countries(about);
  }

  /** Of the newest released version, with the codes of those that are issued; who has no name any more gets none. */
  async list(about: CertificateAbout, { versions: [{ number }], given }: Certified, { places, isWanted = () => true }: Wanted): Promise<IssuableCertificate[]> {
    const codes = new Map((await this.#parts.issued.of(about, number)).map((one) => [certificateKey(one), one.code]));
    return (await given(number, places)).filter((one) => one.name !== '' && isWanted(one)).map((one) => ({ ...one, code: codes.get(certificateKey(one)) ?? null }));
  }

  /** CE5: gives every one that has no code yet one. */
  async issue(about: CertificateAbout, of: Certified, wanted: Wanted): Promise<IssuableCertificate[]> {
    const { issued, clock, onIssued } = this.#parts;
    const without = (await this.list(about, of, wanted)).filter(({ code }) => code === null);
    const [{ number }] = of.versions;
    await issued.add(about, number, without.map(({ holderId, kind, board }) => ({ holderId, kind, board, code: newCertificateCode(randomBytes(CODE_BYTES)) })), clock.now());
    if (without.length > 0) onIssued(about, number);
    return this.list(about, of, wanted);
  }

  /** CE3, CE4: null for a code that was never given. */
  async check(typed: string): Promise<CheckedCertificate | null> {
    const code = readCertificateCode(typed);
    const row = code === null ? null : await this.#parts.issued.byCode(code);
    const of = row && (await this.find(row.about));
    if (!row || !of || of === 'unreleased') return null;
    const version = of.versions.find(({ number }) => number === row.number);
    const says = async (number: number) => (await of.given(number, Infinity)).find((one) => certificateKey(one) === certificateKey(row)) ?? null;
    const [printed, now] = [version ? await says(version.number) : null, await says(of.versions[0].number)];
    return version && printed ? { code: row.code, of, version, printed, now, isValid: now !== null && saysTheSame(printed, now) } : null;
  }
}
