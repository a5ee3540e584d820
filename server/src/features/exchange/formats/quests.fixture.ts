import fc from 'fast-check';
import { languages, type Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { cityIds } from '@tabarman/shared/place/codes.ts';
import type { Quest, QuestContent, QuestionContent, QuestionKey } from '@tabarman/shared/quest/schema.ts';
import type { Asked } from '../assembly/asked.ts';

/** Words as people write them, and what formulas, marks of other formats and XML are made of. */
const pieces = [
  'Ош', 'Өзгөн', 'Хуҷанд', 'Fargʻona', 'valley', 'ӯ', '=SUM(A1)', '+7', '-1', '@x', '{', '}', '~', '#', '\\', '_x0041_', '_x000D_', '&amp;', '<b>', ']]>', '"', "'", ';', ':', ',', '?', '!', '^', '/', '//', '[a]',
  '%50%', '->', '$CATEGORY:', '::', 'ANSWER: A', 'A.', '№ 1', '🏔️', '\u00A0', '—', 'и\u0301', '_', '__', '#### ', 'TRUE', '1,5', '0',
];
const line = (most: number) => fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ').slice(0, most).toWellFormed().replace(/\uFFFD/g, '').trim() || 'Ош');
const paragraph = (most: number) => fc.array(line(60), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n').slice(0, most).toWellFormed().replace(/\uFFFD/g, '').trim() || 'Ош');

function textOf(words: (most: number) => fc.Arbitrary<string>, most: number, spoken: readonly Language[]): fc.Arbitrary<Text> {
  return fc.record(Object.fromEntries(spoken.map((l) => [l, words(most)]))) as fc.Arbitrary<Text>;
}

/** A text that may lack some of the languages. */
function maybe(text: fc.Arbitrary<Text>): fc.Arbitrary<Text> {
  return fc.tuple(text, fc.subarray([...languages])).map(([whole, kept]) => Object.fromEntries(kept.flatMap((l) => (whole[l] === undefined ? [] : [[l, whole[l]]]))));
}

function options(spoken: readonly Language[]) {
  return fc.tuple(
    fc.array(textOf(line, 200, spoken), { minLength: 2, maxLength: 8 }),
    fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), { minLength: 8, maxLength: 8 }), fc.boolean(),
  ).map(([texts, ids, isLettered]) => texts.map((text, i) => ({
    // Two options of one wording would be one to a player: a reader refuses them.
    id: isLettered ? 'abcdefgh'.charAt(i) : (ids[i] ?? ''), text: Object.fromEntries(Object.entries(text).map(([l, t]) => [l, `${(t ?? '').slice(0, 190).toWellFormed().replace(/\uFFFD/g, '')} ${i}`])) as Text,
  })));
}

const spelling = line(80).map((text) => text.replaceAll('\u00A0', ' ').replace(/\s+/g, ' '));

function askedOf(spoken: readonly Language[]): fc.Arbitrary<Asked> {
  const chosen = options(spoken);
  const lists = (least: number) => fc.record(Object.fromEntries(spoken.map((l) => [l, fc.uniqueArray(spelling, { minLength: least, maxLength: 4 })])))
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0)));
  return fc.oneof(
    chosen.chain((list) => fc.constantFrom(...list).map((o): Asked => ({ ask: { kind: 'single', options: list }, right: { kind: 'single', right: o.id } }))),
    chosen.chain((list) => fc.subarray(list, { minLength: 1 }).map((some): Asked => ({ ask: { kind: 'multi', options: list }, right: { kind: 'multi', right: some.map((o) => o.id) } }))),
    chosen.map((list): Asked => ({ ask: { kind: 'order', options: list }, right: { kind: 'order', right: [...list.slice(1), ...list.slice(0, 1)].map((o) => o.id) } })),
    fc.boolean().map((right): Asked => ({ ask: { kind: 'boolean' }, right: { kind: 'boolean', right } })),
    fc.tuple(fc.integer({ min: -1_000, max: 1_000 }), fc.integer({ min: 1, max: 5_000 }), fc.constantFrom(1, 0.1, 0.25, 5), fc.option(textOf(line, 20, spoken))).map(([min, width, step, unit]): Asked => ({
      ask: { kind: 'number', min, max: min + width, step, unit }, right: { kind: 'number', right: min + Math.floor(width / 2), full: step, zero: step * 3 },
    })),
    fc.tuple(lists(1), lists(0), fc.boolean()).map(([accept, reject, place]): Asked => ({ ask: { kind: 'text' }, right: { kind: 'text', accept, reject, place } })),
    fc.tuple(chosen, fc.integer({ min: 1, max: 8 })).map(([list, most]): Asked => ({ ask: { kind: 'poll', options: list, most }, right: { kind: 'poll' } })),
    fc.constant<Asked>({ ask: { kind: 'open' }, right: { kind: 'open' } }),
    fc.integer({ min: 1, max: 5 }).map((most): Asked => ({ ask: { kind: 'cloud', most }, right: { kind: 'cloud' } })),
    fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 2, max: 10 }), fc.option(textOf(line, 40, spoken)), fc.option(textOf(line, 40, spoken)))
      .map(([from, to, low, high]): Asked => ({ ask: { kind: 'scale', from, to, low, high }, right: { kind: 'scale' } })),
  );
}

interface Written {
  readonly question: QuestionContent;
  readonly key: QuestionKey;
}

function questionOf(spoken: readonly Language[]): fc.Arbitrary<Written> {
  return fc.record({
    prompt: textOf(paragraph, 400, spoken), asked: askedOf(spoken), limitMs: fc.integer({ min: 5_000, max: 240_000 }), points: fc.integer({ min: 0, max: 2_000 }),
    explanation: maybe(textOf(paragraph, 600, spoken)), note: fc.option(line(300)), url: fc.option(fc.webUrl({ validSchemes: ['http', 'https'] })), notes: fc.option(paragraph(2_000)),
    tags: fc.uniqueArray(fc.constantFrom('реки', 'Ош', 'factcheck', 'сабак 1', 'a, b; c\\'), { maxLength: 3 }),
  }).map(({ prompt, asked, limitMs, points, explanation, note, url, notes, tags }) => ({
    question: { id: '', prompt, limitMs, points, ask: asked.ask }, key: { right: asked.right, explanation, source: note === null ? null : { note, url }, notes, ...(tags.length > 0 ? { tags } : {}) },
  }));
}

/** Quests of all kinds in one to five languages, as they may be stored: complete in their texts, with or without explanations. */
export const anyQuest: fc.Arbitrary<Quest> = fc.subarray([...languages], { minLength: 1 }).chain((spoken) => fc.record({
  title: textOf(line, 160, spoken), description: maybe(textOf(line, 400, spoken)), reference: fc.constantFrom(...spoken),
  rounds: fc.array(fc.record({ title: fc.option(textOf(line, 120, spoken)), stop: fc.option(fc.constantFrom(...cityIds), { nil: undefined }), questions: fc.array(questionOf(spoken), { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 4 }),
})).map(({ title, description, reference, rounds }): Quest => {
  const key: Record<string, QuestionKey> = {};
  const numbered = rounds.map((round, r): QuestContent['rounds'][number] => ({
    title: round.title, ...(round.stop === undefined ? {} : { stop: round.stop }),
    questions: round.questions.map(({ question, key: own }, i) => {
      const id = `r${r + 1}-${i + 1}`;
      key[id] = own;
      return { ...question, id };
    }),
  }));
  return { slug: 'any', content: { title, description, reference, rounds: numbered }, key };
});
