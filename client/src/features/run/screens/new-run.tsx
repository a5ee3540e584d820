import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { RunSettings } from '@tabarman/shared/run/settings.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useForm } from '../../../desk/use-form.ts';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldFrame } from '../../../ui/field.tsx';
import { MomentField } from '../../../desk/moment-field.tsx';
import styles from './run.module.css';
import { SettingsFields } from './settings-fields.tsx';

const loadQuests = () => outcomeOf(api.quests.list());

const usual: RunSettings = {
  purpose: 'test', attempts: 1, time: { by: 'none' }, shuffle: { questions: true, options: true }, feedback: 'never', canGoBack: true, identify: 'name', groups: [],
};

/** Makes a run of a quest, and leads to its page. */
export function NewRunScreen() {
  const t = useMessages();
  const [, go] = useLocation();
  const [loading, again] = useLoad(loadQuests);
  const [chosen, setChosen] = useState('');
  const [settings, setSettings] = useState(usual);
  const [groups, setGroups] = useState('');
  const [window, setWindow] = useState<{ readonly opensAt: number | null; readonly closesAt: number | null }>({ opensAt: null, closesAt: null });
  const { isBusy, failure, submit } = useForm(async () => {
    const named = [...new Set(groups.split('\n').map((line) => line.trim()).filter((line) => line !== ''))];
    const made = await outcomeOf(api.runs.create({ questId: chosen, settings: { ...settings, groups: named }, ...window }));
    if (!made.ok) return made.failure;
    go(`/runs/${made.data.id}`);
    return null;
  });
  return (
    <>
      <h1 className={styles.title}>{t('run.newTitle')}</h1>
      <p className={styles.soft}>{t('run.text')}</p>
      <Loaded loading={loading} onTryAgain={again}>
        {(quests) => (
          <form className={styles.form} onSubmit={submit}>
            <FieldFrame label={t('run.quest')}>
              {(control) => (
                <select {...control} value={chosen} onChange={(event) => setChosen(event.target.value)} required>
                  <option value="">—</option>
                  {quests.map(({ id, title }) => <option key={id} value={id}>{textIn(title, t.language, 'en')}</option>)}
                </select>
              )}
            </FieldFrame>
            <SettingsFields value={settings} onChange={setSettings} />
            <FieldFrame label={t('run.groups')} hint={t('run.groupsHint')}>
              {(control) => <textarea {...control} rows={3} value={groups} onChange={(event) => setGroups(event.target.value)} />}
            </FieldFrame>
            <div className={styles.pair}>
              <MomentField label={t('run.opensAt')} hint={t('run.emptyTime')} value={window.opensAt} onChange={(opensAt) => setWindow({ ...window, opensAt })} />
              <MomentField label={t('run.closesAt')} hint={t('run.emptyTime')} value={window.closesAt} onChange={(closesAt) => setWindow({ ...window, closesAt })} />
            </div>
            <p role="alert">{failure === null ? null : failureText(t, failure)}</p>
            <Button type="submit" tone="primary" isBusy={isBusy} disabled={chosen === ''}>{t('run.create')}</Button>
          </form>
        )}
      </Loaded>
    </>
  );
}
