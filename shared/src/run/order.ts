import { createRandom, shuffled } from '../kernel/random.ts';
import type { KindContent } from '../quest/kinds/all.ts';
import type { QuestContent, QuestionContent } from '../quest/schema.ts';
import type { RunSettings } from './settings.ts';

type Shuffles = Pick<RunSettings, 'shuffle'>;

/** SP8: the indices of the questions in the order of one attempt. Rounds stay in their order; the chance is the seed's alone. */
export function questionOrder(content: QuestContent, { shuffle }: Shuffles, seed: number): number[] {
  const random = createRandom(seed);
  let first = 0;
  return content.rounds.flatMap(({ questions }) => {
    const own = questions.map((_, i) => first + i);
    first += questions.length;
    return shuffle.questions ? shuffled(own, random) : own;
  });
}

/** SP8: a question as one attempt shows it. Things to be put in order stay: mixed anew they could lie in the right one. */
export function inAttempt(question: QuestionContent, index: number, { shuffle }: Shuffles, seed: number): QuestionContent {
  const { ask } = question;
  if (!shuffle.options || !hasFreeOrder(ask)) return question;
  return { ...question, ask: { ...ask, options: shuffled(ask.options, createRandom(seed + 7_919 * (index + 1))) } };
}

function hasFreeOrder(ask: KindContent): ask is Extract<KindContent, { kind: 'single' | 'multi' | 'poll' }> {
  return ask.kind === 'single' || ask.kind === 'multi' || ask.kind === 'poll';
}
