import type { Arrival } from '@tabarman/shared/call/windows.ts';
import type { WorkDraft } from '@tabarman/shared/work/draft.ts';
import type { WorkValues } from '@tabarman/shared/work/values.ts';
import type { Asker, EntrantRow } from '../entrant/ports.ts';
import type { PublicCall } from './public-call.ts';

/** Somebody who takes part in a call. */
export interface CallEntrantRow {
  readonly entrantId: string;
  /** One of the roles of the call; null while none is chosen. */
  readonly role: string | null;
  readonly startedAt: number;
  readonly workId: string | null;
}

/** Who takes part in which call. Nobody is in two works of one. */
export interface CallEntrants {
  /** In the order in which they began. */
  of(callId: string): Promise<CallEntrantRow[]>;
  byId(callId: string, entrantId: string): Promise<CallEntrantRow | null>;
  callsOf(entrantId: string): Promise<string[]>;
  /** Once is enough. */
  enter(callId: string, entrantId: string, at: number): Promise<void>;
  setRole(callId: string, entrantId: string, role: string | null): Promise<void>;
}

export type HandedInArrival = Exclude<Arrival, 'closed'>;

/** What was handed in; never changed. */
export interface WorkVersion {
  readonly number: number;
  readonly track: string | null;
  readonly values: WorkValues;
  readonly at: number;
  readonly arrival: HandedInArrival;
  /** The entrant who did it; null when erased. */
  readonly byId: string | null;
  /** Of the receipt. */
  readonly hash: string;
}

export interface WorkExtension {
  readonly to: number;
  readonly reason: string;
  readonly at: number;
  /** Whose name gave it; null when nobody's any more. */
  readonly by: string | null;
}

export interface WorkRow {
  readonly id: string;
  readonly callId: string;
  /** Small and public. */
  readonly number: number;
  /** Of the team; empty where people come alone. */
  readonly name: string;
  readonly leadId: string;
  /** In the order in which they came. */
  readonly members: readonly { readonly entrantId: string; readonly role: string | null; readonly joinedAt: number }[];
  readonly track: string | null;
  readonly draft: WorkDraft;
  readonly invitation: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly withdrawnAt: number | null;
  /** The newest that was handed in; null while none is. */
  readonly latest: WorkVersion | null;
  /** The newest extension's end. */
  readonly extendedTo: number | null;
}

export interface NewWork {
  readonly id: string;
  readonly callId: string;
  readonly name: string;
  readonly leadId: string;
  readonly invitationHash: string;
}

export interface Works {
  /** By number. */
  of(callId: string): Promise<WorkRow[]>;
  byId(id: string): Promise<WorkRow | null>;
  ofEntrant(callId: string, entrantId: string): Promise<WorkRow | null>;
  byInvitation(callId: string, hash: string): Promise<WorkRow | null>;
  /** Newest first. */
  versions(id: string): Promise<WorkVersion[]>;
  /** Newest first. */
  extensions(id: string): Promise<WorkExtension[]>;
  /** With its lead as the first member. */
  add(work: NewWork, at: number): Promise<void>;
  change(id: string, part: { readonly name?: string; readonly leadId?: string; readonly track?: string | null; readonly invitation?: number; readonly invitationHash?: string; readonly withdrawnAt?: number | null }): Promise<void>;
  saveDraft(id: string, draft: WorkDraft, at: number): Promise<void>;
  join(id: string, callId: string, entrantId: string, at: number): Promise<void>;
  leave(callId: string, entrantId: string): Promise<void>;
  /** One that nobody is in and that was never handed in. */
  remove(id: string): Promise<void>;
  handIn(id: string, version: WorkVersion): Promise<void>;
  extend(id: string, extension: { readonly id: string; readonly to: number; readonly reason: string; readonly byId: string }, at: number): Promise<void>;
}

export interface UploadRow {
  readonly id: string;
  readonly workId: string;
  readonly field: string;
  readonly name: string;
  readonly bytes: number;
  readonly createdAt: number;
  /** Null until all of its bytes are there and were looked at. */
  readonly done: { readonly mime: string; readonly hash: string; readonly at: number } | null;
}

/** Files of works: what is known of them; where their bytes are is the store's. */
export interface Uploads {
  of(workId: string): Promise<UploadRow[]>;
  byId(id: string): Promise<UploadRow | null>;
  add(upload: Omit<UploadRow, 'done'>): Promise<void>;
  finish(id: string, done: NonNullable<UploadRow['done']>): Promise<void>;
  remove(id: string): Promise<void>;
  unfinishedBefore(at: number): Promise<UploadRow[]>;
  ids(): Promise<string[]>;
}

/** The bytes of files, by the ids of their rows. */
export interface FileStore {
  pathOf(id: string): string;
  /** What all of its bytes are, by themselves, and their SHA-256 in hexadecimal. */
  look(id: string): Promise<{ readonly mime: string | null; readonly hash: string }>;
  /** How many of its bytes are there. */
  sizeOf(id: string): Promise<number>;
  remove(id: string): Promise<void>;
  ids(): Promise<string[]>;
}

/** Who asks by the key of a device, in which call and with which work; null for a stranger to it. */
export interface OwnWorks {
  mine(asker: Asker): Promise<{ readonly call: Pick<PublicCall, 'id'>; readonly person: Pick<EntrantRow, 'id'>; readonly work: WorkRow | null } | null>;
}
