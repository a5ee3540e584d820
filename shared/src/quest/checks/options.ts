import { foldAnswer } from '../../answer/fold.ts';
import type { Language } from '../../kernel/language.ts';
import type { Check, CheckedQuestion } from './finding.ts';
import { lettersOf, optionsOf, rightOptionsOf } from './options-of.ts';

/** Two options that read alike, whatever the keyboard they were typed on. */
export const sameOptions: Check = ({ languages, questions }) => questions.flatMap((question) => languages.flatMap((language) => {
  const seen = new Map<string, string>();
  return optionsOf(question).flatMap(({ id: optionId, text }) => {
    const fold = foldAnswer(text[language] ?? '');
    if (fold === '') return [];
    const first = seen.get(fold);
    if (first === undefined) seen.set(fold, optionId);
    return first === undefined ? [] : [{ check: 'sameOptions', weight: 'stops', with: first, place: { questionId: question.id, part: 'option', optionId, language } } as const];
  });
}));

/** Longer by less is not what the eye goes by. */
const NOTICEABLY = 1.15;
/** Fewer questions are chance. */
const LEAST_QUESTIONS = 5;
const CHANCE = 0.05;

/**
 * Whoever takes the longest option wins: in one of the languages the right option is noticeably the longest more often than
 * chance would have it, one time in twenty at most (binomial, one over the number of options). Names every such question.
 */
export const longestIsRight: Check = ({ languages, questions }) => {
  const single = questions.filter(({ right, ask }) => right?.kind === 'single' && ask.kind === 'single');
  if (single.length < LEAST_QUESTIONS) return [];
  const share = single.reduce((sum, q) => sum + 1 / optionsOf(q).length, 0) / single.length;
  const found = languages.map((language) => single.filter((question) => isLongestRight(question, language)))
    .filter((hits) => atLeast(hits.length, single.length, share) < CHANCE);
  const worst = found.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return worst.map((question) => ({
    check: 'longestIsRight', weight: 'warns', right: worst.length, of: single.length,
    place: { questionId: question.id, part: 'option', optionId: rightOptionsOf(question)[0] ?? '' },
  }));
};

function isLongestRight(question: CheckedQuestion, language: Language): boolean {
  const right = new Set(rightOptionsOf(question));
  const lengths = (isRight: boolean) => optionsOf(question).filter(({ id }) => right.has(id) === isRight).map(({ text }) => lettersOf(text[language]));
  return Math.max(0, ...lengths(true)) >= NOTICEABLY * Math.max(1, ...lengths(false));
}

/** The chance of `hits` or more out of `n`, each with chance `p`: the upper tail of the binomial distribution. */
export function atLeast(hits: number, n: number, p: number): number {
  let [term, sum] = [(1 - p) ** n, 0];
  for (let k = 0; k <= n; k += 1) {
    if (k >= hits) sum += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return Math.min(1, sum);
}
