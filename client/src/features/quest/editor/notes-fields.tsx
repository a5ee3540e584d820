import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { sourceSchema, tagsSchema } from '@tabarman/shared/quest/schema.ts';
import { useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Field, FieldFrame } from '../../../ui/field.tsx';
import { fieldEdit, useEditor } from './editor-context.ts';
import styles from './panel.module.css';
import { useTyped } from './use-typed.ts';

/** Where the answer can be looked up, what only the host reads, and what the question is about. */
export function NotesFields({ question }: { readonly question: DraftQuestion }) {
  const t = useMessages();
  const editor = useEditor();
  const { source, notes, tags } = question;
  // An address without words is kept here until there are some.
  const [url, setUrl] = useState(source?.url ?? '');
  const set = (note: string, address: string) => {
    const parsed = sourceSchema.safeParse(note.trim() === '' ? null : { note: note.trim(), url: address.trim() === '' ? null : address.trim() });
    return parsed.success && editor.make(fieldEdit(question, 'source', parsed.data));
  };
  const note = useTyped(source?.note ?? '', (text) => set(text, url));
  const address = useTyped(source?.url ?? url, (text) => {
    setUrl(text);
    return set(source?.note ?? '', text);
  });
  const about = useTyped(tags.join(', '), (text) => {
    const parsed = tagsSchema.safeParse([...new Set(text.split(',').map((tag) => tag.trim()).filter(Boolean))]);
    return parsed.success && editor.make(fieldEdit(question, 'tags', parsed.data));
  });
  return (
    <>
      <div className={styles.facts}>
        <Field label={t('question.source')} hint={t('editor.sourceHint')} maxLength={300} {...note.control} />
        <Field label={t('editor.sourceUrl')} type="url" error={address.fits ? undefined : t('editor.urlWrong')} {...address.control} />
      </div>
      <FieldFrame label={t('editor.notes')} hint={t('editor.notesHint')}>
        {(control) => (
          <textarea {...control} rows={2} maxLength={2_000} value={notes ?? ''} onChange={({ target }) => editor.make(fieldEdit(question, 'notes', target.value || null))} />
        )}
      </FieldFrame>
      <Field label={t('editor.tags')} hint={t('editor.tagsHint')} error={about.fits ? undefined : t('editor.tagsWrong')} {...about.control} />
    </>
  );
}
