import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairUp, type Coded } from './pairs.ts';

/** `a` is a code without a word, `a+x` the same with the word x. */
const coded = (codes: string) => codes.split(' ').filter((code) => code !== '').map((code): Coded => ({ code, base: code.split('+')[0] ?? code }));
const found = (pre: string, post: string) => {
  const { pairs, ambiguous, alone } = pairUp(coded(pre), coded(post));
  return { pairs: pairs.map(({ pre: { code } }) => code).join(' '), ambiguous, alone };
};

describe('pairs', () => {
  it('[PT2] are the same code in both tests, in the order of the codes', () => {
    expect(found('c a b', 'a c d')).toEqual({ pairs: 'a c', ambiguous: { pre: 0, post: 0 }, alone: { pre: 1, post: 1 } });
    expect(found('', 'a')).toEqual({ pairs: '', ambiguous: { pre: 0, post: 0 }, alone: { pre: 0, post: 1 } });
  });

  it('[PT2] are not made of whoever shares a code with somebody and gave no word', () => {
    expect(found('a a+x b', 'a a+x b')).toEqual({ pairs: 'a+x b', ambiguous: { pre: 1, post: 1 }, alone: { pre: 0, post: 0 } });
    expect(found('a b', 'a a+x b')).toEqual({ pairs: 'b', ambiguous: { pre: 1, post: 2 }, alone: { pre: 0, post: 0 } });
    expect(found('a a b', 'a b')).toEqual({ pairs: 'b', ambiguous: { pre: 2, post: 1 }, alone: { pre: 0, post: 0 } });
  });

  it('[PT2] are not made of a word that the other test does not know', () => {
    expect(found('a+x', 'a')).toEqual({ pairs: '', ambiguous: { pre: 1, post: 0 }, alone: { pre: 0, post: 1 } });
    expect(found('a+x', 'a+x')).toEqual({ pairs: 'a+x', ambiguous: { pre: 0, post: 0 }, alone: { pre: 0, post: 0 } });
    expect(found('a+x', 'b')).toEqual({ pairs: '', ambiguous: { pre: 0, post: 0 }, alone: { pre: 1, post: 1 } });
  });

  it('[PT2] never hold anybody twice, and everybody is counted once', () => {
    const people = fc.array(fc.constantFrom('a', 'b', 'c', 'a+x', 'a+y', 'b+x'), { maxLength: 8 });
    fc.assert(fc.property(people, people, (pre, post) => {
      const { pairs, ambiguous, alone } = pairUp(coded(pre.join(' ')), coded(post.join(' ')));
      expect(new Set(pairs.flatMap((pair) => [pair.pre, pair.post])).size).toBe(2 * pairs.length);
      expect(pairs.every((pair) => pair.pre.code === pair.post.code)).toBe(true);
      expect([pairs.length + ambiguous.pre + alone.pre, pairs.length + ambiguous.post + alone.post]).toEqual([pre.length, post.length]);
      for (const { pre: { code } } of pairs) expect([pre, post].map((all) => all.filter((one) => one === code).length)).toEqual([1, 1]);
    }));
  });
});
