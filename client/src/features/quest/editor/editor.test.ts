import { mayEdit } from '@tabarman/shared/access/may-edit.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { applyEdits } from '@tabarman/shared/quest/draft/apply.ts';
import type { Edit } from '@tabarman/shared/quest/draft/edits.ts';
import { draftFrom } from '@tabarman/shared/quest/draft/to-quest.ts';
import { sixKinds } from '@tabarman/shared/testing/six-kinds.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../../desk/api.ts';
import { type Editor, type EditorParts, openEditor } from './editor.ts';

/** A server by the real rules, which several editors talk to. */
class Shelf {
  draft = draftFrom(sixKinds(), [...languages]);
  log: { number: number; by: string; edit: Edit }[] = [];
  /** What becomes of the next request instead: nothing comes, or the answer is lost on its way. */
  line: 'good' | 'dead' | 'losesReplies' = 'good';
  refusal: Failure | null = null;
  isAllowed: EditorParts['isAllowed'] = () => true;

  parts(name: string): EditorParts {
    const fail = () => ({ ok: false as const, failure: this.refusal ?? ('unreachable' as const) });
    return {
      questId: 'k1', isAllowed: this.isAllowed, written: { draft: this.draft, number: this.log.length },
      load: async () => ({ ok: true, data: { draft: this.draft, number: this.log.length } }),
      send: async (base, edits) => {
        if (this.line === 'dead' || this.refusal !== null) return fail();
        const { draft, made, refused } = applyEdits(this.draft, edits);
        this.draft = draft;
        this.log.push(...made.map((edit, i) => ({ number: this.log.length + i + 1, by: name, edit })));
        if (this.line === 'losesReplies') return fail();
        return { ok: true, data: { number: this.log.length, entries: this.log.slice(base), refused } };
      },
      news: async (after) => (this.line === 'good' ? { ok: true, data: { entries: this.log.slice(after), others: [{ id: 'o', name: 'Рустам' }] } } : fail()),
    };
  }
}

let shelf: Shelf;
const open: Editor[] = [];
const editorOf = (name: string): Editor => {
  const editor = openEditor(shelf.parts(name));
  open.push(editor);
  return editor;
};
const titleOf = (editor: Editor) => editor.state.getState().draft.title.en;
const saving = (editor: Editor) => editor.state.getState().saving;
const type = (editor: Editor, text: string) => editor.make({ do: 'setText', at: { of: 'title' }, language: 'en', text, was: titleOf(editor) ?? null });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  shelf = new Shelf();
});
afterEach(() => {
  for (const editor of open.splice(0)) editor.close();
  vi.useRealTimers();
});

describe('an editor', () => {
  it('[Q18] saves what is typed by itself, as one edit', async () => {
    const editor = editorOf('Айгүл');
    for (const text of ['T', 'Th', 'The', 'The valley']) type(editor, text);
    expect([titleOf(editor), saving(editor)]).toEqual(['The valley', 'saving']);
    await pass(1_000);
    expect([shelf.draft.title.en, shelf.log.length, saving(editor)]).toEqual(['The valley', 1, 'saved']);
  });

  it('[Q18] keeps it on this device without a connection, over a closed page, and sends it later', async () => {
    shelf.line = 'dead';
    const editor = editorOf('Айгүл');
    type(editor, 'Far away');
    await pass(1_000);
    expect(saving(editor)).toBe('kept');
    editor.close();
    const again = editorOf('Айгүл');
    expect(titleOf(again)).toBe('Far away');
    shelf.line = 'good';
    await pass(4_000);
    expect([shelf.draft.title.en, saving(again), localStorage.length]).toEqual(['Far away', 'saved', 0]);
  });

  it('[Q18] makes nothing twice when only the answer was lost', async () => {
    shelf.line = 'losesReplies';
    const editor = editorOf('Айгүл');
    editor.make({ do: 'removeQuestion', question: 'q2' }, { do: 'setStop', round: 'r1', stop: 'osh', was: null });
    await pass(1_000);
    shelf.line = 'good';
    await pass(4_000);
    expect([saving(editor), editor.state.getState().conflicts]).toEqual(['saved', []]);
    expect(shelf.draft.rounds[0]?.questions.some(({ id }) => id === 'q2')).toBe(false);
  });

  it('says why nothing is saved any more, and keeps it', async () => {
    shelf.refusal = 'signed_out';
    const editor = editorOf('Айгүл');
    type(editor, 'Mine');
    await pass(1_000);
    expect(editor.state.getState()).toMatchObject({ refused: 'signed_out', saving: 'kept' });
  });

  it('[Q5] shows both texts when somebody else was faster, and takes what the person chooses', async () => {
    const [mine, theirs] = [editorOf('Айгүл'), editorOf('Рустам')];
    type(theirs, 'Theirs');
    await theirs.save();
    type(mine, 'Mine');
    mine.make({ do: 'setText', at: { of: 'title' }, language: 'uz', text: 'Vodiy', was: mine.state.getState().draft.title.uz ?? null });
    await mine.save();
    const [conflict] = mine.state.getState().conflicts;
    expect(conflict).toMatchObject({ refusal: 'changed', by: 'Рустам', edit: { text: 'Mine' } });
    expect([titleOf(mine), shelf.draft.title.uz]).toEqual(['Theirs', 'Vodiy']);
    mine.settle(conflict!);
    type(mine, 'Mine');
    await mine.save();
    expect([shelf.draft.title.en, mine.state.getState().conflicts]).toEqual(['Mine', []]);
  });

  it('[Q5] takes in what others do while it writes', async () => {
    const [mine, theirs] = [editorOf('Айгүл'), editorOf('Рустам')];
    theirs.make({ do: 'removeQuestion', question: 'q3' });
    await theirs.save();
    await pass(5_000);
    expect(mine.state.getState().draft).toEqual(shelf.draft);
    expect(mine.state.getState().others).toEqual([{ id: 'o', name: 'Рустам' }]);
  });

  it('[Q14] takes back step by step and makes again, letters that were typed at once as one', async () => {
    const editor = editorOf('Айгүл');
    const before = editor.state.getState().draft;
    for (const text of ['A', 'Ab']) type(editor, text);
    editor.make({ do: 'removeQuestion', question: 'q1' });
    await editor.save();
    const after = editor.state.getState().draft;
    editor.undo();
    editor.undo();
    expect(editor.state.getState().draft).toEqual(before);
    editor.redo();
    editor.redo();
    await editor.save();
    expect(editor.state.getState().draft).toEqual(after);
    expect(shelf.draft).toEqual(after);
  });

  it('[Q14] takes back what a toast offers, and not what was typed after it', async () => {
    const editor = editorOf('Айгүл');
    const rounds = editor.state.getState().draft.rounds;
    editor.make({ do: 'removeQuestion', question: 'q1' });
    const undo = editor.undoOfLast();
    type(editor, 'Typed since');
    undo();
    undo();
    expect(editor.state.getState().draft.rounds).toEqual(rounds);
    expect(titleOf(editor)).toBe('Typed since');
    await editor.save();
    expect(shelf.draft.rounds).toEqual(rounds);
  });

  it('[Q14] takes nothing back that somebody else has written since, and says so', async () => {
    const [mine, theirs] = [editorOf('Айгүл'), editorOf('Рустам')];
    type(mine, 'Mine');
    await mine.save();
    await pass(5_000);
    type(theirs, 'Theirs');
    await theirs.save();
    await pass(5_000);
    mine.undo();
    await mine.save();
    expect([shelf.draft.title.en, mine.state.getState().conflicts.length]).toEqual(['Theirs', 1]);
  });

  it('makes nothing that its person may not, nor by taking back', async () => {
    shelf.draft = { ...shelf.draft, marks: { en: { state: 'approved', from: 'x' } } };
    shelf.isAllowed = (edit) => mayEdit({ role: 'translator', scope: { countries: [], languages: ['en'] } }, edit);
    const editor = editorOf('Айгүл');
    expect(editor.make({ do: 'removeQuestion', question: 'q1' })).toBe(false);
    const before = titleOf(editor);
    expect(type(editor, 'Translated')).toBe(true);
    await editor.save();
    editor.undo();
    await editor.save();
    expect([shelf.draft.title.en, shelf.draft.marks.en?.state, editor.state.getState().refused]).toEqual([before, 'draft', null]);
    expect(shelf.log.every(({ edit }) => shelf.isAllowed(edit))).toBe(true);
  });

  it('[Q14] takes back a version that was restored', async () => {
    const editor = editorOf('Айгүл');
    const before = editor.state.getState().draft;
    shelf.log.push({ number: 1, by: 'Айгүл', edit: { do: 'replace', draft: { ...before, title: { en: 'Old' } }, was: before } });
    shelf.draft = { ...before, title: { en: 'Old' } };
    editor.adopt({ draft: shelf.draft, number: 1 });
    expect(titleOf(editor)).toBe('Old');
    editor.undo();
    await editor.save();
    expect(shelf.draft).toEqual(before);
  });
});
