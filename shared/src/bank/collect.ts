import { foldWords } from '../answer/fold-words.ts';
import { textIn } from '../kernel/text.ts';
import type { Draft, DraftQuestion } from '../quest/draft/schema.ts';
import { coverageOf } from '../quest/draft/units.ts';
import { languages } from '../kernel/language.ts';
import type { QuestionContent, QuestionKey } from '../quest/schema.ts';
import type { BankEntry, BankQuery } from './entry.ts';
import { pooled, type QuestionFigures } from './figures.ts';
import { isFound, searchedText } from './search.ts';

/** A quest as the bank reads it. */
export interface Shelved {
  readonly questId: string;
  readonly draft: Draft;
  readonly updatedAt: number;
  readonly isArchived: boolean;
  /** How many games were made of it. */
  readonly games: number;
  /** How its questions did in them. */
  readonly figures: readonly QuestionFigures[];
}

/** An entry and what a search goes through. */
export interface Indexed {
  readonly entry: BankEntry;
  readonly searched: string;
}

/** BK2: every question of every quest once: two are the same that have the same kind and read alike in their reference language. */
export function collect(quests: readonly Shelved[]): Indexed[] {
  const groups = new Map<string, { quest: Shelved; question: DraftQuestion }[]>();
  for (const quest of quests.toSorted((a, b) => b.updatedAt - a.updatedAt)) {
    for (const question of quest.draft.rounds.flatMap((round) => round.questions)) {
      const mark = `${question.ask.kind}${foldWords(textIn(question.prompt, quest.draft.reference, quest.draft.reference))}`;
      groups.set(mark, [...(groups.get(mark) ?? []), { quest, question }]);
    }
  }
  return [...groups.values()].flatMap((places) => places[0] ? [indexed(places[0], places)] : []);
}

function indexed({ quest, question }: { readonly quest: Shelved; readonly question: DraftQuestion }, places: readonly { readonly quest: Shelved; readonly question: DraftQuestion }[]): Indexed {
  const { id, prompt, ask, right, explanation, tags } = question;
  const key = right && { right, explanation } as Pick<QuestionKey, 'right' | 'explanation'>;
  const quests = [...new Map(places.map((place) => [place.quest.questId, place.quest])).values()];
  return {
    searched: searchedText({ prompt, ask } as Pick<QuestionContent, 'prompt' | 'ask'>, key) + foldWords(tags.join(' ')),
    entry: {
      questId: quest.questId, questionId: id, kind: ask.kind, prompt, reference: quest.draft.reference, tags, hasKey: right !== null,
      languages: languages.filter((language) => coverageOf(quest.draft, id, language).state !== 'missing'),
      usedIn: places.map((place) => ({ questId: place.quest.questId, questionId: place.question.id, title: place.quest.draft.title, isArchived: place.quest.isArchived })),
      games: quests.reduce((sum, { games }) => sum + games, 0),
      figures: pooled(places.flatMap((place) => place.quest.figures.filter(({ questionId }) => questionId === place.question.id))),
    },
  };
}

/** One page of what a query finds, how many there are, and the tags of all that it finds, the commonest first. */
export function findIn(index: readonly Indexed[], { search, kind, tag, language, offset, limit }: BankQuery) {
  const found = index.filter(({ entry, searched }) => (
    (kind === undefined || entry.kind === kind) && (language === undefined || entry.languages.includes(language))
    && (tag === undefined || entry.tags.includes(tag)) && isFound(search, searched)
  ));
  const counts = new Map<string, number>();
  for (const one of found.flatMap(({ entry }) => entry.tags)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return {
    entries: found.slice(offset, offset + limit).map(({ entry }) => entry), found: found.length,
    tags: [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([one]) => one),
  };
}
