import { languages } from '../../kernel/language.ts';
import type { KindContent } from '../kinds/all.ts';
import { questGaps } from '../rules.ts';
import { questContentSchema, questKeySchema, type Quest, type QuestContent, type QuestKey } from '../schema.ts';
import type { Checked } from '../checks/finding.ts';
import type { Draft, DraftQuestion, DraftRound } from './schema.ts';

/** A draft to go on with, from what was frozen: what a game played was approved by whoever played it, so it has no marks. */
export function draftFrom({ content, key }: Pick<Quest, 'content' | 'key'>, languages: Draft['languages']): Draft {
  return {
    title: content.title, description: content.description, reference: content.reference, languages: [...languages], marks: {},
    rounds: content.rounds.map(({ title, stop, questions }, i): DraftRound => ({
      id: `r${i + 1}`, title: title ?? {}, stop: stop ?? null,
      questions: questions.map(({ id, prompt, limitMs, points, ask, picture, audio }): DraftQuestion => {
        const own = key[id];
        return {
          id, prompt, limitMs, points, ask: 'options' in ask ? { ...ask, options: [...ask.options] } : ask, right: own?.right ?? null, explanation: own?.explanation ?? {}, source: own?.source ?? null,
          notes: own?.notes ?? null, tags: own?.tags ?? [], marks: {}, ...(picture && { picture }), ...(audio && { audio }),
        };
      }),
    })),
  };
}

/** The same, meant to be played in the languages that it is complete in. */
export function draftOfQuest(quest: Pick<Quest, 'content' | 'key'>): Draft {
  const complete = languages.filter((language) => questGaps(quest, [language]).length === 0);
  return draftFrom(quest, complete.length > 0 ? complete : [quest.content.reference]);
}

/** What a game can be made of, without the rounds that are empty; null while something is missing that no game can do without. */
export function questFrom(draft: Draft): { readonly content: QuestContent; readonly key: QuestKey } | null {
  const rounds = draft.rounds.filter(({ questions }) => questions.length > 0);
  const questions = rounds.flatMap((round) => round.questions);
  const content = questContentSchema.safeParse({
    title: draft.title, description: draft.description, reference: draft.reference,
    rounds: rounds.map(({ title, stop, questions: list }) => ({
      title: Object.keys(title).length === 0 ? null : title, ...(stop === null ? {} : { stop }),
      questions: list.map(({ id, prompt, limitMs, points, ask, picture, audio }) => ({ id, prompt, limitMs, points, ask, picture, audio })),
    })),
  });
  const key = questKeySchema.safeParse(Object.fromEntries(questions.map(({ id, right, explanation, source, notes, tags }) => [
    id, { right, explanation, source, notes, ...(tags.length === 0 ? {} : { tags }) },
  ])));
  return content.success && key.success ? { content: content.data, key: key.data } : null;
}

/** A draft as the quality checks read it. */
export function checkedFrom(draft: Draft): Checked {
  return {
    languages: draft.languages, title: draft.title,
    questions: draft.rounds.flatMap((round) => round.questions).map(({ ask, ...question }) => ({ ...question, ask: ask as KindContent })),
  };
}
