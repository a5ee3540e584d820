import type { SoundReader } from './sound.ts';

/** Boxes that hold boxes, of those that matter here (ISO/IEC 14496-12). */
const HOLDERS = ['moov', 'trak', 'mdia', 'minf', 'stbl'];
/** What a file says about itself, and room that may hold anything. */
const TALK = ['udta', 'meta', 'uuid', 'free', 'skip'];
const PLAIN = ['ftyp', 'moov', 'mdat', 'wide', ...TALK];
const MOST_DEEP = 8;

interface Box {
  readonly type: string;
  readonly body: Buffer;
}

/** AAC in MP4: one track, which is sound. What it says about itself is overwritten where it stands, so that nothing moves. */
export const readM4a: SoundReader = (bytes) => {
  const file = Buffer.from(bytes);
  const boxes = boxesOf(file, 0);
  if (!boxes || topOf(file).some((type) => !PLAIN.includes(type))) return null;
  const first = (name: string) => boxes.find(({ type }) => type === name)?.body;
  const [track, about, samples] = [first('hdlr'), first('mdhd'), first('stsd')];
  if (!track || !about || !samples || boxes.filter(({ type }) => type === 'trak').length !== 1) return null;
  if (track.toString('latin1', 8, 12) !== 'soun' || samples.toString('latin1', 12, 16) !== 'mp4a') return null;
  const isLong = about[0] === 1;
  if (about.length < (isLong ? 32 : 20)) return null;
  const [scale, length] = isLong ? [about.readUInt32BE(20), Number(about.readBigUInt64BE(24))] : [about.readUInt32BE(12), about.readUInt32BE(16)];
  const durationMs = Math.ceil((length / scale) * 1_000);
  return Number.isSafeInteger(durationMs) && durationMs > 0 ? { bytes: file, durationMs } : null;
};

function topOf(file: Buffer): string[] {
  const types: string[] = [];
  for (let at = 0; at + 8 <= file.length;) {
    types.push(file.toString('latin1', at + 4, at + 8));
    at += lengthAt(file, at) ?? file.length;
  }
  return types;
}

/** All boxes with those within them, in their order; null when they do not fill the room they have. Overwrites the talk among them. */
function boxesOf(room: Buffer, depth: number): Box[] | null {
  if (depth > MOST_DEEP) return null;
  const boxes: Box[] = [];
  for (let at = 0; at < room.length;) {
    const length = lengthAt(room, at);
    if (length === null) return null;
    const type = room.toString('latin1', at + 4, at + 8);
    const body = room.subarray(at + (room.readUInt32BE(at) === 1 ? 16 : 8), at + length);
    if (TALK.includes(type)) {
      room.write('free', at + 4, 'latin1');
      body.fill(0);
    } else {
      boxes.push({ type, body });
    }
    const within = HOLDERS.includes(type) ? boxesOf(body, depth + 1) : [];
    if (!within) return null;
    boxes.push(...within);
    at += length;
  }
  return boxes;
}

/** The length of a box with its head; null when it does not fit. */
function lengthAt(room: Buffer, at: number): number | null {
  if (at + 8 > room.length) return null;
  const said = room.readUInt32BE(at);
  const isLong = said === 1;
  if (isLong && at + 16 > room.length) return null;
  // 0 means all that is left.
  const length = said === 0 ? room.length - at : isLong ? Number(room.readBigUInt64BE(at + 8)) : said;
  return length >= (isLong ? 16 : 8) && at + length <= room.length ? length : null;
}
