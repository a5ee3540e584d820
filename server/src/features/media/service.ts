import { createHmac } from 'node:crypto';
import { mediaLimits } from '@tabarman/shared/media/limits.ts';
import type { StoredPicture, StoredSound } from '@tabarman/shared/media/schema.ts';
import type { Clock } from '../game/ports.ts';
import type { DrawnPicture, MediaStore, PictureMaker, PictureRefusal, StoredMedia } from './ports.ts';
import { webpSize } from './webp-size.ts';
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

/** A picture or a sound that was looked at, and can be kept. */
export interface Prepared<Stored> {
  readonly stored: Stored;
  readonly media: Omit<StoredMedia, 'ownerId'>;
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
    const prepared = await this.preparePicture(bytes);
    if (!prepared || 'refused' in prepared) return prepared;
    await this.keep([prepared], ownerId);
    return prepared.stored;
  }

  async keepSound(bytes: Uint8Array, ownerId: string): Promise<StoredSound | { readonly refused: SoundRefusal } | Full> {
    if (!(await this.#hasRoomFor(ownerId))) return { refused: 'storage_full' };
    const prepared = this.prepareSound(bytes);
    if ('refused' in prepared) return prepared;
    await this.keep([prepared], ownerId);
    return prepared.stored;
  }

  /** Looks at a picture and keeps nothing. Null when too many wait already. */
  async preparePicture(bytes: Uint8Array): Promise<Prepared<StoredPicture> | { readonly refused: PictureRefusal } | null> {
    const known = await this.#known(bytes);
    const drawn = known ?? (await this.#parts.pictures.draw(bytes));
    if (!drawn || 'refused' in drawn) return drawn;
    const id = this.#idOf(drawn.large);
    return { stored: { id, width: drawn.width, height: drawn.height }, media: { id, parts: { '-large.webp': drawn.large, '-small.webp': drawn.small } } };
  }

  prepareSound(bytes: Uint8Array): Prepared<StoredSound> | { readonly refused: SoundRefusal } {
    const sound = readSound(bytes);
    if ('refused' in sound) return sound;
    const id = this.#idOf(sound.bytes);
    return { stored: { id, format: sound.format, durationMs: sound.durationMs }, media: { id, parts: { [`.${sound.format}`]: sound.bytes } } };
  }

  /** False, and nothing is kept, when there is no room. */
  async keep(prepared: readonly Prepared<unknown>[], ownerId: string): Promise<boolean> {
    if (prepared.length > 0 && !(await this.#hasRoomFor(ownerId))) return false;
    for (const { media } of prepared) await this.#parts.store.keep({ ...media, ownerId }, this.#parts.clock.now());
    return true;
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

  /** What was drawn here before, and comes back as it is, is not drawn once more: it would lose a little each time. */
  async #known(large: Uint8Array): Promise<DrawnPicture | null> {
    const id = this.#idOf(large);
    const small = await this.#parts.store.read(id, '-small.webp');
    const size = small && webpSize(large);
    return small && size ? { large, small, ...size } : null;
  }

  /** O2: of the bytes, so that the same is kept once, and of the secret, so that who has the same picture does not know its id. */
  #idOf(bytes: Uint8Array): string {
    return createHmac('sha256', this.#parts.secret).update('media').update(bytes).digest('hex').slice(0, 32);
  }

  async #hasRoomFor(ownerId: string): Promise<boolean> {
    return this.#parts.hasRoom() && (await this.#parts.store.bytesOf(ownerId)) < mediaLimits.bytesOfOne;
  }
}
