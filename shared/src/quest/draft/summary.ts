import * as z from 'zod';
import { languages as all } from '../../kernel/language.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { checkQuest } from '../checks/all.ts';
import { questGaps } from '../rules.ts';
import type { Draft } from './schema.ts';
import { checkedFrom, questFrom } from './to-quest.ts';
import { coverageOf } from './units.ts';

export const questSummarySchema = z.strictObject({
  title: textSchema(160), description: textSchema(400), questions: z.int(), rounds: z.int(), reference: languageSchema,
  languages: z.array(languageSchema).describe('Languages in which nothing is missing'),
  approved: z.array(z.strictObject({ language: languageSchema, of: z.int(), done: z.int() })).describe('How many questions are approved and up to date, by language'),
  stops: z.int().describe('Findings without whose mending no game can be played in all its languages'),
});
export type QuestSummary = z.infer<typeof questSummarySchema>;

/** What lists show of a draft. */
export function summaryOf(draft: Draft): QuestSummary {
  const { title, description, reference, rounds } = draft;
  const questions = rounds.flatMap((round) => round.questions);
  const quest = questFrom(draft);
  return {
    title, description, reference, questions: questions.length, rounds: rounds.length,
    languages: quest ? all.filter((language) => questGaps(quest, [language]).length === 0) : [],
    approved: draft.languages.map((language) => ({
      language, of: questions.length,
      done: questions.map(({ id }) => coverageOf(draft, id, language)).filter(({ state, isStale }) => state === 'approved' && !isStale).length,
    })),
    stops: checkQuest(checkedFrom(draft)).filter(({ weight }) => weight === 'stops').length,
  };
}
