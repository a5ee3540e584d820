import type { Pick } from '@tabarman/shared/bank/entry.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { Loaded } from '../../desk/loaded.tsx';
import { useForm } from '../../desk/use-form.ts';
import { useLoad } from '../../desk/use-load.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, FieldFrame } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';

const loadQuests = () => outcomeOf(api.quests.list());

interface BuildDialogProps {
  readonly picks: readonly Pick[];
  readonly onClose: () => void;
}

/** BK4: copies what was picked into a new quest, or to the end of one that is there, and goes there. */
export function BuildDialog({ picks, onClose }: BuildDialogProps) {
  const t = useMessages();
  const form = useId();
  const [, go] = useLocation();
  const [loading, again] = useLoad(loadQuests);
  const [questId, setQuestId] = useState('');
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<Language>(t.language);
  const { isBusy, failure, submit } = useForm(async () => {
    const into = questId === '' ? { title, language, languages: [...languages] } : { questId };
    const built = await outcomeOf(api.bank.pick({ into, picks: [...picks] }));
    if (!built.ok) return built.failure;
    if (built.data.added < picks.length) showToast(t('bank.lost'));
    go(`/quests/${built.data.questId}`);
    return null;
  });
  return (
    <Dialog
      isOpen
      title={t('bank.buildTitle')}
      onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary" isBusy={isBusy}>{t('bank.build')}</Button></>}
    >
      <Loaded loading={loading} onTryAgain={again}>
        {(quests) => (
          <form id={form} onSubmit={submit}>
            <FieldFrame label={t('bank.into')} error={failure === null ? undefined : failureText(t, failure)}>
              {(control) => (
                <select {...control} value={questId} onChange={({ target }) => setQuestId(target.value)}>
                  <option value="">{t('bank.newQuest')}</option>
                  {quests.filter(({ isArchived }) => !isArchived).map((quest) => <option key={quest.id} value={quest.id}>{textIn(quest.title, t.language, quest.reference)}</option>)}
                </select>
              )}
            </FieldFrame>
            {questId === '' ? (
              <>
                <Field label={t('bank.questTitle')} required maxLength={160} value={title} autoComplete="off" onChange={({ target }) => setTitle(target.value)} />
                <FieldFrame label={t('editor.referenceLanguage')} hint={t('editor.referenceHint')}>
                  {(control) => (
                    <select {...control} value={language} onChange={({ target }) => setLanguage(target.value as Language)}>
                      {languages.map((one) => <option key={one} value={one} lang={one}>{languageNames[one]}</option>)}
                    </select>
                  )}
                </FieldFrame>
              </>
            ) : null}
          </form>
        )}
      </Loaded>
    </Dialog>
  );
}
