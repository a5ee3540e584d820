import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../kernel/language.ts';
import { sixKinds } from '../../testing/six-kinds.ts';
import type { Applied } from './applied.ts';
import { applyEdit, applyEdits } from './apply.ts';
import { anyDraft, anyEdit } from './draft.fixture.ts';
import { editSchema, type Edit } from './edits.ts';
import { isSame } from './same.ts';
import { draftSchema, type Draft } from './schema.ts';
import { draftFrom, questFrom } from './to-quest.ts';
import { coverageOf, findQuestion, markNow } from './units.ts';

const draftAndEdit = anyDraft.chain((draft) => anyEdit(draft).map((edit) => [draft, edit] as const));
const make = (draft: Draft, ...edits: readonly Edit[]): Draft => edits.reduce((now, edit) => {
  const applied = applyEdit(now, edit);
  if (!applied.ok) throw new Error(`${edit.do}: ${applied.refusal}`);
  return applied.draft;
}, draft);
const refusal = (applied: Applied) => (applied.ok ? null : applied.refusal);

describe('a draft', () => {
  it('[Q3] stays a draft whatever is edited, and every edit can be said', () => {
    fc.assert(fc.property(draftAndEdit, ([draft, edit]) => {
      expect(editSchema.parse(edit)).toEqual(edit);
      const applied = applyEdit(draft, edit);
      if (applied.ok) draftSchema.parse(applied.draft);
    }), { numRuns: 500 });
  });

  it('[Q4] is what it was after an edit and its inverse', () => {
    fc.assert(fc.property(draftAndEdit, ([draft, edit]) => {
      const applied = applyEdit(draft, edit);
      if (!applied.ok) return;
      for (const inverse of applied.inverse) editSchema.parse(inverse);
      expect(isSame(make(applied.draft, ...applied.inverse), draft)).toBe(true);
    }), { numRuns: 1_000 });
  });

  it('[Q5] two people who change different texts both get theirs, in either order', () => {
    const two = fc.tuple(fc.constantFrom(...languages), fc.constantFrom(...languages)).filter(([a, b]) => a !== b);
    fc.assert(fc.property(anyDraft, two, (draft, [first, second]) => {
      const set = (language: (typeof languages)[number]): Edit => ({ do: 'setText', at: { of: 'prompt', question: 'q1' }, language, text: `new ${language}`, was: findQuestion(draft, 'q1')?.prompt[language] ?? null });
      const words = (d: Draft) => findQuestion(d, 'q1')?.prompt;
      expect(words(make(draft, set(first), set(second)))).toEqual(words(make(draft, set(second), set(first))));
      expect(words(make(draft, set(first), set(second)))).toMatchObject({ [first]: `new ${first}`, [second]: `new ${second}` });
    }));
  });

  it('[Q5] never overwrites what somebody else has written since', () => {
    const [draft] = fc.sample(anyDraft, { numRuns: 1, seed: 7 });
    const was = findQuestion(draft!, 'q1')?.prompt.en ?? null;
    const edit = (text: string): Edit => ({ do: 'setText', at: { of: 'prompt', question: 'q1' }, language: 'en', text, was });
    const after = make(draft!, edit('mine'));
    expect(refusal(applyEdit(after, edit('yours')))).toBe('changed');
    expect(applyEdit(after, edit('mine')).ok).toBe(true);
    const { made, refused } = applyEdits(after, [edit('yours'), { do: 'removeQuestion', question: 'q2' }, { do: 'removeQuestion', question: 'q2' }]);
    expect([made.length, refused.map((r) => r.refusal)]).toEqual([1, ['changed', 'gone']]);
  });

  it('[Q3] a key forgets an option that is removed, and gets it back with it', () => {
    const [draft] = fc.sample(anyDraft, { numRuns: 1, seed: 7 });
    const choice = { kind: 'single' as const, options: [{ id: 'a', text: {} }, { id: 'b', text: {} }] };
    const was = { ask: findQuestion(draft!, 'q1')!.ask, right: findQuestion(draft!, 'q1')!.right };
    const asked = make(draft!, { do: 'setAsk', question: 'q1', value: { ask: choice, right: { kind: 'single', right: 'a' } }, was });
    const applied = applyEdit(asked, { do: 'removeOption', question: 'q1', option: 'a' });
    if (!applied.ok) throw new Error(applied.refusal);
    expect(findQuestion(applied.draft, 'q1')?.right).toBeNull();
    expect(findQuestion(make(applied.draft, ...applied.inverse), 'q1')?.right).toEqual({ kind: 'single', right: 'a' });
  });
});

describe('a translation', () => {
  const started = (): Draft => ({ ...draftFrom(sixKinds(), [...languages]), reference: 'ru' });
  const set = (draft: Draft, language: (typeof languages)[number], text: string): Draft => make(draft, {
    do: 'setText', at: { of: 'prompt', question: 'q1' }, language, text, was: findQuestion(draft, 'q1')?.prompt[language] ?? null,
  });

  it('[Q6] is missing, a draft, to be reviewed or approved; changed text is a draft again', () => {
    let draft = started();
    expect(coverageOf(draft, 'q1', 'uz')).toEqual({ state: 'draft', isStale: false });
    draft = make(draft, { do: 'setMark', unit: 'q1', language: 'uz', mark: markNow(draft, 'q1', 'approved'), was: null });
    expect(coverageOf(draft, 'q1', 'uz')).toEqual({ state: 'approved', isStale: false });
    expect(coverageOf(set(draft, 'uz', 'Boshqacha'), 'q1', 'uz').state).toBe('draft');
    const gone = make(draft, { do: 'setText', at: { of: 'prompt', question: 'q1' }, language: 'uz', text: null, was: findQuestion(draft, 'q1')?.prompt.uz ?? null });
    expect(coverageOf(gone, 'q1', 'uz').state).toBe('missing');
  });

  it('[Q7] is out of date when the reference was changed since, until somebody looks at it', () => {
    let draft = started();
    draft = set(draft, 'uz', 'Savol');
    expect(coverageOf(draft, 'q1', 'uz').isStale).toBe(false);
    draft = set(draft, 'ru', 'Другой вопрос');
    expect(coverageOf(draft, 'q1', 'uz').isStale).toBe(true);
    expect(coverageOf(draft, 'q1', 'ru').isStale).toBe(false);
    const was = findQuestion(draft, 'q1')?.marks.uz ?? null;
    expect(coverageOf(make(draft, { do: 'setMark', unit: 'q1', language: 'uz', mark: markNow(draft, 'q1', 'review'), was }), 'q1', 'uz')).toEqual({ state: 'review', isStale: false });
  });
});

it('[Q8] a frozen quest becomes a draft and the same quest again', () => {
  const { content, key } = sixKinds();
  expect(questFrom(draftFrom({ content, key }, [...languages]))).toEqual({ content, key });
});

it('[Q8] a draft without questions, or with a question without a key, makes no quest', () => {
  const draft = draftFrom(sixKinds(), [...languages]);
  expect(questFrom({ ...draft, rounds: [] })).toBeNull();
  expect(questFrom(make(draft, { do: 'setKey', question: 'q1', right: null, was: findQuestion(draft, 'q1')!.right }))).toBeNull();
});
