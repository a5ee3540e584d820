import { useState } from 'react';
import { localTime } from '../../../i18n/local-time.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { useForm } from '../../../desk/use-form.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldFrame } from '../../../ui/field.tsx';
import type { UnitId } from '@tabarman/shared/quest/draft/units.ts';
import styles from './comments.module.css';
import type { Comments } from './use-comments.ts';

interface CommentsPanelProps {
  readonly unit: UnitId;
  readonly comments: Comments;
}

/** What people say about a question to each other; players never see it. */
export function CommentsPanel({ unit, comments: { all, say, resolve } }: CommentsPanelProps) {
  const t = useMessages();
  const [text, setText] = useState('');
  const { isBusy, failure, submit } = useForm(async () => {
    if (text.trim() === '') return null;
    const refused = await say(unit, text.trim());
    if (refused === null) setText('');
    return refused;
  });
  const here = all.filter((comment) => comment.unit === unit);
  return (
    <div className={styles.comments}>
      {here.length === 0 ? <p className={styles.none}>{t('editor.noComments')}</p> : (
        <ol className={styles.list}>
          {here.map(({ id, by, text: said, at, isResolved }) => (
            <li key={id} className={styles.comment} data-resolved={isResolved || undefined}>
              <p className={styles.by}><b>{by ?? t('editor.somebody')}</b> {localTime(t.language, at)}</p>
              <p className={styles.said}>{said}</p>
              <Button tone="quiet" onClick={() => void resolve(id, !isResolved)}>{t(isResolved ? 'editor.reopen' : 'editor.resolve')}</Button>
            </li>
          ))}
        </ol>
      )}
      <form className={styles.form} onSubmit={submit}>
        <FieldFrame label={t('editor.comment')} error={failure === null ? undefined : failureText(t, failure)}>
          {(control) => <textarea {...control} rows={3} maxLength={1_000} value={text} onChange={({ target }) => setText(target.value)} />}
        </FieldFrame>
        <Button type="submit" isBusy={isBusy}>{t('editor.say')}</Button>
      </form>
    </div>
  );
}
