import type { ReactNode } from 'react';
import { failureText } from '../../../desk/failure-text.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { formatList } from '@tabarman/shared/language/list.ts';
import { useEditor, useEditorState } from './editor-context.ts';
import { LanguageColumns } from './language-columns.tsx';
import styles from './toolbar.module.css';

/** What there is at any time: whether all is saved, who else is here, steps back, and the larger tools. */
export function Toolbar({ children }: { readonly children: ReactNode }) {
  const t = useMessages();
  const editor = useEditor();
  const { undo, redo, others } = useEditorState((state) => state);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('editor.tools')}>
      <SaveState />
      {others.length === 0 ? null : <p className={styles.others}>{t('editor.alsoHere', { names: formatList(t.language, others.map(({ name }) => name)) })}</p>}
      <LanguageColumns />
      <div className={styles.tools}>
        <Button tone="quiet" disabled={undo.length === 0} title="Ctrl+Z" onClick={editor.undo}>{t('editor.undo')}</Button>
        <Button tone="quiet" disabled={redo.length === 0} title="Ctrl+Shift+Z" onClick={editor.redo}>{t('editor.redo')}</Button>
        {children}
      </div>
    </div>
  );
}

function SaveState() {
  const t = useMessages();
  const saving = useEditorState((state) => state.saving);
  const refused = useEditorState((state) => state.refused);
  return (
    <output className={styles.saving} data-saving={refused === null ? saving : 'lost'}>
      {refused === null ? t(`editor.${saving}`) : `${t('editor.notSaved')} ${failureText(t, refused)}`}
    </output>
  );
}
