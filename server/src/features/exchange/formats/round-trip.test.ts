import fc from 'fast-check';
import { isSurvey } from '@tabarman/shared/quest/kinds/surveys.ts';
import { questSchema, type Quest } from '@tabarman/shared/quest/schema.ts';
import { describe, expect, it } from 'vitest';
import { write4s } from './chgk-4s-writer.ts';
import { writeGift } from './gift-writer.ts';
import { readFile } from './open.ts';
import { writeOwnJson } from './own-json.ts';
import { writeOwnXlsx } from './own-xlsx-writer.ts';
import { anyQuest } from './quests.fixture.ts';

const runs = { numRuns: 60 };
const read = (bytes: Uint8Array, quest: Quest) => readFile(bytes, { name: 'File', language: quest.content.reference });

describe('round trips', () => {
  it('[I8] the quests that are tried are quests', () => {
    fc.assert(fc.property(anyQuest, (quest) => {
      expect(questSchema.safeParse(quest).error?.issues).toBeUndefined();
    }), runs);
  });

  it('[I8] our own table reads back exactly as it was written', async () => {
    await fc.assert(fc.asyncProperty(anyQuest, async (quest) => {
      const { content, key, findings } = await read(writeOwnXlsx(quest), quest);
      expect(findings).toEqual([]);
      expect(content).toEqual(quest.content);
      expect(key).toEqual(quest.key);
    }), runs);
  });

  it('[I8] so does our own JSON, and the same quest makes the same bytes', async () => {
    await fc.assert(fc.asyncProperty(anyQuest, async (quest) => {
      const bytes = writeOwnJson(quest);
      const { content, key, findings } = await read(bytes, quest);
      expect(findings).toEqual([]);
      expect(content).toEqual(quest.content);
      expect(key).toEqual(quest.key);
      expect(writeOwnJson(quest)).toEqual(bytes);
    }), runs);
  });

  it('[I8] GIFT brings back every question but orders, and of the surveys the open ones: its words, its key, points, seconds and source', async () => {
    await fc.assert(fc.asyncProperty(anyQuest, async (quest) => {
      const language = quest.content.reference;
      const expected = quest.content.rounds.flatMap((r) => r.questions).filter((q) => q.ask.kind === 'open' || (q.ask.kind !== 'order' && !isSurvey(q.ask)));
      const imported = await read(writeGift(quest, language), quest).catch(() => null);
      const came = imported?.content.rounds.flatMap((r) => r.questions) ?? [];
      expect(came.map((q) => q.id)).toEqual(expected.map((q) => q.id));
      for (const [i, question] of expected.entries()) {
        const [own, got] = [quest.key[question.id], imported?.key[question.id]];
        expect(came[i]?.prompt).toEqual({ [language]: question.prompt[language] });
        expect([came[i]?.points, came[i]?.limitMs]).toEqual([question.points, question.limitMs]);
        expect(got?.explanation[language]).toBe(own?.explanation[language] ?? Object.values(own?.explanation ?? {})[0]);
        expect(got?.source?.note).toBe(own?.source?.note.replace(/\s+/g, ' '));
        if (own?.right.kind === 'text') expect(got?.right).toMatchObject({ kind: 'text', accept: { [language]: own.right.accept[language] } });
        if (own?.right.kind === 'boolean') expect(got?.right).toEqual(own.right);
        if (own?.right.kind === 'number') expect(got?.right).toMatchObject({ right: own.right.right, full: own.right.full });
        if (own?.right.kind === 'single' || own?.right.kind === 'multi') expect(rightTexts(came[i], got, language)).toEqual(rightTexts(question, own, language));
      }
    }), runs);
  });

  it('[I8] .4s brings back every typed question: its words on their lines, what counts and what does not', async () => {
    await fc.assert(fc.asyncProperty(anyQuest, async (quest) => {
      const language = quest.content.reference;
      const expected = quest.content.rounds.flatMap((r) => r.questions);
      const imported = await read(write4s(quest, language), quest);
      const came = imported.content.rounds.flatMap((r) => r.questions);
      const plain = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ');
      for (const question of expected.filter((q) => q.ask.kind === 'text')) {
        const own = quest.key[question.id];
        if (own?.right.kind !== 'text') continue;
        // Two questions may say the same: one of them is it.
        const got = came.filter(({ prompt }) => plain(prompt[language]) === plain(question.prompt[language])).map(({ id }) => imported.key[id]?.right);
        expect(got).toContainEqual(expect.objectContaining({ kind: 'text', accept: expect.objectContaining({ [language]: own.right.accept[language] }) }));
      }
    }), runs);
  });
});

function rightTexts(question: Quest['content']['rounds'][number]['questions'][number] | undefined, key: Quest['key'][string] | undefined, language: Quest['content']['reference']): unknown {
  const options = question && 'options' in question.ask ? question.ask.options : [];
  const right = key?.right.kind === 'single' ? [key.right.right] : key?.right.kind === 'multi' ? key.right.right : [];
  return options.map((o) => [o.text[language], right.includes(o.id)]);
}
