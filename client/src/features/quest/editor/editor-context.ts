import { may } from '@tabarman/shared/access/permissions.ts';
import type { Standing } from '@tabarman/shared/access/roles.ts';
import type { Edit, TextPlace } from '@tabarman/shared/quest/draft/edits.ts';
import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { textAt } from '@tabarman/shared/quest/draft/units.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Editor, EditorState } from './editor.ts';

interface Open {
  readonly editor: Editor;
  /** Whose hands it is in: what they may not change, stands still. */
  readonly standing: Standing;
  /** The languages side by side: the reference first. */
  readonly columns: readonly Language[];
  readonly setColumns: (columns: readonly Language[]) => void;
}

export const EditorContext = createContext<Open | null>(null);

export function useOpen(): Open {
  const open = useContext(EditorContext);
  if (open === null) throw new Error('no EditorContext around this part');
  return open;
}

/** Whether this person writes, and does not only translate or review. */
export const useMayWrite = (): boolean => may(useOpen().standing.role, 'quest.write');

export const useEditor = (): Editor => useOpen().editor;

export function useEditorState<Part>(select: (state: EditorState) => Part): Part {
  return useStore(useEditor().state, select);
}

export function useText(at: TextPlace, language: Language): string {
  return useEditorState(({ draft }) => textAt(draft, at)?.[language] ?? '');
}

type Field = Extract<Edit, { do: 'setField' }>;

/** The edit that sets one field of a question. */
export function fieldEdit<Name extends Field['field']>(question: DraftQuestion, field: Name, value: Extract<Field, { field: Name }>['value']): Edit {
  return { do: 'setField', question: question.id, field, value, was: question[field] } as Edit;
}
