import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grants } from '../call/call.fixture.ts';
import { judgedIn } from '../call/judged.ts';
import { bradleyTerry, pointsOf } from '../jury/pairwise.ts';
import { createRandom, shuffled } from '../kernel/random.ts';
import { decide, openingsOf } from './decide.ts';
import { award, solveByTrying } from './decision.fixture.ts';
import { decisionTableSchema, nothingSaid } from './table.ts';
import type { ComparisonToCount, ToDecide, WorkToDecide } from './to-decide.ts';

const inPairs = judgedIn(grants, 'pairs');
const call = { ...inPairs, jury: { ...inPairs.jury, reviews: 2 }, awards: [award({ count: 1, reserves: 1 })] };
const after = grants.phases.at(-1)!.opensAt! + 1;
const work = (number: number, more: Partial<WorkToDecide> = {}): WorkToDecide => ({
  id: `w${number}`, number, version: 1, title: `Work ${number}`, team: null, memberIds: [`e${number}`], country: 'KG', track: null, organisation: null, asks: 1_000, isWithdrawn: false, ...more,
});
const said = (jurorId: string, first: number, second: number, says: ComparisonToCount['says'], more: Partial<ComparisonToCount> = {}): ComparisonToCount => ({
  jurorId, firstId: `w${first}`, secondId: `w${second}`, firstVersion: 1, secondVersion: 1, says, toFirst: '', toSecond: '', at: 1_000 + first, ...more,
});
const line = [said('x', 1, 2, 'first'), said('x', 2, 3, 'first', { toFirst: ' Хорошо ', toSecond: 'Коротко' }), said('y', 1, 3, 'first'), said('y', 3, 2, 'second')];
const given = (more: Partial<ToDecide> = {}): ToDecide => ({ call, works: [work(1), work(2), work(3)], sheets: [], comparisons: line, isBarred: () => false, sayings: nothingSaid, again: null, ...more });
const decided = async (more: Partial<ToDecide> = {}) => (await decide(given(more), solveByTrying))!;
const open = async (more: Partial<ToDecide> = {}) => openingsOf({ table: (await decided(more)).table, call: more.call ?? call, now: after });

describe('a decision of works that were compared in pairs', () => {
  it('[PW1] [PW3] has as totals the points of the fitted strengths, with how sure they are', async () => {
    const { table } = await decided();
    const fit = bradleyTerry(['w1', 'w2', 'w3'], [{ juror: 'x', first: 'w1', second: 'w2', says: 'first' }, { juror: 'x', first: 'w2', second: 'w3', says: 'first' }, { juror: 'y', first: 'w1', second: 'w3', says: 'first' }, { juror: 'y', first: 'w3', second: 'w2', says: 'second' }]);
    for (const { work: id, strength } of fit.works) expect(table.works.find((one) => one.id === id)).toMatchObject({ total: pointsOf(strength), mean: null, feedback: [] });
    expect(table.works.map(({ marked }) => marked)).toEqual([2, 3, 3]);
    expect(table.works[0]!.pairs!.low).toBeLessThan(table.works[0]!.total!);
    expect(table.awards[0]).toMatchObject({ awarded: ['w1'], reserves: ['w2'] });
    expect(table.kind).toBe('strength');
    expect(decisionTableSchema.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
    expect(await open()).toEqual([]);
  });
  it('[PW3] a pair that was passed over is no comparison, and equal is one', async () => {
    const { table } = await decided({ comparisons: [...line, said('z', 1, 2, 'skipped')] });
    expect(table).toEqual((await decided()).table);
    expect((await decided({ comparisons: [...line, said('z', 1, 2, 'equal')] })).table.works.map(({ marked }) => marked)).toEqual([3, 4, 3]);
  });
  it('[PW5] comparisons of who has a conflict with either, and of an older version, count for nothing', async () => {
    expect((await decided({ isBarred: (juror, id) => juror === 'x' && id === 'w3' })).table).toEqual((await decided({ comparisons: line.filter((_, i) => i !== 1) })).table);
    expect((await decided({ works: [work(1), work(2), work(3, { version: 2 })] })).table.works.map(({ marked, total }) => [marked, total === null])).toEqual([[1, false], [1, false], [0, true]]);
  });
  it('[PW6] is not final while works of one award are not tied together, whatever is accepted', async () => {
    const comparisons = [said('x', 1, 2, 'first'), said('y', 1, 2, 'first'), said('x', 3, 4, 'first'), said('y', 3, 4, 'first')];
    const works = [work(1), work(2), work(3), work(4)];
    expect(await open({ works, comparisons })).toEqual(['ties', 'untied']);
    const accepted = { ...nothingSaid, accepted: (['reviews_missing', 'unconnected', 'least_dropped'] as const).map((opening) => ({ opening, reason: { ru: 'Так' } })), orders: [{ works: ['w1', 'w3'], reason: { ru: 'Так' } }] };
    expect(await open({ works, comparisons, sayings: accepted })).toEqual(['untied']);
    expect(await open({ works, comparisons, sayings: { ...accepted, bars: [{ work: 'w3', bar: 'notEligible', reason: { ru: 'Нет' } }, { work: 'w4', bar: 'notEligible', reason: { ru: 'Нет' } }] } })).toEqual([]);
    const tracks = { ...call, awards: [award({ id: 'a', count: 1, track: 'text' }), award({ id: 'b', count: 1, track: 'video' })] };
    expect(await open({ call: tracks, works: works.map((one, i) => ({ ...one, track: i < 2 ? 'text' : 'video' })), comparisons })).toEqual([]);
  });
  it('[PW8] tells those who made a work what was written of it, and nothing of the other', async () => {
    const { table } = await decided();
    expect(table.works.map(({ words }) => words)).toEqual([[], ['Хорошо'], ['Коротко']]);
  });
});

describe('always', () => {
  const comparison = fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.constantFrom('first' as const, 'second' as const, 'equal' as const, 'skipped' as const)).map((one) => said(...one));
  it('[PW1] [DC4] the order in which works and comparisons come changes nothing, and one more won never loses the award', async () => {
    await fc.assert(fc.asyncProperty(fc.array(comparison, { maxLength: 20 }), fc.integer({ min: 0, max: 9_999 }), async (comparisons, seed) => {
      const works = [1, 2, 3, 4, 5].map((n) => work(n, { country: n % 2 === 0 ? 'TJ' : 'KG' }));
      const rules = { ...call, awards: [award({ count: 2, quotas: [{ by: 'country', least: 1, most: 1 }] })] };
      const { table } = await decided({ call: rules, works, comparisons });
      const random = createRandom(seed);
      expect((await decided({ call: rules, works: shuffled(works, random), comparisons: shuffled(comparisons, random) })).table).toEqual(table);
      for (const id of table.awards[0]!.awarded) {
        const number = Number(id.slice(1));
        const more = [...comparisons, said('u', number, (number % 5) + 1, 'first')];
        expect((await decided({ call: rules, works, comparisons: more })).table.awards[0]!.awarded).toContain(id);
      }
    }), { numRuns: 60 });
  });
});
