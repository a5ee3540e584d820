import { useId, useMemo, useState } from 'react';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useEditor, useEditorState } from './editor-context.ts';
import { placeWords } from './place-words.ts';
import { editOf, findHits, type Hit } from './replaced.ts';
import styles from './replace-dialog.module.css';

const nameOf = ({ at, language }: Hit) => JSON.stringify([at, language]);

/** Finds words in the chosen languages and replaces them, after every place has been seen. */
export function ReplaceDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages();
  const form = useId();
  const editor = useEditor();
  const draft = useEditorState((state) => state.draft);
  const [wish, setWish] = useState({ find: '', put: '', languages: draft.languages, isCaseKept: false });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const hits = useMemo(() => findHits(draft, wish), [draft, wish]);
  const chosen = hits.filter((hit) => !left.has(nameOf(hit)));
  const replace = () => {
    if (chosen.length === 0 || !editor.make(...chosen.map(editOf))) return;
    showToast(t('editor.replacedIn', { n: chosen.length }), { label: t('editor.undo'), onPress: editor.undoOfLast() });
    onClose();
  };
  const leave = (hit: Hit, isLeft: boolean) => setLeft((names) => new Set(isLeft ? [...names, nameOf(hit)] : [...names].filter((name) => name !== nameOf(hit))));
  return (
    <Dialog
      isOpen title={t('editor.replace')} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('word.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" disabled={chosen.length === 0}>{t('editor.replaceIn', { n: chosen.length })}</Button>
        </>
      }
    >
      <form
        id={form} className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          replace();
        }}
      >
        <Field label={t('editor.find')} value={wish.find} onChange={({ target }) => setWish({ ...wish, find: target.value })} />
        <Field label={t('editor.put')} value={wish.put} onChange={({ target }) => setWish({ ...wish, put: target.value })} />
        <fieldset className={styles.choice}>
          <legend className="heard">{t('editor.languages')}</legend>
          {draft.languages.map((language) => (
            <label key={language} lang={language}>
              <input
                type="checkbox" checked={wish.languages.includes(language)}
                onChange={({ target }) => setWish({ ...wish, languages: draft.languages.filter((one) => (one === language ? target.checked : wish.languages.includes(one))) })}
              />
              {languageNames[language]}
            </label>
          ))}
          <label>
            <input type="checkbox" checked={wish.isCaseKept} onChange={({ target }) => setWish({ ...wish, isCaseKept: target.checked })} />
            {t('editor.matchCase')}
          </label>
        </fieldset>
        <output className={styles.found}>{wish.find === '' ? null : t('editor.found', { n: hits.length })}</output>
        <ol className={styles.hits}>
          {hits.map((hit) => (
            <li key={nameOf(hit)}>
              <div className={styles.hit}>
                <input type="checkbox" aria-label={`${placeWords(t, draft, hit.at)}, ${languageNames[hit.language]}`} checked={!left.has(nameOf(hit))} onChange={({ target }) => leave(hit, !target.checked)} />
                <span>
                  <span className={styles.place}>{placeWords(t, draft, hit.at)}, {languageNames[hit.language]}</span>
                  <del lang={hit.language}>{hit.before}</del>
                  <ins lang={hit.language}>{hit.after}</ins>
                </span>
              </div>
            </li>
          ))}
        </ol>
      </form>
    </Dialog>
  );
}
