import { crc32 } from 'node:zlib';
import { importLimits } from '@tabarman/shared/exchange/limits.ts';
import { zipSync } from 'fflate';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefused } from './file-refused.ts';

/** An archive whose list was checked against the limits before anything in it was unpacked. */
export interface Archive {
  /** Names as the archive gives them: to compare with, never to be used as a path. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of one file. Throws `FileRefused`. */
  read(name: string): Promise<Uint8Array>;
}

const DIRECTORY = 0x10;
const SYMBOLIC_LINK = 0o12;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/**
 * TR37, TR43: opens an archive. Too many files, too much once unpacked, names that lead elsewhere, links, files under one
 * name and encrypted ones are refused from the list alone; while a file is unpacked it cannot grow beyond what the list says.
 */
export async function openZip(bytes: Uint8Array): Promise<Archive> {
  const zip = await damagedUnless(() => fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }));
  if (zip.entryCount > importLimits.entries) throw new FileRefused('file_too_big', `${zip.entryCount} entries`);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  await damagedUnless(async () => {
    for await (const entry of zip.eachEntry()) {
      check(entry);
      if (isFolder(entry)) continue;
      if (entries.has(entry.fileName)) throw new FileRefused('file_hostile', 'two entries of one name');
      unpacked += entry.uncompressedSize;
      if (unpacked > importLimits.unpackedBytes) throw new FileRefused('file_too_big', 'unpacked');
      entries.set(entry.fileName, entry);
    }
  });
  if (unpacked > importLimits.ratioFromBytes && unpacked > importLimits.ratio * bytes.byteLength) throw new FileRefused('file_hostile', 'ratio');
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) throw new FileRefused('file_damaged', 'a part is missing');
      return unpack(zip, entry);
    },
  };
}

/** yauzl has refused absolute names, backslashes and `..` already. */
function check(entry: Entry): void {
  if (entry.isEncrypted()) throw new FileRefused('file_hostile', 'encrypted');
  if (entry.fileName.length > 1_000 || entry.fileName.includes('\0')) throw new FileRefused('file_hostile', 'name');
  if (entry.externalFileAttributes >>> 28 === SYMBOLIC_LINK) throw new FileRefused('file_hostile', 'link');
  const isLie = entry.uncompressedSize > importLimits.ratioFromBytes && entry.uncompressedSize > 1_032 * Math.max(1, entry.compressedSize);
  if (isLie) throw new FileRefused('file_hostile', 'size');
}

function isFolder(entry: Entry): boolean {
  return entry.fileName.endsWith('/') || (entry.externalFileAttributes & DIRECTORY) !== 0;
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.uncompressedSize > importLimits.readBytes) throw new FileRefused('file_too_big', 'one part');
  return damagedUnless(async () => {
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const content = Buffer.concat(chunks);
    if (crc32(content) !== entry.crc32) throw new FileRefused('file_damaged', 'checksum');
    return content;
  });
}

async function damagedUnless<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const detail = error instanceof Error ? error.message : '';
    throw new FileRefused(/invalid relative path|absolute path|invalid characters/.test(detail) ? 'file_hostile' : 'file_damaged', detail);
  }
}

/** An archive of these files; the same files make the same bytes. */
export function writeZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  // The earliest date that a ZIP can hold, in every time zone.
  return zipSync({ ...files }, { level: 6, mtime: new Date(1980, 0, 2) });
}
