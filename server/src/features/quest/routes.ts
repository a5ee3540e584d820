import { languages } from '@tabarman/shared/kernel/language.ts';
import { questGaps, questionsOf } from '@tabarman/shared/quest/rules.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { Quests, StoredQuest } from './ports.ts';

export function questRoutes(quests: Quests) {
  return {
    list: api.quests.list.use(signedIn).handler(async () => (await quests.all()).map(summary)),

    get: api.quests.get.use(signedIn).handler(async ({ input }) => {
      const quest = await quests.byId(input.id);
      if (!quest) throw problem('not_found');
      return { ...summary(quest), content: quest.content, key: quest.key };
    }),
  };
}

function summary(quest: StoredQuest) {
  const { id, slug, content, createdAt } = quest;
  return {
    id, slug, createdAt, title: content.title, description: content.description,
    questions: questionsOf(content).length, rounds: content.rounds.length,
    languages: languages.filter((language) => questGaps(quest, [language]).length === 0),
  };
}
