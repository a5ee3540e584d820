import { longestLength, type Text } from '../kernel/text.ts';
import { READING_CHARACTERS_PER_SECOND } from '../quest/reading.ts';
import { questionsOf } from '../quest/rules.ts';
import type { QuestContent, QuestionContent } from '../quest/schema.ts';
import { effort } from '../stats/rapid-guess.ts';
import { answerTo, type Attempt, type AttemptAnswer } from './attempt.ts';

const LEAST_MS = 1_500;
const MOST_MS = 10_000;
/** Wise and Kong's: below it a result says little of what somebody knows. */
const LEAST_EFFORT = 0.9;
/** Nobody reads four times as fast as a slow reader of a second language. */
const SKIMMING = 4;

/**
 * Below this an answer was a rapid guess: nobody had read question and options by then. A threshold for each item by its
 * length, as in the "surface feature" rule of S. L. Wise and X. Kong, Response time effort, Applied Measurement in Education
 * 18 (2005) 163–183; at most 10 s, their upper bound.
 */
export function rapidBelowMs({ prompt, ask }: Pick<QuestionContent, 'prompt' | 'ask'>): number {
  const texts: Text[] = [prompt, ...('options' in ask ? ask.options.map(({ text }) => text) : [])];
  const letters = texts.reduce((sum, text) => sum + longestLength(text), 0);
  return Math.min(MOST_MS, Math.max(LEAST_MS, (letters / (READING_CHARACTERS_PER_SECOND * SKIMMING)) * 1_000));
}

/** Whether an answer came too fast to have been thought about. What a device does not tell is not held against anybody. */
export function isRapid(question: Pick<QuestionContent, 'prompt' | 'ask'>, { thinkMs }: Pick<AttemptAnswer, 'thinkMs'>): boolean {
  return thinkMs !== null && thinkMs < rapidBelowMs(question);
}

/** Whether so many answers of an attempt were rapid guesses that its result says little: response time effort below 0.9. */
export function isRapidTaker(content: QuestContent, attempt: Pick<Attempt, 'answers'>): boolean {
  const own = effort(questionsOf(content).flatMap((question, index) => {
    const ms = answerTo(attempt, index)?.thinkMs ?? null;
    return ms === null ? [] : [{ ms, rapidBelowMs: rapidBelowMs(question) }];
  }));
  return 'value' in own && own.value < LEAST_EFFORT;
}
