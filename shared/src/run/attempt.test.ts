import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingMs } from '../game/timing.ts';
import { kindNames, samples, sixKinds } from '../testing/six-kinds.ts';
import { answerTo, isOver, questionDeadline, RUN_GRACE_MS, takeAnswer, whyNotOpen, whyNotStart, type Attempt, type AttemptAnswer, type Run } from './attempt.ts';
import { runSettingsSchema } from './settings.ts';
import { anyRun, begun } from './run.fixture.ts';

const { content } = sixKinds();
const MINUTE = 60_000;
const at = (run: Run, changes: Partial<Run['settings']>): Run => ({ ...run, settings: { ...run.settings, ...changes } });
const run = anyRun(content);

const given = (index: number, changes: Partial<AttemptAnswer> = {}): AttemptAnswer => ({
  answerId: `answer-${index}`, index, choice: samples[kindNames[index] ?? 'single'].rightChoice, thinkMs: null, receivedAt: begun.startedAt, ...changes,
});
const after = (attempt: Attempt, ...answers: AttemptAnswer[]): Attempt => ({ ...attempt, answers: [...attempt.answers, ...answers] });

describe('beginning', () => {
  it('[SP1] is possible from the opening to the closing, and at no other time', () => {
    const open = { ...run, opensAt: 1_000, closesAt: 2_000 };
    expect([999, 1_000, 1_999, 2_000].map((now) => whyNotStart(open, 0, now))).toEqual(['run_not_yet', null, null, 'run_closed']);
  });

  it('[SP2] is possible as often as the run allows', () => {
    expect([0, 1, 2].map((made) => whyNotStart(at(run, { attempts: 2 }), made, 0))).toEqual([null, null, 'attempts_used_up']);
    expect(whyNotStart(at(run, { attempts: null }), 100, 0)).toBeNull();
  });
});

describe('an answer', () => {
  it('[SP3] sent again changes nothing, whatever it says the second time', () => {
    const attempt = after(begun, given(0));
    const again = takeAnswer(run, attempt, given(0, { choice: samples.single.wrongChoice, receivedAt: 9e15 }));
    expect(again).toEqual({ outcome: 'known', answer: attempt.answers[0] });
  });

  it('[SP3] another one stands where answers can be changed, and the first where they cannot', () => {
    const second = given(0, { answerId: 'another-one', choice: samples.single.wrongChoice });
    expect(takeAnswer(at(run, { canGoBack: true }), after(begun, given(0)), second).outcome).toBe('new');
    expect(answerTo(after(begun, given(0), second), 0)).toEqual(second);
    expect(takeAnswer(at(run, { canGoBack: false }), after(begun, given(0)), second)).toEqual({ outcome: 'known', answer: given(0) });
  });

  it('[SP4] counts until 15 s after the time of the whole attempt, to the millisecond', () => {
    const timed = at(run, { time: { by: 'total', limitMs: 10 * MINUTE } });
    const last = begun.startedAt + 10 * MINUTE + RUN_GRACE_MS;
    expect(takeAnswer(timed, begun, given(0, { receivedAt: last })).outcome).toBe('new');
    expect(takeAnswer(timed, begun, given(0, { receivedAt: last + 1 }))).toEqual({ outcome: 'refused', error: 'answer_too_late' });
  });

  it('[SP4] counts until 15 s after the closing, when that comes first', () => {
    const closing = { ...at(run, { time: { by: 'total', limitMs: 10 * MINUTE } }), closesAt: begun.startedAt + MINUTE };
    const last = begun.startedAt + MINUTE + RUN_GRACE_MS;
    expect(takeAnswer(closing, begun, given(0, { receivedAt: last })).outcome).toBe('new');
    expect(takeAnswer(closing, begun, given(0, { receivedAt: last + 1 })).outcome).toBe('refused');
  });

  it('[SP5] is refused once the attempt is handed in, and by itself when its time is over', () => {
    expect(takeAnswer(run, { ...begun, finishedAt: begun.startedAt + 1 }, given(0))).toEqual({ outcome: 'refused', error: 'answer_too_late' });
    const timed = at(run, { time: { by: 'total', limitMs: MINUTE } });
    expect([MINUTE + RUN_GRACE_MS, MINUTE + RUN_GRACE_MS + 1].map((ms) => isOver(timed, begun, begun.startedAt + ms))).toEqual([false, true]);
  });

  it('[K6] of another kind, or to no question, is refused', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 5 }), fc.constantFrom(...kindNames), (index, kind) => {
      const taken = takeAnswer(run, begun, given(index, { choice: samples[kind].rightChoice }));
      expect(taken.outcome).toBe(kindNames[index] === kind ? 'new' : 'refused');
    }));
    expect(takeAnswer(run, begun, given(99))).toEqual({ outcome: 'refused', error: 'answer_not_open' });
  });
});

describe('questions with their own time', () => {
  const timed = at(run, { time: { by: 'question' } });
  const opened = (...indices: number[]): Attempt => ({ ...begun, openings: new Map(indices.map((index, i) => [index, begun.startedAt + i * 1_000])) });

  it('[SP6] are opened one after the other', () => {
    const now = begun.startedAt;
    expect([0, 1].map((position) => whyNotOpen(timed, opened(), position, now))).toEqual([null, 'answer_not_open']);
    expect([1, 2].map((position) => whyNotOpen(timed, opened(0), position, now))).toEqual([null, 'answer_not_open']);
    expect(whyNotOpen(run, begun, 0, now)).toBe('answer_not_open');
    expect(whyNotOpen(timed, { ...opened(), finishedAt: now }, 0, now)).toBe('answer_too_late');
  });

  it('[SP6] [SP4] take no answer before they are opened, nor 15 s after their time', () => {
    const prompt = content.rounds[0]!.questions[0]!.prompt;
    const end = begun.startedAt + readingMs(prompt) + 20_000;
    expect(questionDeadline(timed, opened(0), 0)).toBe(end);
    expect(takeAnswer(timed, opened(), given(0))).toEqual({ outcome: 'refused', error: 'answer_not_open' });
    expect(takeAnswer(timed, opened(0), given(0, { receivedAt: end + RUN_GRACE_MS })).outcome).toBe('new');
    expect(takeAnswer(timed, opened(0), given(0, { receivedAt: end + RUN_GRACE_MS + 1 })).outcome).toBe('refused');
  });

  it('[SP6] cannot be gone back to, nor can what was told at once', () => {
    const settings = { ...run.settings, canGoBack: true };
    expect(runSettingsSchema.safeParse({ ...settings, feedback: 'atEnd' }).success).toBe(true);
    expect(runSettingsSchema.safeParse({ ...settings, time: { by: 'question' } }).success).toBe(false);
    for (const feedback of ['atOnce', 'rightWrong']) expect(runSettingsSchema.safeParse({ ...settings, feedback }).success).toBe(false);
  });
});
