import type { Script } from '../game/decision.ts';
import { showQuestion, showSolution } from '../game/show-question.ts';
import type { Language } from '../kernel/language.ts';
import { textIn } from '../kernel/text.ts';
import { questionsOf } from '../quest/rules.ts';
import type { QuestKey } from '../quest/schema.ts';
import { deadlineOf, isOver, questionDeadline, RUN_GRACE_MS, stateOf, type Attempt, type Run } from './attempt.ts';
import { marksOf, resultOf, type Mark } from './marks.ts';
import { inAttempt, questionOrder } from './order.ts';
import type { AttemptItem, AttemptView, RunView } from './views.ts';

/** SP9: what the link tells. Nothing of the questions but how many there are. */
export function showRun(run: Run, code: string, language: Language, now: number): RunView {
  const { content, settings: { purpose, attempts, time, feedback, canGoBack, identify, groups }, opensAt, closesAt, place } = run;
  return {
    code, title: textIn(content.title, language, content.reference), description: textIn(content.description, language, content.reference), language,
    questions: questionsOf(content).length, purpose, attempts, time, feedback, canGoBack, identify, groups: [...groups], opensAt, closesAt,
    place, state: stateOf(run, now), now,
  };
}

/** How much of the key an answer may be told now. */
type Told = 'nothing' | 'verdict' | 'solution';

/** SP7: what is told of one question. `isSettled` says that its answer stands and cannot change, or that its time is over. */
export function toldOf(run: Run, attempt: Attempt, isSettled: boolean, now: number): Told {
  const isDone = isOver(run, attempt, now);
  switch (run.settings.feedback) {
    case 'atOnce': return isSettled || isDone ? 'solution' : 'nothing';
    case 'rightWrong': return isSettled || isDone ? 'verdict' : 'nothing';
    case 'atEnd': return isDone ? 'solution' : 'nothing';
    // Nobody may answer any more, not even late by the network.
    case 'afterClose': return isDone && run.closesAt !== null && now > run.closesAt + RUN_GRACE_MS ? 'solution' : 'nothing';
    case 'never': return 'nothing';
  }
}

export interface Shown {
  readonly id: string;
  readonly number: number;
  readonly language: Language;
  readonly now: number;
}

/** One attempt as its participant sees it: of the key only what the feedback allows at this instant. */
export function showAttempt(run: Run, key: QuestKey, attempt: Attempt, { id, number, language, now }: Shown): AttemptView {
  const script = { content: run.content, key };
  const marks = marksOf(script, attempt);
  const isDone = isOver(run, attempt, now);
  const isTold = isDone && toldOf(run, attempt, true, now) !== 'nothing';
  const result = isTold && run.settings.purpose !== 'survey' ? resultOf(script, marks) : null;
  return {
    id, number, startedAt: attempt.startedAt, closesAt: deadlineOf(run, attempt), isOver: isDone,
    items: questionOrder(run.content, run.settings, attempt.seed).map((index) => showItem(run, script, attempt, marks[index], { index, language, now })),
    result: result && { right: result.right, marked: result.marked, points: run.settings.purpose === 'practice' ? result.points : null },
  };
}

function showItem(run: Run, { content, key }: Script, attempt: Attempt, mark: Mark | undefined, { index, language, now }: { index: number; language: Language; now: number }): AttemptItem {
  const question = questionsOf(content)[index];
  const own = question && key[question.id];
  if (!question || !own || !mark) throw new Error(`question ${index} is not in the quest`);
  const isOpen = run.settings.time.by !== 'question' || attempt.openings.has(index);
  const closesAt = isOpen ? questionDeadline(run, attempt, index) : null;
  const isSettled = mark.answer !== null || (run.settings.time.by === 'question' && closesAt !== null && now > closesAt + RUN_GRACE_MS);
  const told = isOpen || isOver(run, attempt, now) ? toldOf(run, attempt, isSettled, now) : 'nothing';
  const isShown = isOpen || told === 'solution';
  return {
    index, content: isShown ? showQuestion(index, inAttempt(question, index, run.settings, attempt.seed), language, content.reference) : null,
    closesAt,
    answer: mark.answer && { answerId: mark.answer.answerId, choice: mark.answer.choice },
    feedback: told === 'nothing' ? null : {
      credit: mark.credit, points: run.settings.purpose === 'practice' ? mark.points : null,
      solution: told === 'solution' ? showSolution(question, own, language, content.reference) : null,
    },
  };
}
