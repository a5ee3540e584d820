import type { SeekingView } from '@tabarman/shared/call-team/views.ts';
import { useState } from 'react';
import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, FieldFrame } from '../../../ui/field.tsx';
import { Refused } from './refused.tsx';
import { useSend } from './seeker-context.tsx';
import styles from './seeking.module.css';

/** TB13: what the members of one team keep for one another. */
export function NotesPart({ notes }: { readonly notes: NonNullable<SeekingView['own']>['notes'] }) {
  const say = useSeekingMessages();
  const [text, setText] = useState('');
  const [url, setUrl] = useState('');
  const { isBusy, error, send } = useSend();
  const isLink = url.trim() === '' || /^https?:\/\/[^\s/]+/i.test(url.trim());
  return (
    <details className={styles.more}>
      <summary>{say('seek.notes')}{notes.length === 0 ? '' : ` (${notes.length})`}</summary>
      <div className={styles.stack}>
        <p className={styles.soft}>{say('seek.notesText')}</p>
        <ul className={styles.list}>
          {notes.map((note) => (
            <li key={note.id} className={styles.stack}>
              <p className={styles.quote}>{note.text}</p>
              {note.url === null ? null : <a href={note.url} target="_blank" rel="noreferrer">{note.url}</a>}
              <div className={styles.row}>
                <span className={styles.soft}>{note.by}</span>
                {note.mayRemove ? <Button tone="quiet" aria-label={`${say('seek.remove')}: ${note.text.slice(0, 40)}`} onClick={() => void send(`/notes/${note.id}/removal`, 'POST')}>{say('seek.remove')}</Button> : null}
              </div>
            </li>
          ))}
        </ul>
        <form
          className={styles.stack}
          onSubmit={(event) => {
            event.preventDefault();
            void send('/notes', 'POST', { text, url: url.trim() === '' ? null : url.trim() }).then((isDone) => {
              if (!isDone) return;
              setText('');
              setUrl('');
            });
          }}
        >
          <FieldFrame label={say('seek.note')}>{(control) => <textarea {...control} rows={2} maxLength={1_000} value={text} onChange={({ target }) => setText(target.value)} />}</FieldFrame>
          <Field label={say('seek.noteLink')} inputMode="url" value={url} maxLength={500} error={isLink ? undefined : say('seek.linkWrong')} onChange={({ target }) => setUrl(target.value)} />
          <Refused error={error} />
          <Button type="submit" isBusy={isBusy} disabled={text.trim() === '' || !isLink}>{say('seek.add')}</Button>
        </form>
      </div>
    </details>
  );
}
