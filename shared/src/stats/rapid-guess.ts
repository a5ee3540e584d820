import { tooFew, type Estimate } from './estimate.ts';
import { mean } from './moments.ts';

const SHARE = 0.1;
const MOST_MS = 10_000;

/**
 * Below this an answer to a question was a rapid guess: a tenth of the mean time that people took for it, at most ten seconds
 * (NT10, S. L. Wise and L. Ma, Setting response time thresholds for a CAT item pool, NCME 2012). 0 where nobody answered.
 * @param times thinking times of the answers to one question, in ms
 */
export function rapidBelow(times: readonly number[]): number {
  return times.length === 0 ? 0 : Math.min(MOST_MS, mean(times) * SHARE);
}

/**
 * Response time effort: the share of a person's answers that were no rapid guesses, 0 to 1. Below 0.9 their score says little
 * of what they know (S. L. Wise and X. Kong, Response time effort, Applied Measurement in Education 18, 2005).
 * @param answers thinking time and threshold of each question that the person answered, in ms
 */
export function effort(answers: readonly { readonly ms: number; readonly rapidBelowMs: number }[]): Estimate {
  const thoughtful = answers.filter(({ ms, rapidBelowMs }) => ms >= rapidBelowMs).length;
  return tooFew(answers.length, 1) ?? { value: thoughtful / answers.length };
}
