import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageCache } from './page-cache.ts';

const page = (text: string) => ({ type: 'text/plain', body: Buffer.from(text) });

describe('pages in memory', () => {
  it('[SI7] are made once, also for those who ask meanwhile', async () => {
    const cache = new PageCache(10_000);
    let made = 0;
    const ask = () => cache.get('a', async () => page(`made ${(made += 1)}`));
    const [first, second] = await Promise.all([ask(), ask()]);
    expect([first?.body.toString(), second?.body.toString(), (await ask())?.body.toString(), made]).toEqual(['made 1', 'made 1', 'made 1', 1]);
  });

  it('[SI7] what is not there, and what could not be made, is asked for anew', async () => {
    const cache = new PageCache(10_000);
    expect(await cache.get('a', async () => null)).toBeNull();
    await expect(cache.get('a', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await cache.get('a', async () => page('now')))?.body.toString()).toBe('now');
  });

  it('[SI7] never take more room than they may, whoever asks for what', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(30), fc.nat(900)), { maxLength: 60 }), async (asked) => {
      const cache = new PageCache(1_000);
      for (const [name, size] of asked) {
        expect((await cache.get(String(name), async () => page('x'.repeat(size))))?.type).toBe('text/plain');
        expect(cache.figures.bytes).toBeLessThanOrEqual(1_000);
      }
    }));
  });
});
