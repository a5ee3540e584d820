import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';

/** Writes files into an archive one after another, so that no more than one of them is in memory. */
export function zipFile(path: string) {
  const out = createWriteStream(path, { mode: 0o600 });
  let failed: Error | null = null;
  out.on('error', (error) => (failed = error));
  let isFull = false;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else isFull = !out.write(chunk);
  });
  return {
    async add(name: string, text: string | Uint8Array): Promise<void> {
      const file = new ZipDeflate(name, { level: 6 });
      // The earliest date that a ZIP can hold, in every time zone.
      file.mtime = new Date(1980, 0, 2);
      zip.add(file);
      file.push(typeof text === 'string' ? new TextEncoder().encode(text) : text, true);
      if (isFull && failed === null) await once(out, 'drain');
      if (failed) throw failed;
    },
    async end(): Promise<void> {
      zip.end();
      out.end();
      await once(out, 'close');
      if (failed) throw failed;
    },
    /** Leaves what was written so far. */
    abandon(): void {
      zip.terminate();
      out.destroy();
    },
  };
}
