import type { Language } from '../kernel/language.ts';
import type { Text } from '../kernel/text.ts';
import type { QuestionContent } from '../quest/schema.ts';
import type { Script } from './decision.ts';

interface Known {
  readonly title: Text;
  readonly reference: Language;
  /** How many questions each round has. */
  readonly rounds: readonly number[];
}

/** What a game waits with until its quest is open: as many questions as there will be, which say nothing and are never played. */
export function sealedScript({ title, reference, rounds }: Known): Script {
  return {
    isSealed: true,
    content: {
      title, reference, description: {},
      rounds: rounds.map((questions, round) => ({ title: null, questions: Array.from({ length: questions }, (_, i) => nothing(`r${round + 1}-q${i + 1}`)) })),
    },
    key: {},
  };
}

function nothing(id: string): QuestionContent {
  return { id, prompt: {}, limitMs: 20_000, points: 1_000, ask: { kind: 'boolean' } };
}
