import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileStore as TusFiles } from '@tus/file-store';
import { fileTypeFromFile } from 'file-type';
import type { FileStore } from '../features/work/ports.ts';

const ID = /^[0-9a-z]{12}$/;

/** Files of works in one folder, named by the ids of their rows; `tus` writes them piece by piece. */
export function diskWorkFiles(folder: string): FileStore & { readonly tus: TusFiles } {
  const pathOf = (id: string) => {
    if (!ID.test(id)) throw new Error('A file of a work has the id of its row');
    return path.join(folder, id);
  };
  return {
    tus: new TusFiles({ directory: folder }),
    pathOf,
    async sizeOf(id) {
      return stat(pathOf(id)).then(({ size }) => size, () => 0);
    },
    async look(id) {
      const file = pathOf(id);
      const hash = createHash('sha256');
      await pipeline(createReadStream(file), hash);
      const found = await fileTypeFromFile(file);
      return { mime: found?.mime ?? null, hash: hash.digest('hex') };
    },
    async remove(id) {
      for (const file of [pathOf(id), `${pathOf(id)}.json`]) await rm(file, { force: true });
    },
    async ids() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return (await readdir(folder)).filter((name) => ID.test(name));
    },
  };
}
