import type { ComparisonToCount } from '@tabarman/shared/decision/to-decide.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { ClaimKind, ClaimState, claimTypes } from '@tabarman/shared/jury/claim.ts';
import type { Conflict, ConflictSource, ConflictType } from '@tabarman/shared/jury/conflict.ts';
import type { Juror } from '@tabarman/shared/jury/juror.ts';
import type { JurorDataView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { JurorAnswer } from '@tabarman/shared/jury/juror.ts';
import type { SheetKind, SheetParts } from '@tabarman/shared/jury/sheet.ts';
import type { InvitedRow, InvitedRows } from '../call/ports.ts';

export interface JurorRow extends InvitedRow {
  readonly juror: Juror;
  /** Erased by their own hand; null too when an organiser did it. */
  readonly erasedAt: number | null;
  /** Where letters go; null for none, and for who comes by an account. */
  readonly email: string | null;
  /** JU21: null where there is no link, or it cannot be told again. */
  readonly linkNumber: number | null;
  /** JU22: null before anything was said. */
  readonly answer: JurorAnswer | null;
  readonly answeredAt: number | null;
}

/** Who judges which call. What whoever is forgotten said of works stays, of nobody. */
export interface Jurors extends Omit<InvitedRows<JurorRow>, 'forget' | 'setKey'> {
  byId(id: string): Promise<JurorRow | null>;
  change(id: string, juror: Juror, email: string | null): Promise<void>;
  /** The one before it opens nothing from then on. */
  setKey(id: string, hash: string, number: number): Promise<void>;
  answer(id: string, answer: JurorAnswer, at: number): Promise<void>;
  /** JU8 */
  forget(id: string, at: number, by: 'self' | 'organiser'): Promise<void>;
  /** JU25: what was written by one juror, the oldest first. */
  written(id: string): Promise<Omit<JurorDataView, 'call' | 'juror' | 'invitedAt' | 'openedAt' | 'email' | 'answer' | 'answeredAt'>>;
}

/** As somebody said it. */
export interface WrittenConflict extends Conflict {
  readonly note: string;
  readonly at: number;
  /** Of those who made the work: it ends with that. */
  readonly claimId: string | null;
}

export interface Conflicts {
  /** What was written down alone. */
  of(callId: string): Promise<WrittenConflict[]>;
  set(conflict: { readonly jurorId: string; readonly workId: string; readonly type: ConflictType; readonly source: ConflictSource; readonly note: string; readonly claimId?: string }, at: number): Promise<void>;
  /** But not what stands by a claim. */
  unset(jurorId: string, workId: string, type: ConflictType): Promise<void>;
}

export interface NewClaim {
  readonly id: string;
  readonly workId: string;
  /** Null when erased. */
  readonly entrantId: string | null;
  readonly of: ClaimKind;
  readonly name: string;
  readonly type: (typeof claimTypes)[number];
  readonly words: string;
  readonly state: ClaimState;
  readonly at: number;
}
export interface ClaimRow extends NewClaim {
  /** Whom it bars. */
  readonly jurorIds: readonly string[];
  /** Names; null where nobody's any more, or nobody answered. */
  readonly by: string | null;
  readonly answeredBy: string | null;
  readonly reason: string;
}

/** Whom those who make works named. */
export interface Claims {
  /** The oldest first. */
  of(callId: string): Promise<ClaimRow[]>;
  add(claim: NewClaim): Promise<void>;
  /** One that is over bars nobody. */
  answer(id: string, answer: { readonly state: 'holds' | 'over'; readonly byId: string; readonly reason: string; readonly at: number }): Promise<void>;
}

export interface AssignmentRow {
  readonly jurorId: string;
  readonly workId: string;
  readonly isFixed: boolean;
}

export interface Assignments {
  of(callId: string): Promise<AssignmentRow[]>;
  /** All or nothing. */
  change(change: { readonly add: readonly AssignmentRow[]; readonly remove: readonly Pick<AssignmentRow, 'jurorId' | 'workId'>[] }, at: number): Promise<void>;
}

/** JU11: what a juror said of a version of a work; never changed once written. The highest number of a juror and work holds. */
export interface SheetRow extends SheetParts {
  readonly id: string;
  readonly jurorId: string;
  readonly workId: string;
  readonly workVersion: number;
  readonly number: number;
  readonly kind: SheetKind;
  readonly at: number;
}
/** Of a sample there is no version. */
export type AnySheetRow = Omit<SheetRow, 'workVersion'> & { readonly workVersion: number | null };

export interface Sheets {
  /** The newest of each juror and work, in the order in which they came; of works and of samples. */
  of(callId: string): Promise<AnySheetRow[]>;
  /** Of one juror and work, the oldest first. */
  history(jurorId: string, workId: string): Promise<AnySheetRow[]>;
  /** JU11: as the next of its juror and work, and the draft is gone. One of the same id is the same: it is there already. */
  add(sheet: Omit<AnySheetRow, 'number'>): Promise<void>;
  /** JU14: with it the conflict is there, and neither draft nor assignment any more. */
  recuse(sheet: Omit<AnySheetRow, 'number'>, conflict: { readonly type: ConflictType; readonly note: string }): Promise<void>;
}

export interface SheetDraftRow {
  readonly sheet: SheetParts;
  /** How often it was saved. */
  readonly number: number;
  readonly at: number;
}

export interface SheetDrafts {
  of(callId: string): Promise<{ readonly jurorId: string; readonly workId: string; readonly at: number }[]>;
  one(jurorId: string, workId: string): Promise<SheetDraftRow | null>;
  /** JU19: false when it was saved from elsewhere since `base`; 0 where there was none. */
  save(jurorId: string, workId: string, sheet: SheetParts, base: number, at: number): Promise<boolean>;
}

/** What all jurors mark first: not of the call, and it counts for nothing. */
export interface SampleRow {
  readonly id: string;
  readonly title: Text;
  readonly text: Text;
  /** Empty where there is none. */
  readonly link: string;
}

export interface Samples {
  of(callId: string): Promise<SampleRow[]>;
  /** All of them; those that jurors marked keep their id. */
  set(callId: string, samples: readonly SampleRow[]): Promise<void>;
}

/** PW4: what a juror said of two versions of two works; never changed once written. Of the same two the highest number of a juror holds. */
export interface ComparisonRow extends ComparisonToCount {
  readonly id: string;
  /** How many this is of its juror's, from 1. */
  readonly number: number;
}

/** Two works that a juror was given to compare. */
export interface GivenPair {
  readonly jurorId: string;
  /** How many of its juror's, from 1. */
  readonly number: number;
  readonly firstId: string;
  readonly secondId: string;
  readonly at: number;
}

export interface Comparisons {
  /** All that ever were made, in the order in which they came. */
  of(callId: string): Promise<ComparisonRow[]>;
  has(id: string): Promise<boolean>;
  /** As the next of its juror. */
  add(comparison: Omit<ComparisonRow, 'number'>): Promise<void>;
  /** By juror, in the order in which they were given. */
  pairsOf(callId: string): Promise<GivenPair[]>;
  give(pairs: readonly GivenPair[]): Promise<void>;
}

/** What a juror said of a work while the jury discussed. */
export interface NoteRow {
  readonly id: string;
  readonly jurorId: string;
  readonly workId: string;
  readonly text: string;
  readonly at: number;
}

export interface Notes {
  /** The oldest first. */
  of(callId: string): Promise<NoteRow[]>;
  /** Nothing where it is there already. */
  add(note: NoteRow): Promise<void>;
}
