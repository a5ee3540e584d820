import { describe, expect, it } from 'vitest';
import type { JudgedWork } from '../work/service.ts';
import { RecentWorks } from './recent-works.ts';

describe('works as they were a moment ago', () => {
  it('[JU10] are read once for many who ask, anew after a second, and at once when one changed', async () => {
    let [now, reads] = [0, 0];
    const works = new RecentWorks({ judged: () => Promise.resolve(Array.from({ length: (reads += 1) }, () => ({}) as JudgedWork)), shown: () => Promise.resolve(null) }, () => now);
    const count = async () => (await works.judged('call')).length;
    expect(await Promise.all([count(), count(), count()])).toEqual([1, 1, 1]);
    works.forget();
    expect(await count()).toBe(2);
    now = 1_000;
    expect(await count()).toBe(3);
  });

  it('[JU10] are asked for again when they could not be read', async () => {
    let isBroken = true;
    const works = new RecentWorks({ judged: () => (isBroken ? Promise.reject(new Error('locked')) : Promise.resolve([])), shown: () => Promise.resolve(null) }, () => 0);
    await expect(works.judged('call')).rejects.toThrow('locked');
    isBroken = false;
    expect(await works.judged('call')).toEqual([]);
  });
});
