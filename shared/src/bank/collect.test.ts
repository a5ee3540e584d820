import { expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { draftFrom } from '../quest/draft/to-quest.ts';
import { kindNames, sixKinds } from '../testing/six-kinds.ts';
import { collect, findIn, type Shelved } from './collect.ts';
import { bankEntrySchema, bankQuerySchema } from './entry.ts';

const shelved = (questId: string, part: Partial<Shelved> = {}): Shelved => ({ questId, draft: draftFrom(sixKinds(), [...languages]), updatedAt: 1, isArchived: false, games: 2, figures: [], ...part });
const query = (part: object) => bankQuerySchema.parse(part);

it('[BK2] has every question once, as it was written last, and says where else it is', () => {
  const index = collect([shelved('old'), shelved('new', { updatedAt: 2, games: 3 })]);
  expect(index).toHaveLength(kindNames.length);
  for (const { entry } of index) {
    bankEntrySchema.parse(entry);
    expect([entry.questId, entry.games, entry.usedIn.map((place) => place.questId)]).toEqual(['new', 5, ['new', 'old']]);
  }
});

it('[BK2] questions that read alike and ask otherwise are two', () => {
  const { draft } = shelved('a');
  const [first] = draft.rounds[0]!.questions;
  const other = { ...draft, rounds: [{ ...draft.rounds[0]!, questions: [{ ...first!, ask: { kind: 'boolean' as const }, right: null }] }] };
  expect(collect([shelved('a'), shelved('b', { draft: other })])).toHaveLength(kindNames.length + 1);
});

it('[BK3] is narrowed by kind, tag, language and words, and paged', () => {
  const { draft } = shelved('a');
  const tagged = { ...draft, rounds: draft.rounds.map((round) => ({ ...round, questions: round.questions.map((q, i) => ({ ...q, tags: i === 0 ? ['rivers'] : [], ...(i === 1 ? { prompt: { en: 'Only English' } } : {}) })) })) };
  const index = collect([shelved('a', { draft: tagged })]);
  const found = (part: object) => findIn(index, query(part)).found;
  expect(found({})).toBe(kindNames.length);
  expect(found({ kind: 'text' })).toBe(1);
  expect(found({ language: 'tg' })).toBe(kindNames.length - draft.rounds.length);
  expect(found({ search: 'only engl' })).toBe(draft.rounds.length);
  expect(findIn(index, query({ search: 'riv' })).tags).toEqual(['rivers']);
  expect(findIn(index, query({ offset: 5, limit: 3 })).entries).toHaveLength(Math.max(0, Math.min(3, kindNames.length - 5)));
});
