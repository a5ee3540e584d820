import { expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

it('grows from 0.3 s to 2 s and is spread by half', () => {
  expect([0, 1, 2, 3, 4, 50].map((attempt) => backoffMs(attempt, 0.5))).toEqual([300, 600, 1_200, 2_000, 2_000, 2_000]);
  expect([backoffMs(0, 0), backoffMs(0, 0.999_999)]).toEqual([150, 450]);
  expect([backoffMs(9, 0), backoffMs(9, 0.999_999)]).toEqual([1_000, 3_000]);
});
