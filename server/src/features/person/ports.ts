import type { OwnDataView } from '@tabarman/shared/protocol/contract/own-data.ts';
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

/** By what a person is known in the events of one game. */
export interface GameTrace {
  readonly gameId: string;
  readonly isOwner: boolean;
  /** The person's own, and those it had as a co-host. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
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
  /** The games that a person owns or was invited to lead. */
  tracesOf(id: string): Promise<GameTrace[]>;
  /** Name, contact and every way to sign in are gone, and no byte of them is left in the file; the person is then not there. */
  erase(id: string): Promise<void>;
}

/** Everything that is kept of one person. */
export interface OwnData {
  of(personId: string): Promise<OwnDataView>;
}
