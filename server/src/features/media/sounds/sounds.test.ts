import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { audioFormats, type AudioFormat } from '@tabarman/shared/media/schema.ts';
import { describe, expect, it } from 'vitest';
import { readSound } from './read-sound.ts';
import { wavOf } from './wav.fixture.ts';

const samples: Readonly<Record<AudioFormat, Uint8Array>> = {
  mp3: sample('mp3'), ogg: sample('ogg'), m4a: sample('m4a'),
  // A list of words behind the samples.
  wav: Buffer.concat([wavOf(1_000), Buffer.from('LIST\x14\0\0\0<script>alert(1)</s>', 'latin1')]),
};

function sample(format: AudioFormat): Uint8Array {
  return readFileSync(new URL(`../samples/tone.${format}`, import.meta.url));
}

function words(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

describe('sounds that are brought', () => {
  it.each(audioFormats)('[O3] of %s only what is heard is kept, and it is known how long', (format) => {
    expect(words(samples[format])).toContain('<script>');
    const sound = readSound(samples[format]);
    if ('refused' in sound) throw new Error(sound.refused);
    expect(sound.format).toBe(format);
    expect(sound.durationMs).toBeGreaterThan(950);
    expect(sound.durationMs).toBeLessThan(1_150);
    expect(words(sound.bytes)).not.toMatch(/<script>|Osh|Lavf/);
    // What is kept is itself such a sound, and stays as it is.
    expect(readSound(sound.bytes)).toEqual(sound);
  });

  it('[O4] a sound of more than 30 seconds is refused', () => {
    expect(readSound(wavOf(30_000))).toMatchObject({ durationMs: 30_000 });
    expect(readSound(wavOf(30_001))).toEqual({ refused: 'sound_too_long' });
  });

  it('[O4] [TR42] what is no sound, or cut off, is refused, and nothing is ever thrown', () => {
    for (const text of ['', '<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html><script>', 'MZ', '\0\0\0\x18ftypqt  ', 'RIFF____WEBP']) {
      expect(readSound(Buffer.from(text, 'latin1'))).toEqual({ refused: 'sound_unknown' });
    }
    for (const format of ['ogg', 'm4a', 'wav'] as const) expect(readSound(samples[format].subarray(0, -40))).toEqual({ refused: 'sound_damaged' });
    expect(readSound(Buffer.concat([samples.ogg, Buffer.from('<script>')]))).toEqual({ refused: 'sound_damaged' });
    expect(readSound(Buffer.concat([samples.mp3, Buffer.alloc(100_000, '<script>')]))).toEqual({ refused: 'sound_damaged' });
    fc.assert(fc.property(fc.constantFrom(...audioFormats), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }), fc.nat(), (format, changes, cut) => {
      const bytes = Buffer.from(samples[format].subarray(0, samples[format].length - (cut % 200)));
      for (const [at, byte] of changes) bytes[at % Math.min(bytes.length, 400)] = byte;
      expect(() => readSound(bytes)).not.toThrow();
    }), { numRuns: 500 });
  });
});
