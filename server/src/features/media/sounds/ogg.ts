import type { SoundReader } from './sound.ts';

const HEAD = 27;
const HERTZ = 48_000;

interface Page {
  readonly head: Buffer;
  readonly body: Buffer;
  /** Of the last packet that ends here. */
  readonly granule: bigint;
  readonly endsPacket: boolean;
}

/** One stream of Opus in Ogg (RFC 3533, RFC 7845): its pages numbered anew, with an empty comment. */
export const readOgg: SoundReader = (bytes) => {
  const pages = pagesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const [opening, ...others] = pages ?? [];
  if (!opening || opening.body.length < 19 || opening.body.toString('latin1', 0, 8) !== 'OpusHead') return null;
  if (others[0]?.body.toString('latin1', 0, 8) !== 'OpusTags') return null;
  const sound = others.slice(others.findIndex((page) => page.endsPacket) + 1);
  const last = sound.at(-1);
  if (!last) return null;
  const durationMs = Math.ceil(((Number(last.granule) - opening.body.readUInt16LE(10)) / HERTZ) * 1_000);
  if (!Number.isSafeInteger(durationMs) || durationMs <= 0) return null;
  const tags = Buffer.concat([Buffer.from('OpusTags', 'latin1'), Buffer.alloc(8)]);
  const tagsHead = Buffer.from(opening.head.subarray(0, HEAD + 1));
  tagsHead[5] = 0;
  tagsHead[26] = 1;
  tagsHead[HEAD] = tags.length;
  const whole = [opening, { head: tagsHead, body: tags }, ...sound];
  return { bytes: Buffer.concat(whole.map(({ head, body }, number) => numbered(head, body, number))), durationMs };
};

function pagesOf(file: Buffer): Page[] | null {
  const pages: Page[] = [];
  for (let at = 0; at < file.length;) {
    const segments = file[at + 26];
    if (segments === undefined || file.toString('latin1', at, at + 5) !== 'OggS\0') return null;
    const bodyAt = at + HEAD + segments;
    const laces = file.subarray(at + HEAD, bodyAt);
    const end = bodyAt + laces.reduce((sum, length) => sum + length, 0);
    if (laces.length < segments || end > file.length) return null;
    const head = file.subarray(at, bodyAt);
    const body = file.subarray(bodyAt, end);
    const isWhole = checksum(head, body) === head.readUInt32LE(22) && (pages.length === 0 || pages[0]?.head.readUInt32LE(14) === head.readUInt32LE(14));
    if (!isWhole) return null;
    pages.push({ head, body, granule: head.readBigInt64LE(6), endsPacket: laces.some((length) => length < 255) });
    at = end;
  }
  return pages;
}

function numbered(head: Buffer, body: Buffer, number: number): Buffer {
  const own = Buffer.from(head);
  own.writeUInt32LE(number, 18);
  own.writeUInt32LE(checksum(own, body), 22);
  return Buffer.concat([own, body]);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) rest = rest < 0 ? (rest << 1) ^ 0x04c11db7 : rest << 1;
  return rest >>> 0;
});

/** Of a page, whose own four bytes of it count as nothing. */
function checksum(head: Buffer, body: Buffer): number {
  let sum = 0;
  for (let i = 0; i < head.length; i += 1) sum = next(sum, i >= 22 && i < 26 ? 0 : (head[i] ?? 0));
  for (let i = 0; i < body.length; i += 1) sum = next(sum, body[i] ?? 0);
  return sum;
}

function next(sum: number, byte: number): number {
  return ((sum << 8) ^ (TABLE[(sum >>> 24) ^ byte] ?? 0)) >>> 0;
}
