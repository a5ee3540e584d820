import type { SoundReader } from './sound.ts';

/** Bit rates of layer III in kbit/s, and samples a second, of MPEG-1 and of MPEG-2 (ISO/IEC 11172-3 and 13818-3). */
const RATES = [
  { kbits: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320], hertz: [44_100, 48_000, 32_000], samples: 1_152 },
  { kbits: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160], hertz: [22_050, 24_000, 16_000], samples: 576 },
] as const;
const LEAST_FRAMES = 4;
/** Tags of the old kinds at the end, which hold no picture. */
const MOST_BEHIND = 64 * 1024;

interface Frame {
  readonly length: number;
  readonly hertz: number;
  readonly samples: number;
}

/** MPEG audio, layer III: its frames alone, one behind the other. */
export const readMp3: SoundReader = (bytes) => {
  const begin = afterTag(bytes);
  const first = frameAt(bytes, begin);
  if (!first) return null;
  let [at, frames] = [begin, 0];
  for (let frame: Frame | null = first; frame?.hertz === first.hertz && frame.samples === first.samples && at + frame.length <= bytes.length; frame = frameAt(bytes, at)) {
    at += frame.length;
    frames += 1;
  }
  if (frames < LEAST_FRAMES || bytes.length - at > MOST_BEHIND) return null;
  return { bytes: bytes.slice(begin, at), durationMs: Math.ceil(((frames * first.samples) / first.hertz) * 1_000) };
};

/** Where an ID3v2 tag ends, if there is one. Its length has seven bits in each byte. */
function afterTag(bytes: Uint8Array): number {
  if (bytes[0] !== 0x49 || bytes[1] !== 0x44 || bytes[2] !== 0x33) return 0;
  const length = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  return 10 + length + ((bytes[5] ?? 0) & 0x10 ? 10 : 0);
}

function frameAt(bytes: Uint8Array, at: number): Frame | null {
  const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
  const [version, layer] = [(two >> 3) & 3, (two >> 1) & 3];
  if (one !== 0xff || two < 0xe0 || version === 1 || layer !== 1) return null;
  const rates = RATES[version === 3 ? 0 : 1];
  const [kbits, hertz] = [rates.kbits[three >> 4], rates.hertz[(three >> 2) & 3]];
  if (!kbits || !hertz) return null;
  // MPEG-2.5 halves the rates of MPEG-2.
  const own = version === 0 ? hertz / 2 : hertz;
  return { length: Math.floor((rates.samples * 125 * kbits) / own) + ((three >> 1) & 1), hertz: own, samples: rates.samples };
}
