import { describe, expect, it } from 'vitest';
import type { Comparison, Verdict } from './comparison.ts';
import { agreementOf, alongOf, consistencyOf } from './pair-agreement.ts';

const said = (juror: string, first: string, second: string, says: Exclude<Verdict, 'skipped'>): Comparison => ({ juror, first, second, says });

describe('what jurors say of pairs', () => {
  it('[PW7] they agree who choose the same one whatever stands first; equal beside another is half', () => {
    expect(agreementOf([said('x', 'a', 'b', 'first'), said('y', 'b', 'a', 'second'), said('z', 'a', 'b', 'second')])).toEqual({ shared: 3, share: 1 / 3 });
    expect(agreementOf([said('x', 'a', 'b', 'equal'), said('y', 'b', 'a', 'second')])).toEqual({ shared: 1, share: 0.5 });
    expect(agreementOf([said('x', 'a', 'b', 'equal'), said('y', 'b', 'a', 'equal')])).toEqual({ shared: 1, share: 1 });
    expect(agreementOf([said('x', 'a', 'b', 'first'), said('y', 'a', 'c', 'first')])).toEqual({ shared: 0, share: null });
  });
  it('[PW7] one agrees with oneself who does not go in a circle', () => {
    const line = [said('x', 'a', 'b', 'first'), said('x', 'b', 'c', 'first'), said('x', 'c', 'a', 'second')];
    expect(consistencyOf(line)).toEqual({ threes: 1, circles: 0 });
    expect(consistencyOf([...line.slice(0, 2), said('x', 'a', 'c', 'second')])).toEqual({ threes: 1, circles: 1 });
    expect(consistencyOf([...line.slice(0, 2), said('x', 'a', 'c', 'equal')])).toEqual({ threes: 0, circles: 0 });
    expect(consistencyOf([...line, said('x', 'd', 'a', 'first'), said('x', 'b', 'd', 'first'), said('x', 'c', 'd', 'second')])).toEqual({ threes: 4, circles: 1 });
  });
  it('[PW7] how many go with the order of the strengths, without those called equal', () => {
    const strengths = new Map([['a', 1], ['b', 0], ['c', -1]]);
    expect(alongOf([said('x', 'a', 'b', 'first'), said('x', 'a', 'c', 'second'), said('x', 'b', 'c', 'equal')], strengths)).toEqual({ parted: 2, along: 1 });
  });
});
