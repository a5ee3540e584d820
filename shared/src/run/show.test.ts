import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindNames, samples, sixKinds, withSurveys } from '../testing/six-kinds.ts';
import { questionsOf } from '../quest/rules.ts';
import { RUN_GRACE_MS, type Attempt, type AttemptAnswer, type Run } from './attempt.ts';
import { marksOf, resultOf } from './marks.ts';
import { inAttempt, questionOrder } from './order.ts';
import { anyRun, begun } from './run.fixture.ts';
import { feedbacks, type Feedback } from './settings.ts';
import { showAttempt, showRun } from './show.ts';
import { attemptViewSchema, runViewSchema } from './views.ts';

const script = sixKinds();
const CLOSES = begun.startedAt + 3_600_000;

const answerOf = (index: number, isRight = true): AttemptAnswer => {
  const { rightChoice, wrongChoice } = samples[kindNames[index] ?? 'single'];
  return { answerId: `answer-${index}`, index, choice: isRight ? rightChoice : wrongChoice, thinkMs: 5_000, receivedAt: begun.startedAt + 1_000 };
};
const runWith = (changes: Partial<Run['settings']>): Run => {
  const run = anyRun(script.content);
  return { ...run, closesAt: CLOSES, settings: { ...run.settings, ...changes } };
};
const show = (run: Run, attempt: Attempt, now: number, key = script.key) => {
  const view = showAttempt(run, key, attempt, { id: 'attempt', number: 1, language: 'tg', now });
  expect(attemptViewSchema.safeParse(view).error).toBeUndefined();
  return view;
};

describe('feedback', () => {
  const one: Attempt = { ...begun, answers: [answerOf(0), answerOf(1, false)] };
  const now = begun.startedAt + 2_000;
  const told = (feedback: Feedback, attempt: Attempt, at: number) => show(runWith({ feedback }), attempt, at).items.map(({ feedback: f }) => (f === null ? '-' : f.solution ? 'S' : String(f.credit)));

  it('[SP7] comes after each answer, in full or as right and wrong only, or not before the end', () => {
    expect(told('atOnce', one, now)).toEqual(['S', 'S', '-', '-', '-', '-']);
    expect(told('rightWrong', one, now)).toEqual(['1', '0', '-', '-', '-', '-']);
    for (const feedback of ['atEnd', 'afterClose', 'never'] as const) expect(told(feedback, one, now)).toEqual(['-', '-', '-', '-', '-', '-']);
  });

  it('[SP7] comes at the end for all questions, answered or not', () => {
    const done = { ...one, finishedAt: now };
    expect(told('atEnd', done, now)).toEqual(Array(6).fill('S'));
    expect(told('rightWrong', done, now)).toEqual(['1', '0', '0', '0', '0', '0']);
    expect(told('never', done, 9e15)).toEqual(Array(6).fill('-'));
  });

  it('[SP7] comes after the closing once nobody can answer any more', () => {
    const done = { ...one, finishedAt: now };
    expect(told('afterClose', done, CLOSES + RUN_GRACE_MS)).toEqual(Array(6).fill('-'));
    expect(told('afterClose', done, CLOSES + RUN_GRACE_MS + 1)).toEqual(Array(6).fill('S'));
    expect(show({ ...runWith({ feedback: 'afterClose' }), closesAt: null }, done, 9e15).items.every((i) => i.feedback === null)).toBe(true);
  });

  it('[SP7] has points only where people practise', () => {
    const done = { ...one, finishedAt: now };
    expect(show(runWith({ feedback: 'atEnd', purpose: 'practice' }), done, now).result).toEqual({ right: 1, marked: 6, points: 1_000 });
    expect(show(runWith({ feedback: 'atEnd' }), done, now).result).toEqual({ right: 1, marked: 6, points: null });
    expect(show(runWith({ feedback: 'atEnd', purpose: 'survey' }), done, now).result).toBeNull();
  });
});

describe('secrets of a run', () => {
  const answers = fc.subarray([0, 1, 2, 3, 4, 5]).chain((indices) => fc.tuple(...indices.map((index) => fc.boolean().map((isRight) => answerOf(index, isRight)))));

  it('[SP9] no byte depends on the key before the feedback allows it', () => {
    const other = sixKinds({ otherKey: true }).key;
    const settings = fc.record({ feedback: fc.constantFrom(...feedbacks), shuffle: fc.record({ questions: fc.boolean(), options: fc.boolean() }), purpose: fc.constantFrom('practice' as const, 'test' as const) });
    fc.assert(fc.property(settings, answers, fc.nat(), fc.boolean(), fc.constantFrom(1_000, CLOSES - begun.startedAt), (changes, given, seed, isHandedIn, after) => {
      const now = begun.startedAt + after;
      const attempt: Attempt = { ...begun, seed, answers: given, finishedAt: isHandedIn ? begun.startedAt + 500 : null };
      const [mine, others] = [script.key, other].map((key) => show(runWith(changes), attempt, now, key));
      const isSilent = changes.feedback === 'never' || changes.feedback === 'afterClose' || (!isHandedIn && changes.feedback === 'atEnd');
      if (isSilent) expect(mine).toEqual(others);
      const unanswered = (view: typeof mine) => (isHandedIn ? [] : view?.items.filter(({ answer }) => answer === null));
      expect(unanswered(mine)).toEqual(unanswered(others));
    }));
  });

  it('[SP6] [SP9] a question with its own time is not sent before it is opened', () => {
    const timed = runWith({ time: { by: 'question' } });
    const view = show(timed, { ...begun, openings: new Map([[0, begun.startedAt]]) }, begun.startedAt + 10);
    expect(view.items.map(({ content }) => content !== null)).toEqual([true, false, false, false, false, false]);
    expect(view.items[0]?.closesAt).toBeGreaterThan(begun.startedAt + 20_000);
  });

  it('[SP9] the link tells nothing of the questions but how many there are', () => {
    const view = showRun(runWith({}), 'abcd1234', 'tg', begun.startedAt);
    expect(runViewSchema.safeParse(view).error).toBeUndefined();
    expect(JSON.stringify(view)).not.toContain('prompt');
    expect(view).toMatchObject({ questions: 6, title: 'title tg', state: 'open' });
  });
});

describe('the order of an attempt', () => {
  it('[SP8] follows from the seed, holds every question once and keeps the rounds', () => {
    const shuffle = { shuffle: { questions: true, options: true } };
    fc.assert(fc.property(fc.nat(), (seed) => {
      const order = questionOrder(script.content, shuffle, seed);
      expect(order).toEqual(questionOrder(script.content, shuffle, seed));
      expect(order.slice(0, 3).toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
      expect(order.slice(3).toSorted((a, b) => a - b)).toEqual([3, 4, 5]);
    }));
    expect(new Set(Array.from({ length: 40 }, (_, seed) => questionOrder(script.content, shuffle, seed).join())).size).toBeGreaterThan(10);
    expect(questionOrder(script.content, { shuffle: { questions: false, options: true } }, 7)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('[SP8] of options keeps their ids, and of things to be put in order stays', () => {
    const shuffle = { shuffle: { questions: false, options: true } };
    const idsIn = (index: number, seed: number) => {
      const { ask } = inAttempt(questionsOf(script.content)[index]!, index, shuffle, seed);
      return 'options' in ask ? ask.options.map((o) => o.id).join('') : '';
    };
    const seeds = Array.from({ length: 60 }, (_, seed) => seed);
    expect(new Set(seeds.map((seed) => idsIn(0, seed))).size).toBeGreaterThan(10);
    expect(new Set(seeds.map((seed) => Array.from(idsIn(0, seed)).toSorted().join('')))).toEqual(new Set(['abcd']));
    expect(new Set(seeds.map((seed) => idsIn(kindNames.indexOf('order'), seed)))).toEqual(new Set(['abcd']));
  });
});

describe('marks', () => {
  it('[K8] of a survey are none, and it is not among the questions that can be right', () => {
    const surveyed = withSurveys();
    const marks = marksOf(surveyed, { answers: [answerOf(0), { ...answerOf(0), index: 6, choice: { picks: ['a'] } }] });
    expect(marks[6]).toMatchObject({ credit: null, points: 0 });
    expect(resultOf(surveyed, marks)).toEqual({ right: 1, marked: 6, points: 1_000, most: 6_000 });
  });

  it('[K2] [SP7] give part of the points for a part', () => {
    const [, multi] = marksOf(script, { answers: [{ ...answerOf(1), choice: { options: ['a'] } }] });
    expect(multi).toMatchObject({ credit: 0.5, points: 500 });
  });
});
