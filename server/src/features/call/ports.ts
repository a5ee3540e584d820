import type { Call } from '@tabarman/shared/call/schema.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { Asker } from '../entrant/ports.ts';

export interface CallRow {
  readonly id: string;
  readonly slug: string;
  readonly call: Call;
  /** How often it was saved. */
  readonly number: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The newest version; null before it is public. */
  readonly published: number | null;
}

/** A call as it once became public; never changed once written. */
export interface CallVersion {
  readonly number: number;
  readonly call: Call;
  readonly at: number;
  readonly reason: Text | null;
}

export interface Calls {
  /** Newest first. */
  all(): Promise<CallRow[]>;
  byId(id: string): Promise<CallRow | null>;
  bySlug(slug: string): Promise<CallRow | null>;
  add(row: { readonly id: string; readonly slug: string; readonly ownerId: string; readonly call: Call; readonly at: number }): Promise<void>;
  /** False when it was saved by somebody else since. */
  save(id: string, number: number, call: Call, at: number): Promise<boolean>;
  /** Newest first. */
  versionsOf(id: string): Promise<CallVersion[]>;
  /** False when that number was taken meanwhile. */
  publish(id: string, version: CallVersion, personId: string): Promise<boolean>;
}

/** Somebody of a call who comes by a link of their own, of which only the hash of its key is kept, or by an account: a juror, a mentor. */
export interface InvitedRow {
  readonly id: string;
  readonly callId: string;
  readonly userId: string | null;
  /** Whether there is a link that opens their page. */
  readonly hasLink: boolean;
  readonly invitedAt: number;
  readonly openedAt: number | null;
  readonly leftAt: number | null;
}

export type NewInvited<Row extends InvitedRow> = Omit<Row, 'hasLink' | 'invitedAt' | 'openedAt' | 'leftAt' | 'erasedAt' | 'answer' | 'answeredAt'>;

export interface InvitedRows<Row extends InvitedRow> {
  /** In the order in which they were invited, with those who left. */
  of(callId: string): Promise<Row[]>;
  byKey(hash: string): Promise<Row | null>;
  byUser(callId: string, userId: string): Promise<Row | null>;
  add(row: NewInvited<Row>, keyHash: string | null, at: number): Promise<void>;
  /** The one before it opens nothing from then on. */
  setKey(id: string, hash: string): Promise<void>;
  open(id: string, at: number): Promise<void>;
  leave(id: string, at: number | null): Promise<void>;
  /** JU8: no name and no link is left. */
  forget(id: string, at: number): Promise<void>;
}

/** By the key of the link, or by the account alone. */
export interface InvitedAsker extends Omit<Asker, 'key'> {
  readonly key: string | null;
}
