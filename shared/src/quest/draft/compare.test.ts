import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languages } from '../../kernel/language.ts';
import { sixKinds } from '../../testing/six-kinds.ts';
import { applyEdit, applyEdits } from './apply.ts';
import { compareDrafts } from './compare.ts';
import { anyDraft, anyEdit } from './draft.fixture.ts';
import { isMade } from './is-made.ts';
import { placesOf } from './places.ts';
import { draftFrom } from './to-quest.ts';
import { textAt } from './units.ts';

const draft = draftFrom(sixKinds(), [...languages]);

it('[Q15] names each text, each other part, and each question that came or went', () => {
  const { draft: after } = applyEdits(draft, [
    { do: 'setText', at: { of: 'prompt', question: 'q1' }, language: 'uz', text: 'Yangi', was: draft.rounds[0]?.questions[0]?.prompt.uz ?? null },
    { do: 'setField', question: 'q1', field: 'points', value: 500, was: 1_000 },
    { do: 'removeQuestion', question: 'q2' },
    { do: 'setText', at: { of: 'title' }, language: 'en', text: null, was: draft.title.en ?? null },
  ]);
  const changes = compareDrafts(draft, after);
  expect(changes.map(({ unit, what }) => [unit, what])).toEqual([[null, 'changed'], ['q1', 'changed'], ['q2', 'removed']]);
  expect(changes[0]?.texts).toEqual([{ at: { of: 'title' }, language: 'en', before: draft.title.en, after: null }]);
  expect(changes[1]).toMatchObject({ parts: ['points'], texts: [{ language: 'uz', after: 'Yangi' }] });
  expect(compareDrafts(after, draft).find(({ unit }) => unit === 'q2')?.what).toBe('added');
});

it('[Q15] finds nothing where nothing is different', () => {
  fc.assert(fc.property(anyDraft, (any) => {
    expect(compareDrafts(any, any)).toEqual([]);
  }));
});

it('every place of a text holds one', () => {
  for (const at of placesOf(draft)) expect(textAt(draft, at)).toBeDefined();
});

it('[Q5] an edit that is made is known to be made, so that sending it again is no conflict', () => {
  fc.assert(fc.property(anyDraft.chain((any) => anyEdit(any).map((edit) => [any, edit] as const)), ([any, edit]) => {
    const applied = applyEdit(any, edit);
    if (!applied.ok || edit.do.startsWith('move')) return;
    expect(isMade(applied.draft, edit)).toBe(true);
  }), { numRuns: 500 });
});
