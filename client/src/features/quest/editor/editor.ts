import { applyEdit, applyEdits } from '@tabarman/shared/quest/draft/apply.ts';
import type { EditRefusal } from '@tabarman/shared/quest/draft/applied.ts';
import type { Edit } from '@tabarman/shared/quest/draft/edits.ts';
import { isMade } from '@tabarman/shared/quest/draft/is-made.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure, Outcome } from '../../../desk/api.ts';
import { keepEdits, recallEdits } from './kept-edits.ts';
import { type Step, tagOf, withStep, withWaiting } from './undo.ts';

const SAVE_AFTER_MS = 600;
const AGAIN_MS = 3_000;
const NEWS_MS = 4_000;
const AT_ONCE = 100;

interface Entry {
  readonly number: number;
  readonly by: string | null;
  readonly edit: Edit;
}

/** An edit that was not made, because somebody else was faster: nothing is lost before its author has seen it. */
export interface Conflict {
  readonly edit: Edit;
  readonly refusal: EditRefusal;
  readonly by: string | null;
}

export interface EditorState {
  /** With everything in it that was done here. */
  readonly draft: Draft;
  /** `kept`: on this device, until there is a connection. `lost`: this browser cannot even keep it. */
  readonly saving: 'saved' | 'saving' | 'kept' | 'lost';
  /** Why nothing more is saved, where trying again does not help. */
  readonly refused: Failure | null;
  readonly conflicts: readonly Conflict[];
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

export interface Written {
  readonly draft: Draft;
  readonly number: number;
}

interface Saved {
  readonly number: number;
  readonly entries: readonly Entry[];
  readonly refused: readonly { readonly edit: Edit; readonly refusal: EditRefusal }[];
}

export interface EditorParts {
  readonly questId: string;
  readonly written: Written;
  /** Whether this person may make an edit at all. */
  readonly isAllowed: (edit: Edit) => boolean;
  readonly load: () => Promise<Outcome<Written>>;
  readonly send: (base: number, edits: Edit[]) => Promise<Outcome<Saved>>;
  readonly news: (after: number) => Promise<Outcome<{ entries: readonly Entry[]; others: EditorState['others'] }>>;
}

export interface Editor {
  readonly questId: string;
  readonly state: StoreApi<EditorState>;
  /** Makes edits as one step; false when they cannot be made of what is there. */
  readonly make: (...edits: Edit[]) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes back what was done last, once, whatever is done before it is called. */
  readonly undoOfLast: () => () => void;
  readonly settle: (conflict: Conflict) => void;
  /** Sends what waits, and resolves when the server has it, or has said why not. */
  readonly save: () => Promise<void>;
  /** Goes on from a draft that the server has put in the place of this one, as one step that can be taken back. */
  readonly adopt: (written: Written) => void;
  readonly close: () => void;
}

const passing: readonly Failure[] = ['unreachable', 'too_many', 'try_again', 'internal'];

/** One quest that is being written: shows every edit at once, saves it soon, and takes in what others do meanwhile. */
export function openEditor({ questId, written, isAllowed, load, send, news }: EditorParts): Editor {
  let { draft: confirmed, number } = written;
  let sent: readonly Edit[] = [];
  let waiting = recallEdits(questId);
  let saving: Promise<void> | null = null;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const seen = applyEdits(confirmed, waiting).draft;
  const state = createStore<EditorState>(() => ({
    draft: seen, saving: waiting.length > 0 ? 'saving' : 'saved', refused: null, conflicts: [], others: [], undo: [], redo: [],
  }));
  const { getState, setState } = state;

  function show(): void {
    setState({ draft: applyEdits(confirmed, [...sent, ...waiting]).draft });
  }

  /** Makes edits of what is shown; null when one cannot or may not be made, else what takes them back. */
  function apply(edits: readonly Edit[]): Edit[] | null {
    let { draft } = getState();
    const inverse: Edit[][] = [];
    if (!edits.every(isAllowed)) return null;
    for (const edit of edits) {
      const applied = applyEdit(draft, edit);
      if (!applied.ok) return null;
      ({ draft } = applied);
      inverse.unshift([...applied.inverse]);
    }
    for (const edit of edits) waiting = withWaiting(waiting, edit);
    const isKept = keepEdits(questId, [...sent, ...waiting]);
    setState({ draft, saving: getState().saving === 'kept' ? 'kept' : isKept ? 'saving' : 'lost' });
    saveSoon(SAVE_AFTER_MS);
    return inverse.flat();
  }

  function make(...edits: Edit[]): boolean {
    const inverse = apply(edits);
    if (!inverse) return false;
    const step = { edits: inverse, tag: tagOf(edits), at: Date.now() };
    setState(({ undo }) => ({ undo: withStep(undo, step, edits[0]), redo: [] }));
    return true;
  }

  function stepBack(from: 'undo' | 'redo', to: 'undo' | 'redo', step = getState()[from].at(-1)): void {
    const steps = getState()[from];
    if (!step || !steps.includes(step)) return;
    // What somebody else changed since stays; marks may be others' by now, and the text goes back all the same.
    const inverse = apply(step.edits.filter(isAllowed)) ?? apply(step.edits.filter((edit) => edit.do !== 'setMark'));
    const rest: Partial<EditorState> = { [from]: steps.filter((one) => one !== step) };
    const other: Partial<EditorState> = { [to]: [...getState()[to], { edits: inverse ?? [], tag: null, at: 0 }] };
    setState(inverse ? { ...rest, ...other } : rest);
    if (inverse) return;
    setState(({ conflicts }) => ({ conflicts: [...conflicts, ...step.edits.slice(0, 1).map((edit) => ({ edit, refusal: 'changed' as const, by: null }))] }));
  }

  function saveSoon(ms: number): void {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(() => void save(), ms);
  }

  function save(): Promise<void> {
    clearTimeout(saveTimer);
    saving ??= saveAll().finally(() => {
      saving = null;
    });
    return saving;
  }

  async function saveAll(): Promise<void> {
    while (sent.length + waiting.length > 0) {
      if (sent.length === 0) {
        sent = waiting.slice(0, AT_ONCE);
        waiting = waiting.slice(AT_ONCE);
      }
      const saved = await send(number, [...sent]);
      if (!saved.ok) return failed(saved.failure);
      const { entries, refused } = saved.data;
      sent = [];
      await takeIn(entries, saved.data.number);
      const lost = refused.filter(({ edit }) => !isMade(confirmed, edit) && edit.do !== 'setMark');
      setState(({ conflicts }) => ({ refused: null, conflicts: [...conflicts, ...lost.map((one) => ({ ...one, by: changerOf(entries, one.edit) }))] }));
    }
    keepEdits(questId, []);
    // What was typed and taken back before it was sent has changed nothing, marks neither.
    show();
    setState({ saving: 'saved' });
  }

  function failed(failure: Failure): void {
    const isPassing = passing.includes(failure);
    const isKept = keepEdits(questId, [...sent, ...waiting]);
    setState({ saving: isKept ? 'kept' : 'lost', refused: isPassing ? null : failure });
    if (isPassing && !isClosed) saveSoon(AGAIN_MS);
  }

  /** What happened at the server, in its order; `to` is the number of the last edit that this editor knows of. */
  async function takeIn(entries: readonly Entry[], to: number): Promise<void> {
    const news = entries.filter((entry) => entry.number > number);
    const { draft, refused } = applyEdits(confirmed, news.map(({ edit }) => edit));
    if (refused.length > 0) return reload();
    confirmed = draft;
    number = Math.max(number, to, ...news.map((entry) => entry.number));
    keepEdits(questId, [...sent, ...waiting]);
    show();
  }

  async function reload(): Promise<void> {
    const loaded = await load();
    if (!loaded.ok) return;
    ({ draft: confirmed, number } = loaded.data);
    show();
  }

  async function askForNews(): Promise<void> {
    if (document.visibilityState === 'hidden' || saving !== null) return;
    const asked = number;
    const told = await news(asked);
    // What came meanwhile by saving is newer.
    if (!told.ok || saving !== null || asked !== number) return;
    setState({ others: told.data.others });
    if (told.data.entries.length > 0) await takeIn(told.data.entries, asked);
    if (sent.length + waiting.length > 0) void save();
  }

  const newsTimer = setInterval(() => void askForNews(), NEWS_MS);
  const hurry = () => void save();
  addEventListener('online', hurry);
  addEventListener('pagehide', hurry);
  if (waiting.length > 0) saveSoon(0);
  void askForNews();

  return {
    questId, state, make, save,
    undo: () => stepBack('undo', 'redo'),
    redo: () => stepBack('redo', 'undo'),
    undoOfLast() {
      const step = getState().undo.at(-1);
      return () => step && stepBack('undo', 'redo', step);
    },
    adopt(written) {
      const before = getState().draft;
      ({ draft: confirmed, number } = written);
      show();
      const step = { edits: [{ do: 'replace' as const, draft: before, was: getState().draft }], tag: null, at: Date.now() };
      setState(({ undo }) => ({ undo: withStep(undo, step, undefined), redo: [] }));
    },
    settle: (conflict) => setState(({ conflicts }) => ({ conflicts: conflicts.filter((one) => one !== conflict) })),
    close() {
      isClosed = true;
      clearInterval(newsTimer);
      removeEventListener('online', hurry);
      removeEventListener('pagehide', hurry);
      void save();
    },
  };
}

/** Who changed the same last. */
function changerOf(entries: readonly Entry[], edit: Edit): string | null {
  const of = (one: Edit) => ('at' in one ? JSON.stringify([one.at, one.language]) : 'question' in one && typeof one.question === 'string' ? one.question : one.do);
  return entries.findLast((entry) => of(entry.edit) === of(edit))?.by ?? null;
}
