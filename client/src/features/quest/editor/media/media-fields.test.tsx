import { languages } from '@tabarman/shared/kernel/language.ts';
import { applyEdits } from '@tabarman/shared/quest/draft/apply.ts';
import { draftFrom } from '@tabarman/shared/quest/draft/to-quest.ts';
import { findQuestion } from '@tabarman/shared/quest/draft/units.ts';
import { sixKinds } from '@tabarman/shared/testing/six-kinds.ts';
import type { Role } from '@tabarman/shared/access/roles.ts';
import { act, cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showLanguage } from '../../../../i18n/desk/messages.ts';
import { EditorContext, useEditorState } from '../editor-context.ts';
import { type Editor, openEditor } from '../editor.ts';
import { QuestionPanel } from '../question-panel.tsx';

const stored = { id: 'c'.repeat(32), width: 800, height: 600 };
const sound = { id: 'd'.repeat(32), format: 'mp3', durationMs: 3_000 };
const png = new File(['x'], 'river.png', { type: 'image/png' });
const mp3 = new File(['x'], 'komuz.mp3', { type: 'audio/mpeg' });

/** A request of the browser, which a test answers. */
class FakeRequest {
  static all: FakeRequest[] = [];
  address = '';
  status = 0;
  response: unknown = null;
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  constructor() {
    FakeRequest.all.push(this);
  }
  open(_: string, address: string) {
    this.address = address;
  }
  setRequestHeader() {}
  send() {}
  abort() {
    this.onabort();
  }
  async answer(status: number, response: unknown) {
    Object.assign(this, { status, response });
    await act(async () => this.onload());
  }
}

let editor: Editor;
const question = () => findQuestion(editor.state.getState().draft, 'q1')!;
const last = () => FakeRequest.all.at(-1)!;

function Shown() {
  const draft = useEditorState((state) => state.draft);
  return <QuestionPanel question={findQuestion(draft, 'q1')!} />;
}

function show(role: Role = 'author') {
  const draft = draftFrom(sixKinds(), [...languages]);
  editor = openEditor({
    questId: 'k1', written: { draft, number: 0 }, isAllowed: () => true, load: async () => ({ ok: true, data: { draft, number: 0 } }),
    send: async (base, edits) => ({ ok: true, data: { number: base + edits.length, entries: [], refused: applyEdits(draft, edits).refused } }),
    news: async () => ({ ok: true, data: { entries: [], others: [] } }),
  });
  const open = { editor, standing: { role, scope: { countries: [], languages: [] } }, columns: languages, setColumns: () => {} };
  render(<EditorContext value={open}><Shown /></EditorContext>);
}

const choose = (label: string, file: File) => act(async () => void fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { files: [file] } }));

beforeEach(async () => {
  localStorage.clear();
  FakeRequest.all = [];
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  await showLanguage('en');
});
afterEach(() => {
  cleanup();
  editor.close();
  vi.unstubAllGlobals();
});

describe('pictures and sounds in the editor', () => {
  it('[O9] a picture is chosen, shown how far it is, and stands there with a field for its words in each language', async () => {
    show();
    await choose('Add a picture', png);
    expect(last().address).toBe('/api/v1/media/pictures');
    act(() => last().upload.onprogress?.({ loaded: 30, total: 120 }));
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
    expect(screen.getByText('25 % sent')).toBeDefined();
    act(() => last().upload.onprogress?.({ loaded: 120, total: 120 }));
    expect(screen.getByText('Being prepared…')).toBeDefined();
    await last().answer(201, stored);
    expect(question().picture).toEqual({ ...stored, alt: {} });
    expect(screen.queryByRole('progressbar')).toBeNull();
    const fields = screen.getAllByLabelText(/^Description of the picture, /);
    expect(fields).toHaveLength(5);
    fireEvent.change(fields[0]!, { target: { value: 'Дарыя' } });
    expect(question().picture?.alt).toEqual({ ky: 'Дарыя' });
  });

  it('[O9] [Q14] undo takes it back, and what was there before comes again', async () => {
    show();
    await choose('Add a picture', png);
    await last().answer(201, stored);
    await choose('Another picture', png);
    await last().answer(201, { ...stored, id: 'e'.repeat(32) });
    act(() => editor.undo());
    expect(question().picture).toEqual({ ...stored, alt: {} });
    act(() => void fireEvent.click(screen.getByRole('button', { name: 'Remove the picture' })));
    expect(question().picture).toBeUndefined();
    act(() => editor.undo());
    act(() => editor.undo());
    expect(question().picture).toBeUndefined();
  });

  it('[O9] it can be pasted or dropped; words that are pasted stay words', async () => {
    show();
    const paste = async (files: File[]) => {
      const event = createEvent.paste(document.body, { clipboardData: { files } });
      await act(async () => void fireEvent(document.body, event));
      return event.defaultPrevented;
    };
    expect(await paste([])).toBe(false);
    expect(FakeRequest.all).toHaveLength(0);
    expect(await paste([png])).toBe(true);
    await last().answer(201, stored);
    expect(question().picture?.id).toBe(stored.id);
    await act(async () => void fireEvent.drop(document.body, { dataTransfer: { files: [mp3], types: ['Files'] } }));
    expect(last().address).toBe('/api/v1/media/sounds');
    await last().answer(201, sound);
    expect(question().audio).toEqual({ ...sound, caption: {} });
    expect(screen.getAllByLabelText(/^What is to be heard, /)).toHaveLength(5);
  });

  it('[O9] an option has a picture of its own', async () => {
    show();
    await choose('Picture of option B', png);
    await last().answer(201, stored);
    const { ask } = question();
    expect('options' in ask && ask.options.map(({ picture }) => picture?.id)).toEqual([undefined, stored.id, undefined, undefined]);
    expect(screen.getAllByLabelText(/^Description of the picture of option B, /)).toHaveLength(5);
  });

  it('[O9] what did not arrive says why, and can be sent again where that helps', async () => {
    show();
    await choose('Add a picture', png);
    await last().answer(422, { code: 'picture_unknown' });
    expect(screen.getByText(/JPEG/).getAttribute('role')).toBe('alert');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await choose('Add a picture', png);
    await act(async () => last().onerror());
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
    await last().answer(201, stored);
    expect(question().picture?.id).toBe(stored.id);
  });

  it('[O9] who takes it back while it is on its way gets nothing', async () => {
    show();
    await choose('Add a picture', png);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Cancel' })));
    await last().answer(201, stored);
    expect(question().picture).toBeUndefined();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('[O9] [Q13] a translator has the words and no buttons', async () => {
    show();
    await choose('Add a picture', png);
    await last().answer(201, stored);
    const { draft } = editor.state.getState();
    cleanup();
    editor.close();
    show('translator');
    expect(screen.queryByLabelText('Add a picture', { selector: 'input' })).toBeNull();
    act(() => void editor.make({ do: 'replace', draft, was: editor.state.getState().draft }));
    expect(screen.getAllByLabelText(/^Description of the picture, /)).toHaveLength(5);
    expect(screen.queryByRole('button', { name: 'Remove the picture' })).toBeNull();
  });
});
