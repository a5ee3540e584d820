import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grants } from '../call/call.fixture.ts';
import type { Call } from '../call/schema.ts';
import { worksEnd } from '../call/windows.ts';
import { ballotFault, voteEnd, voterFault, voteState } from './ballot.ts';
import { atLeast } from './binomial.ts';
import { type Ballot, burstsOf } from './burst.ts';
import { countVotes, unruled } from './count.ts';

const HOUR_MS = 60 * 60_000;
const MINUTE_MS = 60_000;
const call: Call = { ...grants, vote: { most: 3, reviewHours: 48 }, phases: grants.phases.map((phase) => (phase.id === 'review' ? { ...phase, rights: ['review', 'vote'] } : phase)) };
const end = worksEnd(call)!;
const [, review] = call.phases as [Call['phases'][0], Call['phases'][0]];
const during = review.opensAt! + HOUR_MS;
const voter = { createdAt: end - 1, isVerified: true };

describe('who votes', () => {
  it('[VO1] somebody whose address is confirmed and whose record is older than the end of the works, while a phase has the vote', () => {
    expect(voterFault(call, voter, during)).toBeNull();
    expect(voterFault(call, { ...voter, createdAt: end }, during)).toBe('voter_too_new');
    expect(voterFault(call, { ...voter, isVerified: false }, during)).toBe('voter_not_verified');
    for (const now of [end - 1, review.opensAt! - 1, review.closesAt!]) expect(voterFault(call, voter, now)).toBe('vote_not_open');
    expect(voterFault({ ...call, vote: null }, voter, during)).toBe('vote_not_open');
  });

  it('[VO2] for up to so many works, each once, never for the own; an empty ballot takes the vote back', () => {
    const offered = { most: 3, works: new Set(['a', 'b', 'c', 'd']), own: 'd' };
    expect([[], ['a'], ['a', 'b', 'c']].map((ballot) => ballotFault(ballot, offered))).toEqual([null, null, null]);
    expect([['a', 'b', 'c', 'd'], ['a', 'a'], ['d'], ['e']].map((ballot) => ballotFault(ballot, offered))).toEqual(['ballot_too_many', 'ballot_twice', 'ballot_own', 'ballot_unknown']);
  });

  it('[VO3] [VO5] a vote is coming, open, looked at for its hours, ready, and published', () => {
    const states = [end, during, voteEnd(call)!, voteEnd(call)! + 48 * HOUR_MS].map((now) => voteState(call, false, now));
    expect(states).toEqual(['coming', 'open', 'review', 'ready']);
    expect(voteState(call, true, voteEnd(call)! + 49 * HOUR_MS)).toBe('published');
    expect(voteState({ ...call, vote: null }, false, during)).toBe('none');
  });
});

/** Ballots a minute apart, for one work after another. */
const spread = (n: number, works: readonly string[], source = (i: number) => `place-${i}`): Ballot[] => Array.from({ length: n }, (_, i) => ({ voter: `v${String(i).padStart(4, '0')}`, works: [works[i % works.length]!], at: during + i * MINUTE_MS, source: source(i) }));
const rush = (n: number, at: number, source = (i: number) => `far-${i}`): Ballot[] => Array.from({ length: n }, (_, i) => ({ voter: `r${i}`, works: ['a'], at: at + i * 5_000, source: source(i) }));

describe('unusual bursts', () => {
  it('[VO4] many ballots for one work within minutes are held, and so are those from one place', () => {
    const even = spread(120, ['a', 'b', 'c', 'd']);
    expect(burstsOf(even)).toEqual([]);
    const [fast] = burstsOf([...even, ...rush(25, during + 30 * MINUTE_MS)]);
    expect([fast?.kind, fast?.work, fast?.voters.filter((id) => id.startsWith('r')).length]).toEqual(['rush', 'a', 25]);
    const slow = rush(25, during).map((ballot, i) => ({ ...ballot, at: during + i * 4 * MINUTE_MS + 1, source: 'hall' }));
    expect(burstsOf([...even, ...slow]).map(({ kind, work, voters }) => [kind, work, voters.length])).toEqual([['place', 'a', 25]]);
  });

  it('[VO4] a hall behind one address that votes like everybody is none, and nor is an evening on which all vote', () => {
    expect(burstsOf([...spread(120, ['a', 'b', 'c', 'd']), ...spread(80, ['a', 'b', 'c', 'd'], () => 'hall').map((ballot) => ({ ...ballot, voter: `h${ballot.voter}` }))])).toEqual([]);
    expect(burstsOf(spread(200, ['a', 'b', 'c', 'd']).map((ballot, i) => ({ ...ballot, at: during + i * 100 })))).toEqual([]);
  });

  it('[VO4] the tail of the binomial distribution is that of its sum', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 31 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, k, p) => {
      const sum = Array.from({ length: Math.max(0, n - k + 1) }, (_, i) => choose(n, k + i) * p ** (k + i) * (1 - p) ** (n - k - i)).reduce((all, one) => all + one, 0);
      expect(atLeast(k, n, p)).toBeCloseTo(Math.min(1, sum), 9);
    }));
    expect(atLeast(1_000, 2_000, 0.01)).toBeGreaterThanOrEqual(0);
  });
});

describe('the count', () => {
  const works = ['a', 'b', 'c', 'd'];
  const ballots = fc.array(fc.record({ works: fc.uniqueArray(fc.constantFrom(...works), { maxLength: 3 }), at: fc.integer({ min: 0, max: 200 * MINUTE_MS }), source: fc.constantFrom('x', 'y', 'z') }), { maxLength: 80 })
    .map((all) => all.map((one, i): Ballot => ({ ...one, voter: `v${i}` })));

  it('[VO5] tells before and after; nothing is counted more often after than before, and the order in which ballots come changes nothing', () => {
    fc.assert(fc.property(ballots, fc.boolean(), fc.infiniteStream(fc.nat()), (all, isCounted, order) => {
      const bursts = burstsOf(all);
      const rulings = bursts.map(({ id }) => ({ burst: id, isCounted, reason: '' }));
      const count = countVotes(all, works, bursts, rulings);
      for (const { before, after } of count.works) expect(after).toBeLessThanOrEqual(before);
      if (isCounted) expect(count.counted).toBe(count.cast);
      expect(count.works.reduce((sum, { before }) => sum + before, 0)).toBe(all.reduce((sum, ballot) => sum + ballot.works.length, 0));
      const mixed = all.map((ballot) => [order.next().value, ballot] as const).toSorted(([a], [b]) => a - b).map(([, ballot]) => ballot);
      expect(burstsOf(mixed)).toEqual(bursts);
      expect(countVotes(mixed, works, bursts, rulings)).toEqual(count);
    }));
  });

  it('[VO4] [VO5] a ballot is left out whole where its burst is, and a burst without a ruling is told', () => {
    const all = [...spread(120, works), ...rush(25, during + 30 * MINUTE_MS).map((ballot) => ({ ...ballot, works: ['a', 'b'] }))];
    const bursts = burstsOf(all).filter(({ work }) => work === 'a');
    expect(unruled(bursts, [])).toEqual(bursts);
    const rulings = bursts.map(({ id }) => ({ burst: id, isCounted: false, reason: 'one room' }));
    expect(unruled(bursts, rulings)).toEqual([]);
    const count = countVotes(all, works, bursts, rulings);
    const out = new Set(bursts.flatMap(({ voters }) => voters)).size;
    expect([count.cast, count.counted]).toEqual([145, 145 - out]);
    expect(count.works.find(({ work }) => work === 'b')).toMatchObject({ before: 55, after: 30 });
  });
});
