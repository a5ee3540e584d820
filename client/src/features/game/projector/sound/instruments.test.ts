import { describe, expect, it } from 'vitest';
import { render } from './instruments.ts';
import { voices } from './notation.ts';

const RATE = 48_000;

/** The period at which the sound is most like itself, between two samples, as a frequency. */
function frequencyIn(samples: Float32Array, guess: number): number {
  const from = 6_000;
  const likeness = (lag: number) => {
    let sum = 0;
    for (let i = from; i < from + 8_000; i += 1) sum += (samples[i] ?? 0) * (samples[i + lag] ?? 0);
    return sum;
  };
  const near = Math.round(RATE / guess);
  const lags = Array.from({ length: 21 }, (_, i) => near - 10 + i);
  const best = lags.reduce((a, b) => (likeness(b) > likeness(a) ? b : a));
  const [left, middle, right] = [likeness(best - 1), likeness(best), likeness(best + 1)];
  return RATE / (best + (left - right) / (2 * (left - 2 * middle + right)));
}

describe.each(voices)('the %s', (voice) => {
  it('is heard, stays within its bounds, and ends in silence', () => {
    for (const pitch of [45, 62, 81]) {
      const samples = render(voice, pitch, RATE);
      const peak = samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
      expect(peak).toBeGreaterThan(0.15);
      expect(peak).toBeLessThanOrEqual(1);
      expect(samples.every(Number.isFinite)).toBe(true);
      expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001);
    }
  });

  it('sounds the same every time', () => {
    expect(render(voice, 62, RATE)).toEqual(render(voice, 62, RATE));
  });
});

it.each([['komuz', 50], ['komuz', 62], ['komuz', 74], ['dutar', 45], ['dutar', 57]] as const)('the %s is in tune at %i', (voice, pitch) => {
  const wanted = 440 * 2 ** ((pitch - 69) / 12);
  const cents = 1_200 * Math.log2(frequencyIn(render(voice, pitch, RATE), wanted) / wanted);
  expect(Math.abs(cents)).toBeLessThan(8);
});
