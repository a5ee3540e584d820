import type { BundleHead, SealedPart } from '@tabarman/shared/box/bundle.ts';
import type { StageGameRef } from '@tabarman/shared/venue/schema.ts';

/** A bundle that this server gave out. */
export interface IssuedRow extends StageGameRef {
  readonly id: string;
  readonly seasonId: string;
  readonly venueId: string;
  readonly revisionId: string;
  readonly issuedAt: number;
  /** When its result came in; null before. */
  readonly importedAt: number | null;
  /** Of the newest line that was taken. */
  readonly resultHash: string | null;
  /** Why it was taken late. */
  readonly reason: string | null;
}

export interface Issued {
  of(seasonId: string): Promise<IssuedRow[]>;
  byId(id: string): Promise<IssuedRow | null>;
  add(row: Pick<IssuedRow, 'id' | 'seasonId' | 'venueId' | 'stage' | 'game' | 'revisionId' | 'issuedAt'>): Promise<void>;
  imported(id: string, what: { readonly at: number; readonly resultHash: string; readonly reason: string | null }): Promise<void>;
}

/** A bundle that was brought to this server, which is a box by it. */
export interface OpenedRow {
  readonly id: string;
  readonly head: BundleHead;
  readonly publicKey: Buffer;
  readonly sealed: Buffer;
  readonly revisionId: string;
  readonly gameId: string | null;
  /** Signs its result; null until the start key was typed. */
  readonly seed: Buffer | null;
  readonly openedAt: number;
}

export interface Opened {
  /** Newest first. */
  all(): Promise<OpenedRow[]>;
  byId(id: string): Promise<OpenedRow | null>;
  /** With a quest on no shelf, of which only the counts are known. False when it was opened before. */
  add(bundle: Pick<OpenedRow, 'head' | 'publicKey' | 'sealed' | 'openedAt'>): Promise<boolean>;
  setGame(id: string, gameId: string): Promise<void>;
  /** The quest can be read from now on. */
  begin(id: string, part: Pick<SealedPart, 'content' | 'key'>, seed: Buffer): Promise<void>;
}
