import { createRandom } from '@tabarman/shared/kernel/random.ts';
import type { Voice } from './notation.ts';

/*
 * Every sound is computed, no recording is used. Strings are plucked after Karplus and Strong: noise runs round a delay as
 * long as the string and loses its edge with each turn.
 */

const frequencyOf = (pitch: number): number => 440 * 2 ** ((pitch - 69) / 12);
const seconds = (rate: number, length: number): Float32Array<ArrayBuffer> => new Float32Array(Math.round(rate * length));

/** The samples of one note, between −1 and 1, silent at its end. The same arguments give the same samples. */
export function render(voice: Voice, pitch: number, rate: number): Float32Array<ArrayBuffer> {
  switch (voice) {
    case 'komuz': return ended(pluck({ hertz: frequencyOf(pitch), rate, length: 1.4, loss: 0.996, softness: 2 }));
    case 'dutar': return ended(mix(
      // Two strings of one course are never quite in tune.
      pluck({ hertz: frequencyOf(pitch) * 1.0012, rate, length: 1.8, loss: 0.993, softness: 5 }),
      pluck({ hertz: frequencyOf(pitch) * 0.9988, rate, length: 1.8, loss: 0.993, softness: 6 }),
    ));
    case 'dum': return ended(drum(rate));
    case 'tak': return ended(rimShot(rate));
    case 'bell': return ended(bell(frequencyOf(pitch), rate));
    case 'tick': return ended(wood(frequencyOf(pitch), rate));
    case 'wind': return ended(wind(rate));
  }
}

interface String {
  readonly hertz: number;
  readonly rate: number;
  readonly length: number;
  /** What is kept at each turn. */
  readonly loss: number;
  /** How often the noise is smoothed first: a finger or a plectrum. */
  readonly softness: number;
}

function pluck({ hertz, rate, length, loss, softness }: String): Float32Array<ArrayBuffer> {
  // The smoothing of each turn delays by half a sample, an all-pass by the rest that whole samples leave.
  const delay = rate / hertz - 0.5;
  const whole = Math.floor(delay - 0.1);
  const rest = delay - whole;
  const allPass = (1 - rest) / (1 + rest);
  const random = createRandom(Math.round(hertz));
  const line = Array.from({ length: whole }, () => random() * 2 - 1);
  for (let turn = 0; turn < softness; turn += 1) for (let i = 0; i < whole; i += 1) line[i] = ((line[i] ?? 0) + (line[(i + whole - 1) % whole] ?? 0)) / 2;
  const mean = line.reduce((sum, x) => sum + x, 0) / whole;
  const peak = Math.max(...line.map((x) => Math.abs(x - mean)));
  const string = line.map((x) => (x - mean) / peak);
  const out = seconds(rate, length);
  let [last, input, output] = [0, 0, 0];
  for (let i = 0; i < out.length; i += 1) {
    const at = i % whole;
    const now = string[at] ?? 0;
    const smooth = loss * 0.5 * (now + last);
    last = now;
    output = allPass * smooth + input - allPass * output;
    input = smooth;
    string[at] = output;
    out[i] = now;
  }
  return out;
}

function mix(...parts: readonly Float32Array<ArrayBuffer>[]): Float32Array<ArrayBuffer> {
  return (parts[0] ?? new Float32Array()).map((_, i) => parts.reduce((sum, part) => sum + (part[i] ?? 0), 0) / parts.length);
}

/** The middle of a doira: its pitch falls as the skin comes to rest. */
function drum(rate: number): Float32Array<ArrayBuffer> {
  const random = createRandom(1);
  let phase = 0;
  return seconds(rate, 0.45).map((_, i) => {
    const t = i / rate;
    phase += (2 * Math.PI * (78 + 70 * Math.exp(-t * 26))) / rate;
    return 0.9 * Math.sin(phase) * Math.exp(-t * 11) + 0.1 * (random() * 2 - 1) * Math.exp(-t * 90);
  });
}

/** Its edge, with the rings that hang in it. */
function rimShot(rate: number): Float32Array<ArrayBuffer> {
  const random = createRandom(2);
  let before = 0;
  return seconds(rate, 0.16).map((_, i) => {
    const t = i / rate;
    const noise = random() * 2 - 1;
    const high = (noise - before) / 2;
    before = noise;
    return 0.6 * high * Math.exp(-t * 38) + 0.4 * Math.sin(2 * Math.PI * 860 * t) * Math.exp(-t * 60);
  });
}

const partials = [[1, 0.5, 1.6], [2, 0.2, 2.4], [2.76, 0.18, 3.4], [5.4, 0.12, 6]] as const;

function bell(hertz: number, rate: number): Float32Array<ArrayBuffer> {
  return seconds(rate, 2.4).map((_, i) => {
    const t = i / rate;
    return Math.min(1, t * 400) * partials.reduce((sum, [ratio, gain, decay]) => sum + gain * Math.sin(2 * Math.PI * hertz * ratio * t) * Math.exp(-t * decay), 0);
  });
}

function wood(hertz: number, rate: number): Float32Array<ArrayBuffer> {
  return seconds(rate, 0.12).map((_, i) => {
    const t = i / rate;
    return Math.min(1, t * 2_000) * Math.exp(-t * 45) * (0.7 * Math.sin(2 * Math.PI * hertz * t) + 0.3 * Math.sin(2 * Math.PI * hertz * 2.4 * t));
  });
}

/** Rows that glide: noise through a filter that opens and closes. */
function wind(rate: number): Float32Array<ArrayBuffer> {
  const random = createRandom(3);
  let [low, band] = [0, 0];
  const out = seconds(rate, 1.1);
  return out.map((_, i) => {
    const share = i / out.length;
    const hill = Math.sin(Math.PI * share) ** 2;
    const cut = 2 * Math.sin((Math.PI * (300 + 1_500 * hill)) / rate);
    const high = random() * 2 - 1 - low - 0.6 * band;
    band += cut * high;
    low += cut * band;
    return Math.max(-1, Math.min(1, 0.6 * band * hill));
  });
}

/** Fades the last hundredth out, so that nothing clicks. */
function ended(samples: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const tail = Math.floor(samples.length / 20);
  for (let i = 0; i < tail; i += 1) {
    const at = samples.length - 1 - i;
    samples[at] = ((samples[at] ?? 0) * i) / tail;
  }
  return samples;
}
