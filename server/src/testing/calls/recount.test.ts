import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call, Criterion } from '@tabarman/shared/call/schema.ts';
import { decide } from '@tabarman/shared/decision/decide.ts';
import { nothingSaid } from '@tabarman/shared/decision/table.ts';
import type { SheetToCount, WorkToDecide } from '@tabarman/shared/decision/to-decide.ts';
import { showReveal } from '@tabarman/shared/reveal/steps.ts';
import { tryAll } from '@tabarman/shared/solver/try-all.fixture.ts';
import type { Ballot } from '@tabarman/shared/vote/burst.ts';
import { countVotes } from '@tabarman/shared/vote/count.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../features/reveal/works.ts';
import { recount, recountVotes, recountWall } from './recount.ts';

const [first] = grants.criteria;
const tracks = fc.constantFrom<string[]>([], [], ['one'], ['two']);
const criterion = (id: string) => fc.record({ weight: fc.integer({ min: 1, max: 100 }), points: fc.integer({ min: 2, max: 11 }), least: fc.constantFrom(0, 1), isInformational: fc.constantFrom(false, false, true), tracks })
  .map(({ points, least, ...of }): Criterion => ({ ...first!, ...of, id, scale: Array.from({ length: points }, (_, i) => ({ value: least + i, label: {} })) }));
const criteria = fc.integer({ min: 1, max: 4 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => criterion(`c${i}`))));
const jurors = ['a', 'b', 'c', 'd', 'e'];

/** A call with as many sheets as its jurors came to, some of them without every mark, some of an older version, some of who has a conflict. */
const story = criteria.chain((of) => fc.record({
  criteria: fc.constant(of), total: fc.constantFrom('mean' as const, 'median' as const, 'adjusted' as const),
  works: fc.array(fc.record({
    track: fc.constantFrom(null, 'one', 'two'),
    sheets: fc.tuple(...jurors.map(() => fc.option(fc.record({
      kind: fc.constantFrom('marks' as const, 'marks' as const, 'marks' as const, 'abstained' as const, 'recused' as const), version: fc.constantFrom(1, 1, 1, 1, 2), isBarred: fc.constantFrom(false, false, false, false, true),
      marks: fc.tuple(...of.map(({ scale }) => fc.option(fc.constantFrom(...scale.map(({ value }) => value)), { freq: 12 }))),
    }), { freq: 4 }))),
  }), { minLength: 1, maxLength: 7 }),
}));

async function told({ criteria: of, total, works }: typeof story extends fc.Arbitrary<infer Story> ? Story : never) {
  const call: Call = { ...grants, criteria: [...of], jury: { ...grants.jury, total }, awards: grants.awards.map((award) => ({ ...award, quotas: [], budget: null })) };
  const rows = works.map(({ track }, i): WorkToDecide => ({ id: `w${i}`, number: i + 1, version: 1, title: `Work ${i}`, team: null, memberIds: [], country: 'KG', track, organisation: null, asks: 0, isWithdrawn: false }));
  const given = works.flatMap(({ sheets }, i) => sheets.flatMap((sheet, j) => (sheet === null ? [] : [{ ...sheet, workId: `w${i}`, jurorId: jurors[j]!, marks: Object.fromEntries(sheet.marks.flatMap((mark, k) => (mark === null ? [] : [[of[k]!.id, mark] as const]))) }])));
  const sheets = given.map(({ workId, jurorId, version, kind, marks }): SheetToCount => ({ workId, jurorId, workVersion: version, kind, marks, comments: {}, toApplicant: '', at: 0 }));
  const isBarred = (juror: string, work: string) => given.some((one) => one.jurorId === juror && one.workId === work && one.isBarred);
  const decided = await decide({ call, works: rows, sheets, comparisons: [], isBarred, sayings: nothingSaid, again: null }, (program) => Promise.resolve(tryAll(program)));
  if (decided === null) throw new Error('time was up');
  const counting = given.filter(({ version, isBarred: barred }) => version === 1 && !barred);
  return { call, table: decided.table, counting, counted: recount(of, rows, counting) };
}

const near = (figure: number | null | undefined) => (figure === null || figure === undefined ? null : expect.closeTo(figure, 4));

describe('a call counted twice', () => {
  it('[EX4] has every figure of a decision again from its sheets: means, medians, spreads, totals without severity, means by criterion', async () => {
    await fc.assert(fc.asyncProperty(story, async (one) => {
      const { table, counted } = await told(one);
      for (const { id, total, mean, median, adjusted, spread, marked, feedback } of table.works) {
        const again = counted.get(id)!;
        expect({ total, mean, median, adjusted, spread, marked }).toEqual({ total: near(again[one.total]), mean: near(again.mean), median: near(again.median), adjusted: near(again.adjusted), spread: near(again.spread), marked: again.marked });
        expect(Object.fromEntries(feedback.flatMap(({ criterion: of, mean: own }) => (own === null ? [] : [[of, own] as const])))).toEqual(Object.fromEntries(Object.entries(again.means).map(([of, own]) => [of, near(own)])));
      }
    }), { numRuns: 200 });
  });

  it('[EX4] [RV2] has every wall of a reveal again at every step, and works of one total at one place', async () => {
    await fc.assert(fc.asyncProperty(story, fc.constantFrom('jury' as const, 'criterion' as const), async (one, by) => {
      const { call, table, counting, counted } = await told(one);
      const scene = sceneOf(call, table, counting.filter(({ kind }) => kind === 'marks'), by, 30);
      const works = table.works.flatMap(({ id, number }) => {
        const again = counted.get(id)!;
        const total = again[one.total];
        const parts = by === 'jury' ? again.byJuror : Object.fromEntries(one.criteria.flatMap((of) => (of.isInformational || again.means[of.id] === undefined ? [] : [[of.id, (100 * (again.means[of.id]! - of.scale[0]!.value)) / (of.scale.length - 1)] as const])));
        return total === null ? [] : [{ id, number, total, parts }];
      });
      const order = by === 'jury' ? jurors : one.criteria.map(({ id }) => id);
      for (let shown = 0; shown <= scene.steps.length + 1; shown += 1) {
        const again = recountWall(works, order, shown);
        expect(new Map(showReveal(scene.works, scene.steps, shown).rows.map(({ number, soFar, gained, place, total }) => [number, { soFar, gained, place, total }])))
          .toEqual(new Map(works.map(({ id, number }) => { const { soFar, gained, place, total } = again.get(id)!; return [number, { soFar: near(soFar), gained: near(gained), place, total: near(total) }]; })));
      }
    }), { numRuns: 200 });
  });

  it('[EX4] [VO5] has the counts of a vote again from its ballots and what was said of its bursts', () => {
    const works = ['x', 'y', 'z'];
    const ballot = fc.record({ works: fc.subarray(works), burst: fc.constantFrom(null, null, 0, 1) });
    fc.assert(fc.property(fc.array(ballot, { maxLength: 40 }), fc.tuple(fc.option(fc.boolean()), fc.option(fc.boolean())), (cast, ruled) => {
      const ballots = cast.map((one, i): Ballot => ({ voter: `v${i}`, works: one.works, at: i, source: 's' }));
      const inBurst = (n: number) => ballots.filter((_, i) => cast[i]!.burst === n);
      const bursts = [0, 1].map((n) => ({ id: `b${n}`, kind: 'rush' as const, work: 'x', from: 0, to: 0, voters: inBurst(n).map(({ voter }) => voter) }));
      const rulings = ruled.flatMap((isCounted, n) => (isCounted === null ? [] : [{ burst: `b${n}`, isCounted, reason: 'because' }]));
      const { counts, ...sums } = recountVotes(ballots, new Set([0, 1].flatMap((n) => (ruled[n] === false ? inBurst(n) : [])).map(({ voter }) => voter)));
      const found = countVotes(ballots, works, bursts, rulings);
      expect({ cast: found.cast, counted: found.counted }).toEqual(sums);
      expect(new Map(found.works.map(({ work, before, after }) => [work, { before, after }]))).toEqual(new Map(works.map((work) => [work, counts.get(work) ?? { before: 0, after: 0 }])));
    }));
  });
});
