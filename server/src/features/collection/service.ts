import { createHash, randomBytes } from 'node:crypto';
import { type FeedEntry, idOf, readFeed } from '@tabarman/shared/collection/feed.ts';
import { type Item, type PublicItem, SHORT } from '@tabarman/shared/collection/item.ts';
import type { FeedPreview, OwnItem } from '@tabarman/shared/collection/views.ts';
import { codeFrom } from '@tabarman/shared/kernel/code-letters.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { CollectionRows, FetchFailure, FetchFeed, ItemRow, NewItem } from './ports.ts';

interface CollectionParts {
  readonly rows: CollectionRows;
  readonly fetchFeed: FetchFeed;
  /** Where people reach this server, or where this machine does. */
  readonly origin: () => string;
  readonly ids: Pick<Ids, 'id'>;
  readonly clock: Clock;
}

interface WholeFeed {
  readonly title: string;
  readonly isWhole: boolean;
  readonly entries: readonly FeedEntry[];
}

/** Pages of a feed that are read at most. */
const PAGES = 10;
/** Works that one team may have in it: nobody makes more, and nobody fills it. */
const MOST_OF_WORK = 20;

/** The public collection: works with the consent of those who made them, or from other collections under their licence. */
export class Collection {
  readonly #parts: CollectionParts;
  #shown: { readonly stamp: string; readonly items: readonly PublicItem[] } | null = null;

  constructor(parts: CollectionParts) {
    this.#parts = parts;
  }

  /** What anybody sees, newest first. Asked anew each time, so that what is taken out is out at once (PB2). */
  async shown(): Promise<{ readonly stamp: string; readonly items: readonly PublicItem[] }> {
    const stamp = await this.#parts.rows.stamp();
    if (this.#shown?.stamp !== stamp) this.#shown = { stamp, items: await this.#parts.rows.shown() };
    return this.#shown;
  }

  all(): Promise<ItemRow[]> {
    return this.#parts.rows.all();
  }

  byId(id: string): Promise<ItemRow | null> {
    return this.#parts.rows.byId(id);
  }

  /** Whether there was a work of that code which is out now. */
  async isOut(code: string): Promise<boolean> {
    return (await this.#parts.rows.byCode(code))?.state === 'out';
  }

  async add(item: Item, note: string): Promise<void> {
    await this.#add({ item, state: 'public', origin: { by: 'organisers', note } });
  }

  async change(id: string, item: Item): Promise<void> {
    await this.#parts.rows.change(id, item, this.#parts.clock.now());
  }

  /** PB2: what its makers took out, organisers never show again. */
  async move({ id, state, out, consent, source }: ItemRow, to: 'public' | 'out', note: string): Promise<ErrorCode | null> {
    const { rows, clock } = this.#parts;
    if (to === state) return null;
    if (to === 'public' && (out?.by === 'makers' || (consent === null && source === null))) return 'consent_missing';
    await (to === 'public' ? rows.show(id, clock.now()) : rows.takeOut(id, 'organisers', note, clock.now()));
    return null;
  }

  async ofWork(workId: string): Promise<OwnItem[]> {
    return (await this.#parts.rows.ofWork(workId)).map(({ id, code, item, state, addedAt, out }) => ({ id, code, item, state, addedAt, out }));
  }

  /** PB1: organisers look at it before anybody else does. */
  async offer(workId: string, entrantId: string, item: Item): Promise<ErrorCode | null> {
    if ((await this.#parts.rows.ofWork(workId)).length >= MOST_OF_WORK) return 'too_many';
    await this.#add({ item, state: 'offered', origin: { by: 'makers', entrantId, workId } });
    return null;
  }

  /** PB2: any of those who made it, whatever state it is in. */
  async withdraw(workId: string, id: string): Promise<ErrorCode | null> {
    const found = await this.#parts.rows.byId(id);
    if (found?.workId !== workId) return 'not_found';
    if (found.out?.by !== 'makers') await this.#parts.rows.takeOut(id, 'makers', '', this.#parts.clock.now());
    return null;
  }

  async preview(url: string): Promise<Reply<FeedPreview>> {
    const feed = await this.#read(url);
    if (!feed.ok) return feed;
    const states = await this.#states();
    return {
      ok: true, data: {
        title: feed.data.title, isWhole: feed.data.isWhole,
        entries: feed.data.entries.map((entry) => ({ id: entry.id, title: entry.title, url: entry.url, before: entry.before, item: entry.item, hash: hashOf(entry), state: entry.fault ?? states(entry.id) })),
      },
    };
  }

  /** PB8: what was seen, as it was seen, once. */
  async take(url: string, wanted: readonly { readonly id: string; readonly hash: string }[]): Promise<ErrorCode | null> {
    const feed = await this.#read(url);
    if (!feed.ok) return feed.error;
    const states = await this.#states();
    const found = wanted.map(({ id, hash }) => feed.data.entries.find((entry) => entry.id === id && hashOf(entry) === hash));
    if (found.some((entry) => !entry?.item)) return 'feed_changed';
    for (const entry of found) {
      if (!entry?.item || states(entry.id) !== 'new') continue;
      await this.#add({ item: entry.item, state: 'public', origin: { by: 'feed', source: { feed: url, name: entry.before || feed.data.title, id: entry.id, url: entry.url } } });
    }
    return null;
  }

  /** A code that another work has is tried again; what is there by its name elsewhere stays one. */
  async #add(item: Omit<NewItem, 'id' | 'code'>): Promise<void> {
    const { rows, ids, clock } = this.#parts;
    for (let tries = 0; tries < 5; tries += 1) {
      if (await rows.add({ ...item, id: ids.id(), code: codeFrom(randomBytes(SHORT)) }, clock.now())) return;
      if (item.origin.by === 'feed' && (await rows.sourceIds()).has(item.origin.source.id)) return;
    }
    throw new Error('no code is free');
  }

  async #states(): Promise<(id: string) => 'new' | 'there' | 'own'> {
    const known = await this.#parts.rows.sourceIds();
    const origin = this.#parts.origin();
    const own = new Set((await this.all()).filter(({ source }) => source === null).map(({ code }) => idOf({ code, source: null }, origin)));
    return (id) => (own.has(id) ? 'own' : known.has(id) ? 'there' : 'new');
  }

  async #read(url: string): Promise<{ readonly ok: true; readonly data: WholeFeed } | { readonly ok: false; readonly error: FetchFailure }> {
    const entries = new Map<string, FeedEntry>();
    let title = '';
    let next: string | null = url;
    for (let page = 0; next !== null && page < PAGES; page += 1) {
      const fetched = await this.#parts.fetchFeed(next);
      if (!fetched.ok) return fetched;
      const read = readFeed(fetched.data);
      if (!read) return { ok: false, error: 'feed_unknown' };
      title ||= read.title;
      for (const entry of read.entries) if (!entries.has(entry.id)) entries.set(entry.id, entry);
      // The rest of a feed lies where its beginning lies.
      next = read.next !== null && new URL(read.next).origin === new URL(url).origin ? read.next : null;
    }
    return { ok: true, data: { title, isWhole: next === null, entries: [...entries.values()] } };
  }
}

const hashOf = ({ id, url, before, item }: FeedEntry) => createHash('sha256').update(JSON.stringify([id, url, before, item])).digest('base64url');
