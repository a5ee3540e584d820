import type { Call } from '@tabarman/shared/call/schema.ts';
import type { Publication, Reading } from '@tabarman/shared/grant/figures.ts';
import type { ReportAct, ReportState } from '@tabarman/shared/grant/report.ts';
import type { ReportContent } from '@tabarman/shared/grant/report-schema.ts';
import type { Terms } from '@tabarman/shared/grant/terms.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { ReleasedDecision } from '../decision/ports.ts';

/** What was done to a report: what was handed in, and what the desk said to it. Never changed once written. */
export interface ReportStep {
  readonly act: ReportAct;
  readonly at: number;
  readonly comment: string | null;
  readonly content: ReportContent | null;
}

export interface ReportRow {
  readonly number: number;
  readonly dueOn: string;
  readonly state: ReportState;
  readonly draft: ReportContent;
  /** How often the draft was saved. */
  readonly saves: number;
  /** Oldest first. */
  readonly steps: readonly ReportStep[];
}

export interface PublicationRow extends Publication {
  readonly id: string;
  /** Oldest first. */
  readonly readings: readonly Reading[];
}

/** An award with what was agreed on it. What the work was called and where it is from stays as it was when the agreement was drawn up. */
export interface GrantRow {
  readonly id: string;
  readonly callId: string;
  readonly workId: string;
  readonly awardId: string;
  readonly work: { readonly number: number; readonly title: string; readonly country: CountryCode };
  readonly terms: Terms;
  readonly note: string;
  /** How often terms or note were changed. */
  readonly number: number;
  readonly signedOn: string | null;
  readonly endedOn: string | null;
  readonly endReason: string;
  /** In order; none before the agreement is signed. */
  readonly reports: readonly ReportRow[];
  readonly payments: ReadonlyMap<number, string>;
  readonly publications: readonly PublicationRow[];
}

export type NewGrant = Pick<GrantRow, 'id' | 'callId' | 'workId' | 'awardId' | 'work' | 'terms'>;

export interface Grants {
  /** In the order of works. */
  of(callId: string): Promise<GrantRow[]>;
  byId(id: string): Promise<GrantRow | null>;
  /** Those that another request added meanwhile are left as they are. */
  add(grants: readonly NewGrant[], at: number): Promise<void>;
  /** False when it was changed since. */
  change(id: string, number: number, terms: Terms, note: string, at: number): Promise<boolean>;
  /** With its reports; false when it was changed or signed since. */
  sign(id: string, number: number, on: string, reports: readonly Pick<ReportRow, 'number' | 'dueOn'>[], at: number): Promise<boolean>;
  end(id: string, end: { readonly on: string; readonly reason: string } | null, at: number): Promise<void>;
  /** Null takes a payment back. */
  pay(id: string, tranche: number, on: string | null, at: number): Promise<void>;
  /** False when it was saved or moved on since. */
  saveDraft(id: string, report: Pick<ReportRow, 'number' | 'saves' | 'state'>, draft: ReportContent): Promise<boolean>;
  /** False when it was saved or moved on since. */
  move(id: string, report: Pick<ReportRow, 'number' | 'saves' | 'state'>, to: { readonly state: ReportState; readonly dueOn: string; readonly step: ReportStep }): Promise<boolean>;
  addPublication(id: string, publicationId: string, publication: Publication, at: number): Promise<void>;
  /** Null takes it out. False when it is none of that grant. */
  changePublication(id: string, publicationId: string, publication: Publication | null): Promise<boolean>;
  /** False when it is none of that grant. */
  read(id: string, publicationId: string, reading: Reading, at: number): Promise<boolean>;
}

/** What was decided and is released, as far as support follows from it; null before. */
export interface ReleasedAwards {
  released(callId: string): Promise<Pick<ReleasedDecision, 'version' | 'at' | 'awards'> | null>;
}

/** A work that was awarded, as it was judged. */
export interface AwardedWork {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly country: CountryCode | null;
}

/** What agreements are drawn up by, of a call as it is public. */
export interface AwardingCall extends Pick<Call, 'title' | 'reference' | 'currency' | 'reports' | 'awards'> {
  readonly countries: readonly CountryCode[];
}

export interface AwardedWorks {
  /** Null where there is no such call, or nothing of it is public. */
  call(callId: string): Promise<AwardingCall | null>;
  awarded(callId: string): Promise<readonly AwardedWork[]>;
  /** Of those who made the works of a call, by the ids of works. */
  names(callId: string): Promise<ReadonlyMap<string, readonly string[]>>;
}
