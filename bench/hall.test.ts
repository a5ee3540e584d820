import { describe, expect, it } from 'vitest';
import { enterHall } from './hall.ts';

describe('a hall behind one address', () => {
  it('[TR1] [TR2] [E5] gets in, all five hundred, while a script at the same address tries PINs in vain', async () => {
    const { seated, faults, guesses } = await enterHall(500);

    expect(faults).toEqual([]);
    expect(seated).toBe(500);
    expect(guesses.answered).toBeLessThanOrEqual(4);
  });
});
