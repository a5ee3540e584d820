import type { Script } from '@tabarman/shared/game/decision.ts';
import type { Draft, DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { questFrom } from '@tabarman/shared/quest/draft/to-quest.ts';
import { findQuestion } from '@tabarman/shared/quest/draft/units.ts';
import type { KindKey } from '@tabarman/shared/quest/kinds/all.ts';

/** A quest of one question, to look at; null while it has too few options to be shown. */
export function scriptOfQuestion(draft: Draft, id: string): Script | null {
  const question = findQuestion(draft, id);
  const round = draft.rounds.find(({ questions }) => questions.some((one) => one.id === id));
  const right = question && (question.right ?? anyKey(question));
  return question && round && right ? questFrom({ ...draft, rounds: [{ ...round, questions: [{ ...question, right }] }] }) : null;
}

/** The quest with the questions that can be played already, and how many are left out. */
export function scriptToPractise(draft: Draft): { readonly script: Script | null; readonly left: number } {
  const isPlayable = (question: DraftQuestion) => question.right !== null && scriptOfQuestion(draft, question.id) !== null;
  const rounds = draft.rounds.map((round) => ({ ...round, questions: round.questions.filter(isPlayable) }));
  const count = (all: Draft['rounds']) => all.reduce((sum, { questions }) => sum + questions.length, 0);
  return { script: questFrom({ ...draft, rounds }), left: count(draft.rounds) - count(rounds) };
}

/** Nothing is right yet, and the picture of the question needs something to be. */
function anyKey({ ask }: DraftQuestion): KindKey | null {
  switch (ask.kind) {
    case 'single': return ask.options[0] ? { kind: 'single', right: ask.options[0].id } : null;
    case 'multi': return ask.options[0] ? { kind: 'multi', right: [ask.options[0].id] } : null;
    case 'order': return { kind: 'order', right: ask.options.map(({ id }) => id) };
    case 'number': return { kind: 'number', right: ask.min, full: 0, zero: ask.max - ask.min };
    case 'boolean': return { kind: 'boolean', right: true };
    case 'text': return { kind: 'text', accept: {}, reject: {}, place: false };
    case 'poll':
    case 'open':
    case 'cloud':
    case 'scale': return { kind: ask.kind };
  }
}
