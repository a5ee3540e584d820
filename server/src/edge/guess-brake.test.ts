import { expect, it } from 'vitest';
import { manualClock } from '../adapters/manual-clock.ts';
import { GuessBrake } from './guess-brake.ts';

it('[H8] a few wrong tries are answered at once, then each waits; another address does not', async () => {
  const clock = manualClock(0);
  const brake = new GuessBrake(clock);
  for (let i = 0; i < 5; i += 1) expect(await brake.miss('here')).toBe(true);
  let isAnswered = false;
  void brake.miss('here').then(() => (isAnswered = true));
  await clock.advance(1_999);
  expect(isAnswered).toBe(false);
  await clock.advance(1);
  expect(isAnswered).toBe(true);
  expect(await brake.miss('there')).toBe(true);
});

it('[H8] a guesser from everywhere is slow everywhere, and holds no more than a bounded number of answers back', async () => {
  const clock = manualClock(0);
  const brake = new GuessBrake(clock);
  const answers = Array.from({ length: 700 }, (_, i) => brake.miss(`address ${i}`));
  await clock.advance(2_000);
  const told = await Promise.all(answers);
  expect(told.filter((isIn) => !isIn)).toHaveLength(100);
  expect(await brake.miss('another')).toBe(true);
});
