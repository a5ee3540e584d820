import type { Item, PublicItem, Source } from '@tabarman/shared/collection/item.ts';
import type { DeskItem } from '@tabarman/shared/collection/views.ts';

/** Where a work is from: those who made it, organisers who say that they agreed, or another collection. */
export type Origin =
  | { readonly by: 'makers'; readonly entrantId: string; readonly workId: string }
  | { readonly by: 'organisers'; readonly note: string }
  | { readonly by: 'feed'; readonly source: Source };

export interface NewItem {
  readonly id: string;
  readonly code: string;
  readonly item: Item;
  readonly state: 'offered' | 'public';
  readonly origin: Origin;
}

export interface ItemRow extends DeskItem {
  readonly workId: string | null;
}

/** Works of the collection. PB2: of whoever erased their record nothing is in it. */
export interface CollectionRows {
  /** Newest first. */
  all(): Promise<ItemRow[]>;
  byId(id: string): Promise<ItemRow | null>;
  byCode(code: string): Promise<ItemRow | null>;
  ofWork(workId: string): Promise<ItemRow[]>;
  /** PB8: false when its code, or what it is called where it came from, is there already. */
  add(item: NewItem, at: number): Promise<boolean>;
  change(id: string, item: Item, at: number): Promise<void>;
  show(id: string, at: number): Promise<void>;
  takeOut(id: string, by: 'makers' | 'organisers', note: string, at: number): Promise<void>;
  /** What works from elsewhere are called there. */
  sourceIds(): Promise<ReadonlySet<string>>;
  /** Another one whenever something that anybody sees is another. */
  stamp(): Promise<string>;
  /** What anybody sees, newest first. */
  shown(): Promise<PublicItem[]>;
}

export type FetchFailure = 'feed_address' | 'feed_unreachable' | 'feed_too_large' | 'feed_unknown';

/** PB7: fetches one page of a feed within limits, from an address that everybody can reach. */
export type FetchFeed = (url: string) => Promise<{ readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: FetchFailure }>;
