import type { Call } from '@tabarman/shared/call/schema.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';

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
