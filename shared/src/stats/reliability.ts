import { tooFew, type Estimate } from './estimate.ts';
import { mean, NOTHING, squares } from './moments.ts';

/**
 * Cronbach's alpha, for credits between 0 and 1 too: k/(k − 1) · (1 − Σ s²ᵢ/s²), of at least two questions and two players
 * (L. J. Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16, 1951).
 * @param questions per question the credits of the same players in the same order, nothing missing
 */
export function alpha(questions: readonly (readonly number[])[]): Estimate {
  return scaled(questions, (credits) => squares(credits) / credits.length);
}

/**
 * KR-20, the same for right and wrong alone, where a question's variance is p·q (G. F. Kuder and M. W. Richardson, The theory
 * of the estimation of test reliability, Psychometrika 2, 1937, formula 20). 0.6 serves for a class, 0.7 and more for ranking.
 */
export function kr20(questions: readonly (readonly boolean[])[]): Estimate {
  return scaled(questions.map((rights) => rights.map(Number)), (rights) => mean(rights) * (1 - mean(rights)));
}

function scaled(questions: readonly (readonly number[])[], varianceOf: (credits: readonly number[]) => number): Estimate {
  const few = tooFew(questions.length, 2) ?? tooFew(questions[0]?.length ?? 0, 2);
  if (few) return few;
  const totals = totalsOf(questions);
  const variance = squares(totals) / totals.length;
  if (variance < NOTHING) return { missing: 'noSpread' };
  const parts = questions.reduce((sum, credits) => sum + varianceOf(credits), 0);
  return { value: (questions.length / (questions.length - 1)) * (1 - parts / variance) };
}

/** What each player got in all questions together. */
export function totalsOf(questions: readonly (readonly number[])[]): number[] {
  const totals = Array.from({ length: questions[0]?.length ?? 0 }, () => 0);
  for (const credits of questions) credits.forEach((credit, i) => { totals[i] = (totals[i] ?? 0) + credit; });
  return totals;
}
