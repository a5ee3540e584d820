export interface CoHost {
  readonly id: string;
  readonly gameId: string;
  readonly name: string;
  readonly cameBy: 'invitation' | 'rescue';
}

/** Who opens an invitation: somebody with an account, or a browser that keeps a key. */
export interface Opener {
  readonly name: string;
  readonly userId: string | null;
  readonly keyHash: string | null;
}

export interface HostsOfGame {
  readonly owner: { readonly id: string; readonly name: string };
  /** In the order they came. */
  readonly coHosts: readonly CoHost[];
  /** Nobody has opened these yet; oldest first. */
  readonly invitations: readonly { readonly id: string; readonly createdAt: number }[];
}

/** Who leads which game beside its owner. Whoever was withdrawn is not there any longer. */
export interface CoHosts {
  invite(invitation: { readonly id: string; readonly gameId: string; readonly linkHash: string }, now: number): Promise<void>;
  /** The game of an invitation, and whether it can still be opened. */
  byLink(linkHash: string): Promise<{ readonly gameId: string; readonly isOpen: boolean } | null>;
  /** Uses an invitation up: the first caller gets it, all others null, as for one that is withdrawn or unknown. */
  open(linkHash: string, opener: Opener, now: number): Promise<CoHost | null>;
  byKey(gameId: string, keyHash: string): Promise<CoHost | null>;
  byAccount(gameId: string, userId: string): Promise<CoHost | null>;
  ofGame(gameId: string): Promise<HostsOfGame>;
  /** False when this game has no such co-host or invitation. */
  withdraw(gameId: string, id: string, now: number): Promise<boolean>;
}

export interface RescueCode {
  readonly gameId: string;
  /** How many were spent before it. */
  readonly number: number;
  readonly hash: string;
}

/** The code of each game that works now. */
export interface RescueCodes {
  ofGame(gameId: string): Promise<RescueCode | null>;
  /** Of games that are not finished. */
  byHash(hash: string): Promise<RescueCode | null>;
  keep(code: RescueCode): Promise<void>;
  /**
   * Puts the next code in the place of the one that is spent, and writes down whom it made a co-host, all or nothing. False
   * when somebody else has spent it meanwhile.
   */
  spend(code: RescueCode, next: RescueCode, coHost: (Opener & { readonly id: string }) | null, now: number): Promise<boolean>;
}
