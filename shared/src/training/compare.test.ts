import { describe, expect, it } from 'vitest';
import type { Script } from '../game/decision.ts';
import { RUN_GRACE_MS, type Attempt } from '../run/attempt.ts';
import { anyRun, begun } from '../run/run.fixture.ts';
import { inAll, kindNames, samples, sixKinds, withSurveys } from '../testing/six-kinds.ts';
import { compareTests, type Test, type Tester } from './compare.ts';
import { comparisonSchema } from './comparison.ts';

const script = sixKinds();
const CLOSED = begun.startedAt + 3_600_000;
const LATER = CLOSED + RUN_GRACE_MS + 1;

/** An attempt with the first questions right and the next ones wrong, in a minute each. */
function attempt(right: number, { wrong = 0, thinkMs = 60_000 } = {}): Attempt {
  const answers = Array.from({ length: right + wrong }, (_, index) => {
    const { rightChoice, wrongChoice } = samples[kindNames[index] ?? 'single'];
    return { answerId: `answer-${index}`, index, choice: index < right ? rightChoice : wrongChoice, thinkMs, receivedAt: begun.startedAt + 1 };
  });
  return { ...begun, finishedAt: begun.startedAt + 2, answers };
}

function tester(code: string, taken: Attempt | null, group: string | null = null): Tester {
  return { code, base: code, name: null, group, attempts: taken ? [taken] : [] };
}

function test(testers: readonly Tester[], { of = script, closesAt = CLOSED as number | null } = {}): Test {
  const run = anyRun(of.content);
  return { run: { ...run, closesAt, settings: { ...run.settings, groups: ['A', 'B', 'C'] } }, script: of, testers };
}

const hall = (rights: readonly number[], group: (i: number) => string | null = () => null) => rights.map((right, i) => tester(`p${i}`, attempt(right, { wrong: 1 }), group(i)));

function compare(pre: Test, post: Test | null, now = LATER) {
  const found = compareTests(pre, post, now);
  expect(comparisonSchema.safeParse(found).error).toBeUndefined();
  return found;
}

const BEFORE = [0, 1, 2, 3, 3, 3];
const AFTER = [3, 3, 3, 3, 6, 6];

describe('a comparison of two tests', () => {
  it('[PT4] waits until both are closed and five pairs are there', () => {
    const [pre, post] = [test(hall(BEFORE)), test(hall(AFTER))];
    expect(compare(pre, null)).toMatchObject({ waits: 'noPost', figures: null, pairs: 0 });
    expect(compare(pre, post, LATER - 1)).toMatchObject({ waits: 'open', figures: null, pairs: 6 });
    expect(compare(test(hall(BEFORE), { closesAt: null }), post)).toMatchObject({ waits: 'open', figures: null });
    expect(compare(test(hall(BEFORE.slice(0, 4))), post)).toMatchObject({ waits: 'tooFew', figures: null, pairs: 4, alone: { pre: 0, post: 2 } });
    expect(compare(pre, post).waits).toBeNull();
  });

  it('[PT4] says what all gained: by the means 2 of 6 before, 4 of 6 after, half of what could be', () => {
    const { figures } = compare(test(hall(BEFORE)), test(hall(AFTER)));
    expect(figures?.all.pre).toBeCloseTo(100 / 3, 9);
    expect(figures?.all.post).toBeCloseTo(200 / 3, 9);
    expect(figures?.all).toMatchObject({ pairs: 6, gain: { value: expect.closeTo(0.5, 9) }, full: 0, atTop: { pre: 0, post: 2 / 6 } });
    // 2 of 6 more, by deviations of √1.6 and √2.4 of 6: 1.421, less 3/39 of it.
    expect(figures?.all.effect).toMatchObject({ dAv: { value: expect.closeTo(1.421, 3) }, gAv: { value: expect.closeTo(1.312, 3) } });
    expect(figures?.people.map(({ gain }) => gain)).toEqual([0.5, 0.4, 0.25, 0, 1, 1].map((value) => ({ value: expect.closeTo(value, 9) })));
    expect(figures?.questions.map(({ pre, post }) => [Math.round(pre), Math.round(post)])).toEqual([[83, 100], [67, 100], [50, 100], [0, 33], [0, 33], [0, 33]]);
  });

  it('[PT4] counts whoever answered something and handed it in, and says how many did not', () => {
    const running = { ...attempt(3), finishedAt: null };
    const open = test([...hall(BEFORE), tester('slow', running), tester('empty', attempt(0))], { closesAt: null });
    expect(compare(open, null)).toMatchObject({ unfinished: { pre: 2, post: 0 }, alone: { pre: 6, post: 0 } });
    expect(compare(test([...hall(BEFORE), tester('slow', running)]), null)).toMatchObject({ unfinished: { pre: 0, post: 0 }, alone: { pre: 7, post: 0 } });
  });

  it('[PT3] compares what both tests asked, by the key of the post-test', () => {
    const rest = script.content.rounds[1]?.questions ?? [];
    const other: Script = {
      key: { ...sixKinds({ otherKey: true }).key, ...Object.fromEntries(rest.map(({ id }) => [id, script.key[id]!])) },
      content: { ...script.content, rounds: [{ title: null, questions: [...rest.map((question) => ({ ...question, prompt: inAll('reworded') })), ...(script.content.rounds[0]?.questions.slice(0, 1) ?? [])] }] },
    };
    const { figures, leftOut } = compare(test(hall([6, 6, 6, 6, 6])), test(hall([0, 0, 0, 0, 0]), { of: other }));
    expect(leftOut).toBe(2);
    expect(figures?.questions.map(({ content: { id }, isReworded, pre }) => [id, isReworded, Math.round(pre)])).toEqual([['q4', true, 100], ['q5', true, 100], ['q6', true, 100], ['q1', false, 0]]);
  });

  it('[PT3] opinions have nothing to gain, and a changed list of options is another question', () => {
    const fewer = { ...script, content: { ...script.content, rounds: script.content.rounds.map((round) => ({ ...round, questions: round.questions.map((q) => ('options' in q.ask ? { ...q, ask: { ...q.ask, options: q.ask.options.slice(1) } as typeof q.ask } : q)) })) } };
    expect(compare(test(hall(BEFORE), { of: withSurveys() }), test(hall(AFTER), { of: withSurveys() })).figures?.questions).toHaveLength(6);
    expect(compare(test(hall(BEFORE)), test(hall(AFTER), { of: fewer })).leftOut).toBe(6);
  });

  it('[PT5] shows no group under five, nor what would tell of it', () => {
    const groups = Array.from('AAAAABBBBBBBBCCC');
    const rights = groups.map((_, i) => i % 4);
    const { figures } = compare(test(hall(rights, (i) => groups[i] ?? null)), test(hall(rights.map((r) => r + 2))));
    expect(figures?.groups.map(({ name, pairs }) => [name, pairs])).toEqual([['B', 8]]);
    expect(figures?.hidden).toEqual(['A', 'C']);
  });

  it('[PT7] flags a test that was too easy, and who guessed', () => {
    const quick = [...hall([6, 6, 3, 3, 3]), tester('quick', attempt(5, { wrong: 1, thinkMs: 300 }))];
    const { figures } = compare(test(quick), test(hall([6, 6, 6, 6, 6]).concat(tester('quick', attempt(6)))));
    expect(figures?.all).toMatchObject({ full: 2, atTop: { pre: 2 / 6 } });
    expect(figures?.people.map(({ isRapid, gain }) => [isRapid, 'missing' in gain])).toEqual([[false, true], [false, true], [false, false], [false, false], [false, false], [true, false]]);
    expect(figures).toMatchObject({ rapid: 1, thoughtful: { pairs: 5 } });
  });

  it('[PT4] says what was gained on each topic', () => {
    const tagged: Script = { ...script, key: Object.fromEntries(Object.entries(script.key).map(([id, key]) => [id, { ...key, tags: id === 'q1' ? ['rivers', 'borders'] : ['rivers'] }])) };
    const { figures } = compare(test(hall(BEFORE), { of: tagged }), test(hall(AFTER), { of: tagged }));
    expect(figures?.topics).toMatchObject([{ topic: 'rivers', questions: 6, gain: { value: expect.closeTo(0.5, 9) } }, { topic: 'borders', questions: 1, post: 100 }]);
  });
});
