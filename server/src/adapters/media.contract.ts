import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediaStore } from '../features/media/ports.ts';

interface Opened {
  readonly store: MediaStore;
  /** Somebody with an account. */
  readonly ownerId: string;
  close(): Promise<void>;
}

const id = 'a'.repeat(32);
const picture = { '-large.webp': new Uint8Array([1, 2, 3]), '-small.webp': new Uint8Array([1]) };

/** What every store of pictures and sounds must do. `open` gives an empty one. */
export function describeMediaStore(name: string, open: () => Promise<Opened>): void {
  describe(`media store: ${name}`, () => {
    let opened: Opened;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it('[O5] gives back exactly what was kept, and null for everything else', async () => {
      const { store, ownerId } = opened;
      await store.keep({ id, parts: picture, ownerId }, 1_000);
      expect([...(await store.read(id, '-large.webp'))!]).toEqual([1, 2, 3]);
      expect([...(await store.read(id, '-small.webp'))!]).toEqual([1]);
      for (const [other, part] of [[id, '.mp3'], ['b'.repeat(32), '-large.webp'], ['../app', '.db'], [id, '-large.webp/../../app.db'], ['', ''], ['.', '.']] as const) {
        expect(await store.read(other, part)).toBeNull();
      }
    });

    it('[O6] keeps the same once, as brought again now', async () => {
      const { store, ownerId } = opened;
      await store.keep({ id, parts: picture, ownerId }, 1_000);
      await store.keep({ id, parts: picture, ownerId }, 5_000);
      expect(await store.bytesOf(ownerId)).toBe(4);
      expect(await store.broughtBefore(5_000)).toEqual([]);
      expect(await store.broughtBefore(5_001)).toEqual([id]);
    });

    it('[O6] removes whole, and again what is gone', async () => {
      const { store, ownerId } = opened;
      await store.keep({ id, parts: picture, ownerId }, 1_000);
      await store.remove(id);
      await store.remove(id);
      expect([await store.read(id, '-large.webp'), await store.read(id, '-small.webp'), await store.bytesOf(ownerId)]).toEqual([null, null, 0]);
    });
  });
}
