import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { useForm } from '../../../desk/use-form.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, FieldFrame } from '../../../ui/field.tsx';
import styles from './new-game-dialog.module.css';

/** What a quest has to have before it is written: a title, and the language it is written in first. */
export function NewQuestDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages();
  const form = useId();
  const [, go] = useLocation();
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<Language>(t.language);
  const { isBusy, failure, submit } = useForm(async () => {
    if (title.trim() === '') return null;
    const created = await outcomeOf(api.quests.create({ title: title.trim(), language, languages: [...languages] }));
    if (!created.ok) return created.failure;
    go(`/quests/${created.data.id}`);
    return null;
  });
  return (
    <Dialog
      isOpen title={t('quest.new')} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('word.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" isBusy={isBusy}>{t('quest.create')}</Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        <Field label={t('editor.title')} required maxLength={160} value={title} error={failure === null ? undefined : failureText(t, failure)} onChange={({ target }) => setTitle(target.value)} />
        <FieldFrame label={t('editor.referenceLanguage')} hint={t('editor.referenceHint')}>
          {(control) => (
            <select {...control} value={language} onChange={({ target }) => setLanguage(target.value as Language)}>
              {languages.map((one) => <option key={one} value={one} lang={one}>{languageNames[one]}</option>)}
            </select>
          )}
        </FieldFrame>
      </form>
    </Dialog>
  );
}
