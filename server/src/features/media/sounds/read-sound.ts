import { LONGEST_AUDIO_MS, type AudioFormat } from '@tabarman/shared/media/schema.ts';
import { sniffSound } from '@tabarman/shared/media/sniff.ts';
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
