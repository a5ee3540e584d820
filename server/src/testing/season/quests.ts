import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import type { Quest } from '@tabarman/shared/quest/schema.ts';
import { examples } from '../../features/quest/examples.ts';
import { request } from '../request.ts';
import { rightChoice } from '../right-choice.ts';

/** A quest of the season: where it is, and what is right in its questions. */
export interface SeasonQuest {
  readonly id: string;
  readonly rights: readonly Choice[];
}

const kinds: readonly string[] = ['single', 'boolean', 'text'];

/** Questions of an example that are right or wrong as a whole, under another title. */
function partOf(slug: string, ru: string, en: string): Quest {
  const found = examples.find((one) => one.slug === slug);
  if (!found) throw new Error(`there is no example ${slug}`);
  const rounds = found.content.rounds.map((round) => ({ ...round, questions: round.questions.filter(({ ask }) => kinds.includes(ask.kind)) }));
  const ids = new Set(rounds.flatMap(({ questions }) => questions).map(({ id }) => id));
  return {
    slug: found.slug, key: Object.fromEntries(Object.entries(found.key).filter(([id]) => ids.has(id))),
    content: { ...found.content, title: { ...found.content.title, ru, en }, rounds },
  };
}

export const parts = {
  national: partOf('fergana-valley-01', 'Национальный квест', 'National quest'),
  playOff: partOf('media-literacy-01', 'Перестрелка', 'Play-off'),
  final: partOf('media-literacy-01', 'Финальный квест', 'Final quest'),
} as const;

/** Brings a quest in as a file, as an organiser does. */
export async function importQuest(url: string, token: string, quest: Quest): Promise<SeasonQuest> {
  const file = new TextEncoder().encode(JSON.stringify({ content: quest.content, key: quest.key }));
  const read = await request({ url }, 'POST /imports?name=quest.json', { token, file });
  const { id } = read.body as { id: string };
  const made = (await request({ url }, `POST /imports/${id}/quest`, { token, body: { take: 'all' } })).body as { questId: string };
  const { content, key } = (await request({ url }, `GET /quests/${made.questId}`, { token })).body as Quest;
  return { id: made.questId, rights: questionsOf(content).map(({ id: question, ask }) => rightChoice(ask, key[question]!.right)) };
}
