import type { Script } from '../game/decision.ts';
import type { Language } from '../kernel/language.ts';
import { kindOf } from '../quest/kinds/all.ts';
import { questionsOf } from '../quest/rules.ts';
import type { AttemptRow, QuestionRow } from './attempt-rows.ts';
import { answerTo, isOver, type Attempt, type Run } from './attempt.ts';
import { marksOf, resultOf } from './marks.ts';
import { isRapid } from './rapid.ts';

interface Took {
  readonly participant: { readonly number: number; readonly name: string | null; readonly group: string | null; readonly language: Language };
  /** Oldest first. */
  readonly attempts: readonly (Attempt & { readonly number: number })[];
}

/** What the organiser reads of a run: every attempt, and each question by the newest attempt of each participant. */
export function showAttempts(run: Run, script: Script, all: readonly Took[], now: number): { attempts: AttemptRow[]; questions: QuestionRow[] } {
  const questions = questionsOf(script.content);
  const newest = all.flatMap(({ attempts }) => attempts.at(-1) ?? []);
  const marks = newest.map((attempt) => marksOf(script, attempt));
  return {
    attempts: all.flatMap(({ participant, attempts }) => attempts.map((attempt) => row(run, script, participant, attempt, now))),
    questions: questions.map((content, index) => {
      const choices = newest.flatMap((attempt) => answerTo(attempt, index)?.choice ?? []);
      const credits = marks.flatMap((own) => (own[index]?.answer ? (own[index].credit ?? []) : []));
      const right = script.key[content.id]?.right;
      return {
        index, content, answered: choices.length, meanCredit: credits.length === 0 ? null : credits.reduce((a, b) => a + b, 0) / credits.length,
        bars: right ? kindOf(content.ask).distribution(content.ask, right, choices).map(({ id: _id, ...bar }) => bar) : [],
      };
    }),
  };
}

function row(run: Run, script: Script, participant: Took['participant'], attempt: Attempt & { readonly number: number }, now: number): AttemptRow {
  const marks = marksOf(script, attempt);
  const { right, marked, points } = resultOf(script, marks);
  const questions = questionsOf(script.content);
  return {
    number: participant.number, name: participant.name, group: participant.group, language: participant.language, attempt: attempt.number,
    startedAt: attempt.startedAt, finishedAt: attempt.finishedAt, isOver: isOver(run, attempt, now),
    answered: marks.filter(({ answer }) => answer !== null).length, right, marked, points,
    rapid: marks.filter(({ answer, index }) => { const question = questions[index]; return answer && question && isRapid(question, answer); }).length,
    credits: marks.map(({ credit }) => credit),
  };
}
