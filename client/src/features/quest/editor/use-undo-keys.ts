import { useEffect } from 'react';
import type { Editor } from './editor.ts';

/** Ctrl+Z and Ctrl+Shift+Z (with Cmd on a Mac) take back and make again what was done in the quest, also from within a text. */
export function useUndoKeys(editor: Editor): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector('dialog[open]')) return;
      const key = event.code === 'KeyZ' ? 'z' : event.code === 'KeyY' ? 'y' : null;
      if (key === null) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) editor.redo();
      else editor.undo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [editor]);
}
