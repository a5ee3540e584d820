import { describe, expect, it } from 'vitest';
import { manualClock } from './manual-clock.ts';

describe('manual clock', () => {
  it('[J22] runs what is due in order, each at its instant, and nothing else', async () => {
    const clock = manualClock(1_000);
    const seen: string[] = [];
    const note = (name: string) => () => void seen.push(`${name}@${clock.now()}`);
    clock.at(1_300, note('c'));
    clock.at(1_100, note('a'));
    clock.at(1_100, note('b'));
    clock.at(1_301, note('late'));
    const cancel = clock.at(1_200, note('cancelled'));
    cancel();
    await clock.advance(300);
    expect(seen).toEqual(['a@1100', 'b@1100', 'c@1300']);
    expect(clock.now()).toBe(1_300);
    await clock.advance(1);
    expect(seen.at(-1)).toBe('late@1301');
  });

  it('[J22] timers set on the way run too, also after an await', async () => {
    const clock = manualClock(0);
    const seen: number[] = [];
    const tick = async () => {
      seen.push(clock.now());
      await Promise.resolve();
      await Promise.resolve();
      if (seen.length < 4) clock.at(clock.now() + 10, () => void tick());
    };
    clock.at(10, () => void tick());
    await clock.advance(100);
    expect(seen).toEqual([10, 20, 30, 40]);
    expect(clock.now()).toBe(100);
  });

  it('[J22] an instant in the past runs at the next move, without turning time back', async () => {
    const clock = manualClock(500);
    const seen: number[] = [];
    clock.at(100, () => void seen.push(clock.now()));
    expect(seen).toEqual([]);
    await clock.advance(0);
    expect(seen).toEqual([500]);
  });
});
