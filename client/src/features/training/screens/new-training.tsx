import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { TrainingSettings } from '@tabarman/shared/training/settings.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useForm } from '../../../desk/use-form.ts';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { Field, FieldFrame } from '../../../ui/field.tsx';
import { TimeFields } from '../../run/time-fields.tsx';
import styles from './training.module.css';

const loadQuests = () => outcomeOf(api.quests.list());

/** Makes a training with its pre-test, and leads to its page. */
export function NewTrainingScreen() {
  const t = useMessages();
  const [, go] = useLocation();
  const [loading, again] = useLoad(loadQuests);
  const [name, setName] = useState('');
  const [questId, setQuestId] = useState('');
  const [identify, setIdentify] = useState<TrainingSettings['identify']>('code');
  const [time, setTime] = useState<TrainingSettings['time']>({ by: 'none' });
  const [groups, setGroups] = useState('');
  const { isBusy, failure, submit } = useForm(async () => {
    const named = [...new Set(groups.split('\n').map((line) => line.trim()).filter((line) => line !== ''))];
    const made = await outcomeOf(api.trainings.create({ name, questId, settings: { identify, time, groups: named } }));
    if (!made.ok) return made.failure;
    go(`/trainings/${made.data.id}`);
    return null;
  });
  return (
    <>
      <h1 className={styles.title}>{t('training.new')}</h1>
      <p className={styles.soft}>{t('training.text')}</p>
      <Loaded loading={loading} onTryAgain={again}>
        {(quests) => (
          <form className={styles.form} onSubmit={submit}>
            <Field label={t('training.name')} hint={t('training.nameHint')} value={name} onChange={(event) => setName(event.target.value)} maxLength={100} required />
            <FieldFrame label={t('run.quest')}>
              {(control) => (
                <select {...control} value={questId} onChange={(event) => setQuestId(event.target.value)} required>
                  <option value="">—</option>
                  {quests.map(({ id, title }) => <option key={id} value={id}>{textIn(title, t.language, 'en')}</option>)}
                </select>
              )}
            </FieldFrame>
            <Choices
              legend={t('training.who')}
              offered={[{ value: 'code', title: t('training.code'), text: t('training.codeText') }, { value: 'account', title: t('training.account'), text: t('training.accountText') }]}
              value={identify}
              onChange={setIdentify}
            />
            <FieldFrame label={t('run.groups')} hint={t('run.groupsHint')}>
              {(control) => <textarea {...control} rows={3} value={groups} onChange={(event) => setGroups(event.target.value)} />}
            </FieldFrame>
            <TimeFields value={time} onChange={setTime} />
            <p role="alert">{failure === null ? null : failureText(t, failure)}</p>
            <Button type="submit" tone="primary" isBusy={isBusy} disabled={questId === '' || name.trim() === ''}>{t('training.create')}</Button>
          </form>
        )}
      </Loaded>
    </>
  );
}
