import type { Certificate, CertificateKey, Occasion } from '@tabarman/shared/certificate/certificates.ts';
import type { CertificateFormat } from '@tabarman/shared/certificate/formats.ts';
import type { Paper } from '@tabarman/shared/certificate/paper.ts';
import type { Juror } from '@tabarman/shared/jury/juror.ts';
import type { SheetKind } from '@tabarman/shared/jury/sheet.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';

interface StageAbout { readonly by: 'season'; readonly id: string; readonly stage: string }
interface CallAbout { readonly by: 'call'; readonly id: string }
/** What certificates are given for. */
export type CertificateAbout = StageAbout | CallAbout;

/** Something whose results the public sees, as certificates need it. */
export interface Certified extends Occasion {
  /** Newest first. */
  readonly versions: readonly [CertifiedVersion, ...CertifiedVersion[]];
  /** CE1, CE8: what a version gives, with those of people who have no name any more; of places, the first `places` of each table. */
  readonly given: (number: number, places: number) => Promise<readonly Certificate[]>;
  /** Where everybody reads the results. */
  readonly resultsPath: (language: Language) => string;
}

export interface CertifiedVersion {
  readonly number: number;
  readonly releasedAt: number;
  readonly reason: Text | null;
}

/** Who knows one kind of what certificates are given for. */
export interface CertificateSource<About extends CertificateAbout = CertificateAbout> {
  /** Null when there is no such thing; `unreleased` before the public sees a version. */
  readonly find: (about: About) => Promise<Certified | 'unreleased' | null>;
  /** A26: whose it is; null when there is no such thing. */
  readonly countries: (about: About) => Promise<readonly CountryCode[] | null>;
}
/** By what certificates are given for. */
export interface CertificateSources {
  readonly season: CertificateSource<StageAbout>;
  readonly call: CertificateSource<CallAbout>;
}

/** Who judges a call, and the sheets of theirs that count; null where no jury is known. */
export type JudgedBy = (callId: string) => Promise<{
  readonly jurors: readonly { readonly id: string; readonly juror: Juror }[];
  readonly sheets: readonly { readonly jurorId: string; readonly kind: SheetKind; readonly at: number }[];
} | null>;

/** A certificate that was given out. What it says is in the version of the results that it names. */
export interface IssuedCertificate extends CertificateKey {
  readonly code: string;
  readonly about: CertificateAbout;
  /** Of the released version. */
  readonly number: number;
}

export interface IssuedCertificates {
  byCode(code: string): Promise<IssuedCertificate | null>;
  of(about: CertificateAbout, number: number): Promise<IssuedCertificate[]>;
  /** Of one version; one that is issued already keeps its code. */
  add(about: CertificateAbout, number: number, issued: readonly (CertificateKey & { readonly code: string })[], at: number): Promise<void>;
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
