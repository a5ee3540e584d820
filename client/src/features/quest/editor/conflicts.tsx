import { textAt } from '@tabarman/shared/quest/draft/units.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './conflicts.module.css';
import { useEditor, useEditorState } from './editor-context.ts';
import type { Conflict } from './editor.ts';
import { placeWords } from './place-words.ts';

/** What somebody else changed first: both are shown, and the person chooses. */
export function Conflicts() {
  const t = useMessages();
  const conflicts = useEditorState((state) => state.conflicts);
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.conflicts} aria-label={t('editor.conflicts')} role="alert">
      <ol className={styles.list}>
        {conflicts.map((conflict, i) => <li key={i}><ConflictCard conflict={conflict} /></li>)}
      </ol>
    </section>
  );
}

function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
  const t = useMessages();
  const editor = useEditor();
  const draft = useEditorState((state) => state.draft);
  const { edit, refusal, by } = conflict;
  const drop = () => editor.settle(conflict);
  const whose = by === null ? t('editor.changedBySomebody') : t('editor.changedBy', { name: by });
  if (edit.do !== 'setText') {
    return (
      <div className={styles.conflict}>
        <p>{refusal === 'full' ? t('editor.full') : `${whose} ${t('editor.yoursNotMade')}`}</p>
        <Button onClick={drop}>{t('word.close')}</Button>
      </div>
    );
  }
  const now = textAt(draft, edit.at);
  const theirs = now?.[edit.language] ?? null;
  const take = () => {
    drop();
    editor.make({ ...edit, was: theirs });
  };
  return (
    <div className={styles.conflict}>
      <p><b>{placeWords(t, draft, edit.at)}, {languageNames[edit.language]}.</b> {now ? whose : t('editor.placeGone')}</p>
      <dl className={styles.texts}>
        <dt>{t('editor.theirs')}</dt>
        <dd lang={edit.language}>{theirs ?? '–'}</dd>
        <dt>{t('editor.yours')}</dt>
        <dd lang={edit.language}>{edit.text ?? '–'}</dd>
      </dl>
      <div className={styles.ways}>
        <Button onClick={drop}>{t('editor.keepTheirs')}</Button>
        {now ? <Button onClick={take}>{t('editor.takeYours')}</Button> : null}
      </div>
    </div>
  );
}
