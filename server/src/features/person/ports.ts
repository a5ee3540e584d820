import type { Standing } from '@tabarman/shared/access/roles.ts';

export interface PersonRow extends Standing {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly isEnded: boolean;
  readonly createdAt: number;
  /** The last sign-in that is still open; null for none. */
  readonly seenAt: number | null;
}

export interface InvitationRow extends Standing {
  readonly id: string;
  /** For whom it is. */
  readonly note: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Everybody with an account, and the links that wait for one. */
export interface People {
  /** In the order they came. */
  all(): Promise<PersonRow[]>;
  byId(id: string): Promise<PersonRow | null>;
  change(id: string, standing: Standing): Promise<void>;
  /** Ends all sessions too. */
  end(id: string, isEnded: boolean): Promise<void>;
  /** Those that were not opened and are not too old, newest first. */
  invitations(): Promise<InvitationRow[]>;
  withdraw(id: string): Promise<void>;
}
