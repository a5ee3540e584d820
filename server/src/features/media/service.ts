import { createHmac } from 'node:crypto';
import { mediaLimits } from '@tabarman/shared/media/limits.ts';
import type { StoredPicture, StoredSound } from '@tabarman/shared/media/schema.ts';
import type { Clock } from '../game/ports.ts';
import type { MediaStore, PictureMaker, PictureRefusal, StoredMedia } from './ports.ts';
import { readSound, type SoundRefusal } from './sounds/read-sound.ts';

const DAY_MS = 24 * 60 * 60_000;
/** An undo, and an editor that was offline, find what they point to for this long. */
const KEPT_UNUSED_MS = 30 * DAY_MS;

export interface MediaParts {
  readonly store: MediaStore;
  readonly pictures: PictureMaker;
  readonly clock: Clock;
  readonly secret: string;
  /** Whether the disk can hold more. */
  readonly hasRoom: () => boolean;
  /** Ids that drafts, versions and frozen quests hold, and edits since an instant. */
  readonly usedSince: (at: number) => Promise<ReadonlySet<string>>;
}

type Full = { readonly refused: 'storage_full' };

/** Pictures and sounds that questions point to. */
export class Media {
  readonly #parts: MediaParts;

  constructor(parts: MediaParts) {
    this.#parts = parts;
  }

  /** Null when too many pictures wait already. */
  async keepPicture(bytes: Uint8Array, ownerId: string): Promise<StoredPicture | { readonly refused: PictureRefusal } | Full | null> {
    if (!(await this.#hasRoomFor(ownerId))) return { refused: 'storage_full' };
    const drawn = await this.#parts.pictures.draw(bytes);
    if (!drawn || 'refused' in drawn) return drawn;
    const id = this.#idOf(drawn.large);
    await this.#keep({ id, parts: { '-large.webp': drawn.large, '-small.webp': drawn.small }, ownerId });
    return { id, width: drawn.width, height: drawn.height };
  }

  async keepSound(bytes: Uint8Array, ownerId: string): Promise<StoredSound | { readonly refused: SoundRefusal } | Full> {
    if (!(await this.#hasRoomFor(ownerId))) return { refused: 'storage_full' };
    const sound = readSound(bytes);
    if ('refused' in sound) return sound;
    const id = this.#idOf(sound.bytes);
    await this.#keep({ id, parts: { [`.${sound.format}`]: sound.bytes }, ownerId });
    return { id, format: sound.format, durationMs: sound.durationMs };
  }

  read(id: string, part: string): Promise<Uint8Array | null> {
    return this.#parts.store.read(id, part);
  }

  /** O6: removes what no quest, version, frozen quest or newer edit points to. Returns how many. */
  async sweep(): Promise<number> {
    const { store, clock, usedSince } = this.#parts;
    const before = clock.now() - KEPT_UNUSED_MS;
    const old = await store.broughtBefore(before);
    const used = old.length > 0 ? await usedSince(before) : new Set();
    const unused = old.filter((id) => !used.has(id));
    for (const id of unused) await store.remove(id);
    return unused.length;
  }

  /** Sweeps now and once a day; returns how to stop, which waits for a sweep that runs. */
  sweepDaily(report: (error: unknown) => void): () => Promise<unknown> {
    const { store, clock } = this.#parts;
    let cancel = () => {};
    const begin = () => {
      cancel = clock.at(clock.now() + DAY_MS, () => void (running = begin()));
      return store.tidy().then(() => this.sweep()).catch(report);
    };
    let running = begin();
    return () => {
      cancel();
      return running;
    };
  }

  #keep(media: StoredMedia): Promise<void> {
    return this.#parts.store.keep(media, this.#parts.clock.now());
  }

  /** O2: of the bytes, so that the same is kept once, and of the secret, so that who has the same picture does not know its id. */
  #idOf(bytes: Uint8Array): string {
    return createHmac('sha256', this.#parts.secret).update('media').update(bytes).digest('hex').slice(0, 32);
  }

  async #hasRoomFor(ownerId: string): Promise<boolean> {
    return this.#parts.hasRoom() && (await this.#parts.store.bytesOf(ownerId)) < mediaLimits.bytesOfOne;
  }
}
