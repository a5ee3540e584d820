import { randomBytes } from 'node:crypto';
import { CODE_BYTES, newCertificateCode, readCertificateCode } from '@tabarman/shared/certificate/code.ts';
import { type Certificate, type CertificateKey, certificatesOf, findCertificate, saysTheSame } from '@tabarman/shared/certificate/certificates.ts';
import type { Season, Stage } from '@tabarman/shared/season/schema.ts';
import type { Clock } from '../game/ports.ts';
import type { StageResult } from '../release/ports.ts';
import type { Releases } from '../release/service.ts';
import type { Seasons } from '../season/ports.ts';
import type { IssuedCertificates } from './ports.ts';

interface CertificateParts {
  readonly seasons: Pick<Seasons, 'byId' | 'versionsOf'>;
  readonly releases: Pick<Releases, 'released'>;
  readonly issued: IssuedCertificates;
  readonly clock: Clock;
  /** Certificates of a version are there that were not before. */
  readonly onIssued: (seasonId: string, stage: string, number: number) => void;
}

/** A stage whose results the public sees. */
export interface ReleasedStage {
  readonly slug: string;
  readonly season: Season;
  readonly stage: Stage;
  /** Newest first. */
  readonly versions: readonly [StageResult, ...StageResult[]];
}

/** CE4: what is told to whoever has a code. */
export interface CheckedCertificate {
  readonly code: string;
  readonly of: ReleasedStage;
  /** The version that it was issued from. */
  readonly version: StageResult;
  readonly printed: Certificate;
  /** What the newest version says; null when it gives no such certificate. */
  readonly now: Certificate | null;
  readonly isValid: boolean;
}

export type IssuableCertificate = Certificate & { readonly code: string | null };

/** CE1, CE4, CE5: the certificates of released results, their codes, and what becomes of them when results are amended. */
export class Certificates {
  readonly #parts: CertificateParts;

  constructor(parts: CertificateParts) {
    this.#parts = parts;
  }

  /** Null when there is no such stage; without versions before the public sees one. */
  async stage(seasonId: string, stageId: string): Promise<ReleasedStage | 'unreleased' | null> {
    const { seasons, releases } = this.#parts;
    const row = await seasons.byId(seasonId);
    const [newest] = row ? await seasons.versionsOf(seasonId) : [];
    const isThere = (season: Season | undefined) => season?.stages.find(({ id }) => id === stageId);
    const stage = isThere(newest?.season);
    if (!row || (!stage && !isThere(row.season))) return null;
    const [last, ...before] = await releases.released(seasonId, stageId);
    return newest && stage && last ? { slug: row.slug, season: newest.season, stage, versions: [last, ...before] } : 'unreleased';
  }

  /** Of the newest released version, with the codes of those that are issued. */
  async list(seasonId: string, { season, stage, versions: [newest] }: ReleasedStage, places: number): Promise<IssuableCertificate[]> {
    const codes = new Map((await this.#parts.issued.of(seasonId, stage.id, newest.number)).map((one) => [keyOf(one), one.code]));
    return certificatesOf(newest.table.rows, season, stage, places).map((one) => ({ ...one, code: codes.get(keyOf(one)) ?? null }));
  }

  /** CE5: gives every one that has no code yet one. */
  async issue(seasonId: string, of: ReleasedStage, places: number): Promise<IssuableCertificate[]> {
    const { issued, clock } = this.#parts;
    const without = (await this.list(seasonId, of, places)).filter(({ code }) => code === null);
    const [{ number }] = of.versions;
    await issued.add(without.map(({ entryId, kind, board }) => ({ entryId, kind, board, seasonId, stage: of.stage.id, number, code: newCertificateCode(randomBytes(CODE_BYTES)) })), clock.now());
    if (without.length > 0) this.#parts.onIssued(seasonId, of.stage.id, number);
    return this.list(seasonId, of, places);
  }

  /** CE3, CE4: null for a code that was never given. */
  async check(typed: string): Promise<CheckedCertificate | null> {
    const code = readCertificateCode(typed);
    const row = code === null ? null : await this.#parts.issued.byCode(code);
    const of = row && (await this.stage(row.seasonId, row.stage));
    if (!row || !of || of === 'unreleased') return null;
    const version = of.versions.find(({ number }) => number === row.number);
    const says = (result: StageResult | undefined) => (result ? findCertificate(result.table.rows, of.season, of.stage, row) : null);
    const [printed, now] = [says(version), says(of.versions[0])];
    return version && printed ? { code: row.code, of, version, printed, now, isValid: now !== null && saysTheSame(printed, now) } : null;
  }
}

const keyOf = ({ entryId, kind, board }: CertificateKey) => `${entryId} ${kind} ${board}`;
