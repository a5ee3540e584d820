import { expect, it } from 'vitest';
import { effort, rapidBelow } from './rapid-guess.ts';

it('[Z6] a rapid guess took less than a tenth of the mean time, at most ten seconds', () => {
  expect(rapidBelow([4_000, 6_000, 20_000])).toBe(1_000);
  expect(rapidBelow([200_000, 400_000])).toBe(10_000);
  expect(rapidBelow([])).toBe(0);
});

it('[Z6] effort is the share of answers that were none', () => {
  expect(effort([{ ms: 900, rapidBelowMs: 1_000 }, { ms: 1_000, rapidBelowMs: 1_000 }, { ms: 5_000, rapidBelowMs: 1_000 }, { ms: 800, rapidBelowMs: 700 }])).toEqual({ value: 0.75 });
  expect(effort([])).toEqual({ missing: 'tooFew', have: 0, need: 1 });
});
