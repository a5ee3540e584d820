import { expect, it } from 'vitest';
import { ticksOf } from './ticks.ts';

it.each([
  [0, 1, [0, 0.5, 1]],
  [0, 20, [0, 5, 10, 15, 20]],
  [0, 7, [0, 2, 4, 6, 8]],
  [-2.4, 1.1, [-3, -2, -1, 0, 1, 2]],
  [0, 9_731, [0, 5_000, 10_000]],
])('from %d to %d stand round numbers', (from, to, ticks) => {
  expect(ticksOf(from, to)).toEqual(ticks);
});

it('has one for nothing', () => {
  expect(ticksOf(0, 0)).toEqual([0]);
});
