import { readdirSync } from 'node:fs';
import path from 'node:path';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { isSurvey } from '@tabarman/shared/quest/kinds/surveys.ts';
import { kinds } from '@tabarman/shared/quest/kinds/all.ts';
import { questGaps, questionsOf } from '@tabarman/shared/quest/rules.ts';
import { describe, expect, it } from 'vitest';
import { examples } from './examples.ts';

describe('the example quests', () => {
  it('[D9] are all the files of their folder', () => {
    const files = readdirSync(path.join(import.meta.dirname, 'examples')).map((file) => path.basename(file, '.json'));
    expect(examples.map((quest) => quest.slug)).toEqual(files.sort());
  });

  it.each(examples.map((quest) => [quest.slug, quest] as const))('[D9] %s is complete in five languages', (_, quest) => {
    expect(questGaps(quest, languages)).toEqual([]);
    const { title, description, rounds } = quest.content;
    const texts = [title, description, ...rounds.map((round) => round.title)];
    expect(texts.map((text) => Object.keys(text ?? {}).sort())).toEqual(texts.map(() => [...languages].sort()));
    expect(rounds.map((round) => round.questions.length)).toEqual([4, 4, 4]);
    expect(Object.keys(quest.key).sort()).toEqual(questionsOf(quest.content).map((question) => question.id).sort());
  });

  it('[D9] play every kind of question that has an answer between them', () => {
    const played = new Set(examples.flatMap((quest) => questionsOf(quest.content)).map((question) => question.ask.kind));
    expect([...played].sort()).toEqual(Object.keys(kinds).filter((kind) => !isSurvey({ kind })).sort());
  });

  it('[D9] write Uzbek with its own apostrophes', () => {
    const uzbek = JSON.stringify(examples).match(/"uz":(?:"[^"]*"|\[[^\]]*\])/g) ?? [];
    expect(uzbek.length).toBeGreaterThan(100);
    expect(uzbek.filter((text) => /[oOgG]['‘’`]/.test(text))).toEqual([]);
  });
});
