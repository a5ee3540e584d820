import type { SoundReader } from './sound.ts';

const PCM = 1;
/** The samples are described by an id, which begins with the number that stands here otherwise. */
const EXTENSIBLE = 0xfffe;

/** RIFF/WAVE (Microsoft, 1991) with whole-number samples of one or two channels. */
export const readWav: SoundReader = (bytes) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = chunksOf(file);
  const format = chunks?.get('fmt ');
  const data = chunks?.get('data');
  if (!format || !data || format.length < 16) return null;
  const [said, channels, rate] = [format.readUInt16LE(0), format.readUInt16LE(2), format.readUInt32LE(4)];
  const [frame, bits] = [format.readUInt16LE(12), format.readUInt16LE(14)];
  const coding = said === EXTENSIBLE && format.length >= 40 ? format.readUInt16LE(24) : said;
  const isKnown = coding === PCM && channels >= 1 && channels <= 2 && rate >= 8_000 && rate <= 96_000 && [8, 16, 24].includes(bits) && frame === (channels * bits) / 8;
  if (!isKnown || data.length < frame) return null;
  const samples = data.subarray(0, data.length - (data.length % frame));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(PCM, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * frame, 28);
  head.writeUInt16LE(frame, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(samples.length, 40);
  return { bytes: Buffer.concat([head, samples]), durationMs: Math.ceil((samples.length / frame / rate) * 1_000) };
};

function chunksOf(file: Buffer): Map<string, Buffer> | null {
  const chunks = new Map<string, Buffer>();
  let at = 12;
  while (at + 8 <= file.length) {
    const name = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    if (at + 8 + length > file.length || chunks.has(name)) return null;
    chunks.set(name, file.subarray(at + 8, at + 8 + length));
    // Chunks begin at even places.
    at += 8 + length + (length % 2);
  }
  return at >= file.length ? chunks : null;
}
