import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewAtATime } from './few-at-a-time.ts';

describe('few at a time', () => {
  it('[A8] never more than allowed run at once, all get their turn in order, and failures hold nobody up', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(fc.record({ turns: fc.nat(5), fails: fc.boolean() }), { maxLength: 30 }), async (most, works) => {
      const run = fewAtATime(most);
      const begun: number[] = [];
      let running = 0;
      let atOnce = 0;
      const outcomes = await Promise.allSettled(works.map(({ turns, fails }, i) => run(async () => {
        begun.push(i);
        atOnce = Math.max(atOnce, ++running);
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        running -= 1;
        if (fails) throw new Error('failed');
      })));
      expect(atOnce).toBeLessThanOrEqual(most);
      expect(begun).toEqual(works.map((_, i) => i));
      expect(outcomes.map((outcome) => outcome.status)).toEqual(works.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')));
    }));
  });
});
