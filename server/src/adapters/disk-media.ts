import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { mediaIdSchema } from '@tabarman/shared/media/schema.ts';
import type { MediaStore } from '../features/media/ports.ts';
import type { Database } from './prisma-database.ts';

const NAME = /^[0-9a-f]{32}(-(large|small)\.webp|\.(mp3|ogg|m4a|wav))$/;
const DRAFT = '.draft';

/** Files in one folder, named by what is in them, and a row for each picture or sound. A name never comes from outside. */
export function diskMedia(folder: string, database: Database): MediaStore {
  const fileOf = (id: string, part: string) => (NAME.test(id + part) ? path.join(folder, id + part) : null);

  async function write(file: string, bytes: Uint8Array): Promise<void> {
    const draft = file + DRAFT;
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  }

  return {
    async keep({ id, parts, ownerId }, at) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const named = Object.entries(parts).map(([part, bytes]) => [part, fileOf(mediaIdSchema.parse(id), part), bytes] as const);
      for (const [part, file, bytes] of named) {
        if (file === null) throw new Error(`${part} is no part of a picture or sound`);
        // What has this name has these bytes: a draft only gets it once it is whole.
        if (!existsSync(file)) await write(file, bytes);
      }
      const uploadedAt = new Date(at);
      const bytes = named.reduce((sum, [, , part]) => sum + part.byteLength, 0);
      await database.media.upsert({ where: { id }, create: { id, parts: Object.keys(parts).join(','), bytes, ownerId, uploadedAt }, update: { uploadedAt } });
    },
    async read(id, part) {
      const file = fileOf(id, part);
      if (file === null) return null;
      return readFile(file).catch(nullWhenGone);
    },
    async bytesOf(ownerId) {
      return (await database.media.aggregate({ where: { ownerId }, _sum: { bytes: true } }))._sum.bytes ?? 0;
    },
    async broughtBefore(at) {
      return (await database.media.findMany({ where: { uploadedAt: { lt: new Date(at) } }, select: { id: true } })).map(({ id }) => id);
    },
    async remove(id) {
      const row = await database.media.findUnique({ where: { id } });
      if (!row) return;
      // The row goes first: files without one are removed at the next start, a row without files never.
      await database.media.delete({ where: { id } });
      for (const part of row.parts.split(',')) await rm(fileOf(id, part) ?? '', { force: true });
    },
    async tidy() {
      const files = (await readdir(folder).catch(nullWhenGone)) ?? [];
      const known = new Set((await database.media.findMany({ select: { id: true } })).map(({ id }) => id));
      for (const name of files) {
        if (name.endsWith(DRAFT) || (NAME.test(name) && !known.has(name.slice(0, 32)))) await rm(path.join(folder, name), { force: true });
      }
    },
  };
}

function nullWhenGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
