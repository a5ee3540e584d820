import { LONGEST_AUDIO_MS, type AudioFormat } from '@tabarman/shared/media/schema.ts';
import { readM4a } from './m4a.ts';
import { readMp3 } from './mp3.ts';
import { readOgg } from './ogg.ts';
import type { Sound, SoundReader } from './sound.ts';
import { readWav } from './wav.ts';

export type SoundRefusal = 'sound_unknown' | 'sound_damaged' | 'sound_too_long';

const readers: Readonly<Record<AudioFormat, SoundReader>> = { mp3: readMp3, ogg: readOgg, m4a: readM4a, wav: readWav };

/** O3: what is to be heard of a sound and nothing else, of the formats that every browser plays. */
export function readSound(bytes: Uint8Array): (Sound & { readonly format: AudioFormat }) | { readonly refused: SoundRefusal } {
  const format = sniffSound(bytes);
  if (format === null) return { refused: 'sound_unknown' };
  const sound = readers[format](bytes);
  if (!sound) return { refused: 'sound_damaged' };
  return sound.durationMs > LONGEST_AUDIO_MS ? { refused: 'sound_too_long' } : { ...sound, format };
}

/** What the first bytes say a sound is, of the formats that are taken. */
export function sniffSound(bytes: Uint8Array): AudioFormat | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('OggS')) return 'ogg';
  if (head.startsWith('RIFF') && head.startsWith('WAVE', 8)) return 'wav';
  if (head.startsWith('ftyp', 4)) return /^(M4A |M4B |mp4[12]|iso[m2-6]|dash)/.test(head.slice(8)) ? 'm4a' : null;
  return head.startsWith('ID3') || /^\xff[\xe2-\xff]/.test(head) ? 'mp3' : null;
}
