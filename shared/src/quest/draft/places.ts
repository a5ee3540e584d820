import type { TextPlace } from './edits.ts';
import type { Draft, DraftAsk, DraftQuestion } from './schema.ts';

/** Where texts of a draft stand, in the order they are read. */
export function placesOf(draft: Draft): TextPlace[] {
  return [
    { of: 'title' }, { of: 'description' },
    ...draft.rounds.flatMap((round): TextPlace[] => [{ of: 'round', round: round.id }, ...round.questions.flatMap(placesIn)]),
  ];
}

/** The same of one question. A number without a unit has none. */
export function placesIn({ id: question, ask, picture, audio }: DraftQuestion): TextPlace[] {
  return [
    { of: 'prompt', question },
    ...(picture ? [{ of: 'alt' as const, question }] : []),
    ...(audio ? [{ of: 'caption' as const, question }] : []),
    ...placesOfAsk(question, ask),
    { of: 'explanation', question },
  ];
}

function placesOfAsk(question: string, ask: DraftAsk): TextPlace[] {
  if ('options' in ask) {
    return ask.options.flatMap(({ id: option, picture }): TextPlace[] => [
      { of: 'option', question, option }, ...(picture ? [{ of: 'optionAlt' as const, question, option }] : []),
    ]);
  }
  if (ask.kind === 'number') return ask.unit ? [{ of: 'unit', question }] : [];
  return ask.kind === 'scale' ? [{ of: 'low', question }, { of: 'high', question }] : [];
}

/** What a text belongs to: the id of a question, or null for the quest. */
export const unitAt = (at: TextPlace): string | null => ('question' in at ? at.question : null);
