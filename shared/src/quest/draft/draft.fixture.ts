import fc from 'fast-check';
import { languages } from '../../kernel/language.ts';
import { kindNames, samples } from '../../testing/six-kinds.ts';
import { audioFormats, type Audio, type Picture } from '../../media/schema.ts';
import type { Edit, TextPlace } from './edits.ts';
import { pictureAt } from './picture-at.ts';
import { markStates, type Draft, type DraftQuestion } from './schema.ts';
import { findQuestion, marksOf, textAt } from './units.ts';

const language = fc.constantFrom(...languages);
const words = fc.constantFrom('Naryn', 'Ош', 'Хуҷанд', 'Qoʻqon');
const text = fc.dictionary(language, words, { maxKeys: 3 });
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const orNothing = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const mediaId = fc.constantFrom('0'.repeat(32), 'f'.repeat(32));
const picture: fc.Arbitrary<Picture> = fc.record({ id: mediaId, width: fc.constant(640), height: fc.constant(480), alt: text });
const audio: fc.Arbitrary<Audio> = fc.record({ id: mediaId, format: fc.constantFrom(...audioFormats), durationMs: fc.constant(4_000), caption: text });

export const anyQuestion = (id: string): fc.Arbitrary<DraftQuestion> => fc.record({
  kind: fc.constantFrom(...kindNames), prompt: text, explanation: text, hasKey: fc.boolean(), tags: fc.subarray(['rivers', 'Ош']),
  picture: orNothing(picture), audio: orNothing(audio),
}).map(({ kind, hasKey, ...rest }) => ({
  id, ...rest, limitMs: 20_000, points: 1_000, ask: samples[kind].ask, right: hasKey ? samples[kind].right : null, source: null, notes: null, marks: {},
}) as DraftQuestion);

/** Two rounds, with questions q1 to q4. */
export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  title: text, description: text, reference: language, questions: fc.tuple(anyQuestion('q1'), anyQuestion('q2'), anyQuestion('q3'), anyQuestion('q4')),
}).map(({ questions: [a, b, c, d], ...head }) => ({
  ...head, languages: [...languages], marks: {},
  rounds: [{ id: 'r1', title: {}, stop: null, questions: [a, b, c] }, { id: 'r2', title: { en: 'Rivers' }, stop: 'osh', questions: [d] }],
}));

const question = fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q9');
const round = fc.constantFrom('r1', 'r2', 'r9');
const option = fc.constantFrom('a', 'b', 'c', 'd', 'z');
const place: fc.Arbitrary<TextPlace> = fc.oneof(
  fc.record({ of: fc.constantFrom('title' as const, 'description' as const) }),
  fc.record({ of: fc.constant('round' as const), round }),
  fc.record({ of: fc.constantFrom('prompt' as const, 'explanation' as const, 'unit' as const, 'alt' as const, 'caption' as const), question }),
  fc.record({ of: fc.constantFrom('option' as const, 'optionAlt' as const), question, option }),
);

/** Edits as somebody makes them who sees the draft: what was is taken from it. */
export function anyEdit(draft: Draft): fc.Arbitrary<Edit> {
  const of = (id: string) => findQuestion(draft, id);
  return fc.oneof(
    fc.record({ at: place, language, text: orNull(words) }).map(({ at, ...rest }) => ({ do: 'setText' as const, at, ...rest, was: textAt(draft, at)?.[rest.language] ?? null })),
    fc.record({ reference: language }).map((rest) => ({ do: 'setReference' as const, ...rest, was: draft.reference })),
    fc.record({ languages: fc.subarray([...languages], { minLength: 1 }) }).map((rest) => ({ do: 'setLanguages' as const, ...rest, was: draft.languages })),
    fc.record({ unit: orNull(question), language, state: fc.constantFrom(...markStates) }).map(({ unit, language: l, state }) => (
      { do: 'setMark' as const, unit, language: l, mark: { state, from: 'x' }, was: marksOf(draft, unit)[l] ?? null }
    )),
    fc.record({ id: fc.constantFrom('r1', 'r3'), before: orNull(round) }).map(({ id, before }) => ({ do: 'addRound' as const, round: { id, title: {}, stop: null, questions: [] }, before })),
    fc.record({ round, before: orNull(round) }).map((rest) => ({ do: 'moveRound' as const, ...rest })),
    fc.record({ round }).map((rest) => ({ do: 'removeRound' as const, ...rest })),
    fc.record({ round, before: orNull(question) }).chain((rest) => anyQuestion('q5').map((added) => ({ do: 'addQuestion' as const, ...rest, question: added }))),
    fc.record({ question, round, before: orNull(question) }).map((rest) => ({ do: 'moveQuestion' as const, ...rest })),
    fc.record({ question }).map((rest) => ({ do: 'removeQuestion' as const, ...rest })),
    fc.record({ question, option, before: orNull(option) }).map((rest) => ({ do: 'addOption' as const, question: rest.question, option: { id: rest.option, text: {} }, before: rest.before })),
    fc.record({ question, option, before: orNull(option) }).map((rest) => ({ do: 'moveOption' as const, ...rest })),
    fc.record({ question, option }).map((rest) => ({ do: 'removeOption' as const, ...rest })),
    fc.record({ question, option: orNull(option), picture: orNull(picture) }).map((rest) => {
      const there = of(rest.question);
      return { do: 'setPicture' as const, ...rest, was: (there && pictureAt(there, rest.option)) ?? null };
    }),
    fc.record({ question, audio: orNull(audio) }).map((rest) => ({ do: 'setAudio' as const, ...rest, was: of(rest.question)?.audio ?? null })),
    fc.record({ question }).map((rest) => ({ do: 'setKey' as const, ...rest, right: null, was: of(rest.question)?.right ?? null })),
    fc.record({ question, points: fc.integer({ min: 0, max: 2_000 }) }).map((rest) => (
      { do: 'setField' as const, question: rest.question, field: 'points' as const, value: rest.points, was: of(rest.question)?.points ?? 0 }
    )),
    fc.record({ question, list: fc.constantFrom('accept' as const, 'reject' as const), language, spellings: fc.subarray(['Ош', 'Osh']) }).map((rest) => {
      const right = of(rest.question)?.right;
      return { do: 'setSpellings' as const, ...rest, was: right?.kind === 'text' ? (right[rest.list][rest.language] ?? []) : [] };
    }),
  );
}
