import { saidWith, tableWithout } from '@tabarman/shared/decision/seen-by.ts';
import { setImmediate } from 'node:timers/promises';
import { countPrograms } from '@tabarman/shared/decision/chance.ts';
import { decide } from '@tabarman/shared/decision/decide.ts';
import { nothingSaid } from '@tabarman/shared/decision/table.ts';
import { tryAll } from '@tabarman/shared/solver/try-all.fixture.ts';
import { describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { afterReview, allSheets, evidenceOf, memoryDecisions, tenWorks } from './evidence.fixture.ts';
import type { Evidence } from './ports.ts';
import { hiddenFrom } from './seen-by.ts';
import { DecisionDesk } from './service.ts';

function desk(first: Partial<Evidence> = {}, enoughFor = Infinity) {
  let evidence: Evidence = evidenceOf(first);
  const clock = manualClock(afterReview);
  const released: number[] = [];
  let solved = 0;
  const decisions = new DecisionDesk({
    evidence: () => Promise.resolve(evidence), rows: memoryDecisions(), clock, solver: {
      solve: (program) => { solved += 1; return Promise.resolve(tryAll(program)); },
      async count(given, draws, { onProgress }) {
        const counted = await countPrograms(given, draws, (program) => Promise.resolve(tryAll(program)), (drawn) => drawn >= enoughFor);
        onProgress?.(counted.drawn);
        await setImmediate();
        return counted;
      },
    },
    calls: { bySlug: (slug) => Promise.resolve(slug === 'grants' ? { id: 'c', slug, call: evidence.call, number: 1, createdAt: 0, updatedAt: 0, published: 1 } : null), versionsOf: () => Promise.resolve([{ number: 1, call: evidence.call, at: 0, reason: null }]) },
    namesOf: (_, ids) => Promise.resolve(new Map(ids.filter((id) => id !== 'e2').map((id) => [id, `Name of ${id}`]))), onReleased: (_, { number }) => { released.push(number); return Promise.resolve(); },
    report: (error) => { throw error; },
  });
  const now = async () => {
    const found = await decisions.now('c');
    if (found === null || found === 'decision_busy') throw new Error('no decision');
    return found;
  };
  const hash = async () => (await decisions.versions('c'))[0]!.hash;
  return { decisions, clock, released, now, hash, solved: () => solved, change: (more: Partial<Evidence>) => { evidence = { ...evidence, ...more }; } };
}
type Desk = ReturnType<typeof desk>;
const out = async ({ decisions, hash }: Desk, reason?: { readonly ru: string }) => {
  await decisions.draft('c', 'one');
  await decisions.approve('c', await hash(), 'two');
  return decisions.release('c', await hash(), reason);
};
/** Everything that anybody reads without the desk. */
const everythingPublic = async ({ decisions }: Desk) => JSON.stringify([await decisions.released('c'), await decisions.releasedBySlug('grants')]);

describe('a decision on its way to the public', () => {
  it('[DC12] is pending, approved by a second person as it was seen, and released', async () => {
    const one = desk();
    const { decisions, hash } = one;
    expect(await decisions.draft('c', 'one')).toBeNull();
    expect(await decisions.approve('c', await hash(), 'one')).toBe('result_same_person');
    expect(await decisions.release('c', await hash(), undefined)).toBe('result_stale');
    expect(await decisions.approve('c', '0'.repeat(64), 'two')).toBe('result_stale');
    expect(await decisions.approve('c', await hash(), 'two')).toBeNull();
    expect(await decisions.released('c')).toBeNull();
    expect(await decisions.release('c', await hash(), undefined)).toBeNull();
    expect(one.released).toEqual([1]);
    expect((await decisions.released('c'))?.awards.map(({ workId, amount }) => [workId, amount])).toEqual([['w1', 1_000], ['w2', 1_100], ['w4', 1_300]]);
    expect((await decisions.released('c'))?.remarks).toHaveLength(10);
    expect(await decisions.draft('c', 'one')).toBe('result_nothing');
  });

  it('[DC12] a sheet that came since makes it stale; nothing that is open is marked', async () => {
    const one = desk({ sheets: allSheets.slice(2) });
    expect((await one.now()).openings).toEqual(['reviews_missing']);
    expect(await one.decisions.draft('c', 'one')).toBe('result_open');
    one.change({ sheets: allSheets.slice(1) });
    expect(await one.decisions.draft('c', 'one')).toBeNull();
    expect(await one.decisions.approve('c', await one.hash(), 'two')).toBeNull();
    one.change({ sheets: allSheets });
    expect(await one.decisions.release('c', await one.hash(), undefined)).toBe('result_stale');
  });

  it('[DC12] an amendment has its reason; what was released before stays as it was', async () => {
    const one = desk();
    await out(one);
    const [first] = await one.decisions.versions('c');
    one.change({ sheets: allSheets.map((sheet) => (sheet.workId === 'w5' ? { ...sheet, marks: { use: 5, quality: 5 } } : sheet)) });
    expect(await out(one)).toBe('reason_missing');
    expect(await out(one, { ru: 'Ошибка в листе' })).toBeNull();
    const versions = await one.decisions.versions('c');
    expect(versions.map(({ number, reason }) => [number, reason])).toEqual([[2, { ru: 'Ошибка в листе' }], [1, null]]);
    expect(versions[1]).toEqual(first);
    expect((await one.decisions.released('c'))?.awards.map(({ workId }) => workId)).toContain('w5');
  });

  it('[DC7] [DC12] after a withdrawal the others keep the award, a reserve enters, and nothing moves any more', async () => {
    const one = desk();
    await out(one);
    const reserves = (await one.now()).table.awards[0]!.reserves;
    one.change({ works: tenWorks.map((work) => (work.id === 'w1' ? { ...work, isWithdrawn: true } : work)) });
    expect(await out(one, { ru: 'Отказ' })).toBeNull();
    const awards = (await one.decisions.released('c'))!.awards.map(({ workId }) => workId);
    expect(awards).toHaveLength(3);
    expect(awards).toEqual(expect.arrayContaining(['w2', 'w4']));
    expect(reserves).toContain(awards.find((id) => id !== 'w2' && id !== 'w4'));
    expect(await one.decisions.draft('c', 'one')).toBe('result_nothing');
  });

  it('[DC13] nothing that is public depends on what is not released, byte for byte', async () => {
    const one = desk();
    const nothing = await everythingPublic(one);
    await one.decisions.draft('c', 'one');
    await one.decisions.approve('c', await one.hash(), 'two');
    expect(await everythingPublic(one)).toBe(nothing);
    await one.decisions.release('c', await one.hash(), undefined);
    const first = await everythingPublic(one);
    expect(first).not.toBe(nothing);
    one.change({ sheets: allSheets.map((sheet) => ({ ...sheet, marks: { use: 3, quality: 1 + (sheet.at % 5) } })) });
    await one.decisions.say('c', 0, { ...nothingSaid, bars: [{ work: 'w2', bar: 'conflict', reason: { ru: 'Тайна' } }] });
    await one.decisions.draft('c', 'one');
    expect(await everythingPublic(one)).toBe(first);
  });

  it('[DC13] of who was not awarded nothing is public; of the others the names of who agreed', async () => {
    const one = desk();
    await out(one);
    const view = (await one.decisions.releasedBySlug('grants'))!;
    expect(view.awards[0]!.works.map(({ number, people }) => [number, people])).toEqual([[1, ['Name of e1']], [2, []], [4, ['Name of e4']]]);
    for (const { title } of tenWorks.filter(({ number }) => ![1, 2, 4].includes(number))) expect(JSON.stringify(view)).not.toContain(`"${title}"`);
    expect(await one.decisions.releasedBySlug('another')).toBeNull();
  });

  it('[DC11] every figure of what was released is made again from the stored sheets', async () => {
    const one = desk();
    await out(one);
    const [version] = await one.decisions.versions('c');
    const { evidence } = await one.now();
    const again = await decide({ ...evidence, sayings: version!.table.sayings, again: null, works: evidence.works.toReversed(), sheets: evidence.sheets.toReversed() }, (program) => Promise.resolve(tryAll(program)));
    expect(again?.table).toEqual(version!.table);
    for (const { feedback, remarks, mean } of version!.table.works) {
      expect(feedback.map(({ criterion, marks }) => [criterion, marks])).toEqual([['use', 4], ['quality', 4]]);
      expect(Object.keys(remarks)).toEqual(['grant']);
      expect(mean).not.toBeNull();
    }
  });

  it('[DC6] [DC9] [DC10] it tells how sure awards are, what each rule changes, and who could say more', async () => {
    const divided = allSheets.filter(({ jurorId }) => jurorId !== 'u').map((sheet, i) => ({ ...sheet, marks: { use: 2 + ((i * 7) % 4), quality: 2 + ((i * 5) % 4) } }));
    const one = desk({ sheets: divided, assigned: [{ jurorId: 'u', workId: 'w1' }], isBarred: (juror, work) => juror === 'u' && work === 'w3' });
    const found = await one.decisions.outlook('c');
    if (found === null || found === 'decision_busy') throw new Error('no outlook');
    const [grant] = found.awards;
    const chances = [...grant!.chances!.values()];
    expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(3, 5);
    expect(grant!.without.map(({ without }) => without)).toContainEqual({ kind: 'quota', by: 'country' });
    expect(found.open.length).toBeGreaterThan(0);
    expect(found.more.every(({ juror, work }) => juror === 'u' && work !== 'w1' && work !== 'w3')).toBe(true);
    expect(await one.decisions.outlook('c')).toEqual(found);
  });

  /** Reviews that differ, and an award whose rule going from the top does not settle. */
  const divided = allSheets.map((sheet, i) => ({ ...sheet, marks: { use: 2 + ((i * 7) % 4), quality: 2 + ((i * 5) % 4) } }));
  const six = tenWorks.slice(0, 6);
  const involved = { works: six, sheets: divided.filter(({ workId }) => six.some(({ id }) => id === workId)), call: { ...evidenceOf().call, awards: evidenceOf().call.awards.map((award) => ({ ...award, choose: 'sum' as const, budget: 5_000 })) } };
  async function counted({ decisions }: Desk) {
    const drawn: number[] = [];
    for (let i = 0; i < 200; i += 1) {
      const found = await decisions.outlook('c');
      if (found === null || found === 'decision_busy') throw new Error('no outlook');
      if (found.counting === null) return { drawn, found };
      drawn.push(found.counting.drawn);
      await setImmediate();
      expect(found.awards.every(({ chances }) => chances === null)).toBe(true);
    }
    throw new Error('it is counted for ever');
  }

  it('[DC18] chances of an award that takes an integer program are counted beside, with how far they are, and are the same whoever looks', async () => {
    const one = desk(involved);
    const { drawn, found } = await counted(one);
    expect(drawn[0]).toBe(0);
    expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
    const [grant] = found.awards;
    expect(grant!.draws).toBe(500);
    expect([...grant!.chances!.values()].reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(3);
    expect(found.open.length).toBeGreaterThan(0);
    expect((await counted(desk(involved))).found.awards).toEqual(found.awards);
    expect((await counted(one)).drawn).toEqual([]);
    one.change({ isBarred: (juror, work) => juror === 'x' && work === 'w1' });
    expect((await counted(one)).drawn[0]).toBe(0);
  });

  it('[DC18] as many draws count as there was time for, and too few are not told', async () => {
    const few = await counted(desk(involved, 150));
    expect(few.found.awards[0]).toMatchObject({ draws: 150 });
    expect((await counted(desk(involved, 60))).found.awards[0]).toMatchObject({ chances: null, draws: null });
  });

  it('[DC8] the solver is asked once for what has not changed, and anew for what has', async () => {
    const one = desk();
    one.change({ call: { ...evidenceOf().call, awards: evidenceOf().call.awards.map((award) => ({ ...award, choose: 'sum' as const, budget: 5_000 })) } });
    await one.now();
    const asked = one.solved();
    expect(asked).toBeGreaterThan(0);
    const { table } = await one.now();
    expect(one.solved()).toBe(asked);
    one.change({ isBarred: (juror, work) => juror === 'x' && work === 'w1' });
    expect((await one.now()).table).not.toEqual(table);
    expect(one.solved()).toBeGreaterThan(asked);
  });

  it('[DC8] says that it is busy when no time is left, and keeps what is there', async () => {
    const one = desk();
    one.change({ call: { ...evidenceOf().call, awards: evidenceOf().call.awards.map((award) => ({ ...award, choose: 'sum' as const, budget: 5_000 })) } });
    const busy = new DecisionDesk({ evidence: () => Promise.resolve(one.now().then(({ evidence }) => evidence)), rows: memoryDecisions(), clock: one.clock, solver: { solve: () => Promise.resolve(null), count: () => Promise.resolve(null) }, report: () => {}, calls: { bySlug: () => Promise.resolve(null), versionsOf: () => Promise.resolve([]) }, namesOf: () => Promise.resolve(new Map()), onReleased: () => Promise.resolve() });
    expect(await busy.now('c')).toBe('decision_busy');
    expect(await busy.draft('c', 'one')).toBe('decision_busy');
    expect(await busy.versions('c')).toEqual([]);
  });
});

describe('somebody of the desk who has a conflict', () => {
  it('[DC14] does not see the work anywhere in the decision, and what others said of it stays', async () => {
    const { table, evidence } = await desk({ isBarred: (juror, work) => juror === 'x' && work === 'w2' }).now();
    const hidden = hiddenFrom('person-x', evidence);
    expect([...hidden]).toEqual(['w2']);
    expect(hiddenFrom('somebody', evidence).size).toBe(0);
    const said = { ...nothingSaid, bars: [{ work: 'w2', bar: 'conflict' as const, reason: { ru: 'Родство' } }], orders: [{ works: ['w2', 'w3'], reason: { ru: 'Так' } }, { works: ['w3', 'w4'], reason: { ru: 'Так' } }] };
    const seen = JSON.stringify(tableWithout({ ...table, sayings: said }, hidden));
    expect(seen).not.toContain('"w2"');
    expect(seen).not.toContain('Work 2');
    expect(seen).not.toContain('Родство');
    expect(saidWith({ ...nothingSaid, bars: [{ work: 'w2', bar: 'notEligible', reason: { ru: 'Мимо' } }] }, said, hidden)).toEqual({ ...nothingSaid, bars: said.bars, orders: [said.orders[0]] });
  });
});
