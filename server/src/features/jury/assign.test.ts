import { changesOf, lacksOf } from '@tabarman/shared/jury/assign-changes.ts';
import { type Assignable, assignmentProgram, type AssignWish, keyOf, type Pair, softRules } from '@tabarman/shared/jury/assign.ts';
import { canRead } from '@tabarman/shared/jury/load.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../solver/solve.ts';

const juror = (id: string, part: Partial<Assignable> = {}): Assignable => ({ id, languages: ['ru'], background: null, most: null, ...part });
const work = (id: string, languages: readonly string[] = ['ru']) => ({ id, languages });
const wish: AssignWish = { reviews: 2, backgrounds: [], existing: [], fixed: [], already: new Map(), isBarred: () => false, seed: 1 };
type Works = readonly ReturnType<typeof work>[];

/** Null when nothing keeps to it all. */
async function assigned(jurors: readonly Assignable[], works: Works, asked: AssignWish, given = 0): Promise<readonly Pair[] | null> {
  const { program, read } = assignmentProgram(jurors, works, asked, softRules.slice(0, given));
  const solved = await solve(program, 20_000, () => {});
  return solved.did === 'solved' ? read(solved.values) : null;
}
const load = (pairs: readonly Pair[], id: string) => pairs.filter(({ jurorId }) => jurorId === id).length;

describe('who judges what', () => {
  const jurors = [juror('a'), juror('b'), juror('c'), juror('d')];
  const works = Array.from({ length: 6 }, (_, i) => work(`w${i}`));

  it('[JU15] every work gets its reviews, and loads are even', async () => {
    const pairs = (await assigned(jurors, works, wish))!;
    expect(pairs).toHaveLength(12);
    for (const { id } of jurors) expect(load(pairs, id)).toBeLessThanOrEqual(4);
  });

  it('[JU15] what is there already stays when somebody leaves, and what comes says why', async () => {
    const before = (await assigned(jurors, works, wish))!;
    const [, ...rest] = jurors;
    const after = (await assigned(rest, works, { ...wish, existing: before }))!;
    const kept = before.filter(({ jurorId }) => jurorId !== 'a');
    expect(kept.filter((pair) => !after.some((one) => keyOf(one) === keyOf(pair)))).toEqual([]);
    const changes = changesOf(rest, works, { ...wish, existing: before }, after);
    expect(new Set(changes.map(({ does, why }) => `${does} ${why}`))).toEqual(new Set(['remove left', 'add short']));
  });

  it('[JU15] mixed backgrounds are kept, and given up before a work loses a review; who is short is told', async () => {
    const mixed = [juror('a', { background: 'media' }), juror('b', { background: 'it' }), juror('c', { background: 'it' }), juror('d', { background: 'media' })];
    const backgrounds = [{ id: 'media', least: 1 }, { id: 'it', least: 1 }];
    const pairs = (await assigned(mixed, works, { ...wish, backgrounds }))!;
    expect(lacksOf(mixed, works, { ...wish, backgrounds }, pairs)).toEqual([]);
    const noMedia = mixed.map((one) => ({ ...one, background: 'it' }));
    expect(await assigned(noMedia, works, { ...wish, backgrounds }, 1)).toBeNull();
    const without = (await assigned(noMedia, works, { ...wish, backgrounds }, 2))!;
    expect(lacksOf(noMedia, works, { ...wish, backgrounds }, without)).toEqual(works.map(({ id }) => ({ workId: id, reviews: 0, able: 4, backgrounds: ['media'] })));
  });

  it('[JU15] a language that one juror reads leaves its works short by one, and says so', async () => {
    const all = [...works, work('k', ['ky'])];
    const some = [...jurors, juror('e', { languages: ['ky'], most: 1 })];
    expect(await assigned(some, all, wish, 2)).toBeNull();
    const pairs = (await assigned(some, all, wish, 3))!;
    expect(lacksOf(some, all, wish, pairs)).toEqual([{ workId: 'k', reviews: 1, able: 1, backgrounds: [] }]);
  });

  it('[JU15] never a pair that is barred, never more than somebody takes, nothing assigned by hand is taken away, whatever is asked', async () => {
    const languages = fc.subarray(['ky', 'ru', 'uz'], { minLength: 1 });
    const scene = fc.record({
      jurors: fc.array(fc.record({ languages, background: fc.constantFrom(null, 'media', 'it'), most: fc.option(fc.integer({ min: 1, max: 4 })) }), { minLength: 1, maxLength: 6 }),
      works: fc.array(languages, { minLength: 1, maxLength: 8 }),
      pairs: fc.array(fc.tuple(fc.nat(5), fc.nat(7), fc.constantFrom('barred', 'fixed', 'existing')), { maxLength: 12 }),
      reviews: fc.integer({ min: 1, max: 3 }), seed: fc.nat(),
    });
    await fc.assert(fc.asyncProperty(scene, async (given) => {
      const people = given.jurors.map((one, i) => juror(`j${i}`, one));
      const all = given.works.map((of, i) => work(`w${i}`, of));
      const pairs = (kind: string) => given.pairs.filter(([j, w, of]) => of === kind && j < people.length && w < all.length).map(([j, w]) => ({ jurorId: `j${j}`, workId: `w${w}` }));
      const barred = new Set(pairs('barred').map(keyOf));
      const asked: AssignWish = {
        ...wish, reviews: given.reviews, backgrounds: [{ id: 'media', least: 1 }], seed: given.seed, existing: pairs('existing'), fixed: pairs('fixed'), isBarred: (jurorId, workId) => barred.has(keyOf({ jurorId, workId })),
      };
      const fixed = new Set(asked.fixed.map(keyOf).filter((key) => !barred.has(key)));
      const found = (await assigned(people, all, asked, softRules.length))!;
      expect(found).not.toBeNull();
      expect(new Set(found.map(keyOf)).size).toBe(found.length);
      for (const pair of found) {
        expect(barred.has(keyOf(pair))).toBe(false);
        if (!fixed.has(keyOf(pair))) expect(canRead(people.find(({ id }) => id === pair.jurorId)!, all.find(({ id }) => id === pair.workId)!)).toBe(true);
      }
      for (const key of fixed) expect(found.map(keyOf)).toContain(key);
      for (const { id, most } of people) expect(load(found, id)).toBeLessThanOrEqual(Math.max(most ?? Infinity, [...fixed].filter((key) => key.startsWith(`${id} `)).length));
    }), { numRuns: 30 });
  });
});
