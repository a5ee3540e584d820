import type { GameSettings } from '@tabarman/shared/game/settings.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatList } from '@tabarman/shared/language/list.ts';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { useForm } from '../../../desk/use-form.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { waitingWords } from '../../envelope/sealed-words.ts';
import { ProjectorLanguages } from '../../game/projector-languages.tsx';
import type { RehearsalOf } from '../../rehearsal/rehearsal-of.ts';
import type { QuestSummary } from '../quest-summary.ts';
import styles from './new-game-dialog.module.css';
import { AppealsChoice } from './settings/appeals-choice.tsx';
import { Switch } from '../../../ui/choices.tsx';
import { AsksChoice } from './settings/asks-choice.tsx';
import { EntrySettings } from './settings/entry-settings.tsx';
import { PresetChoice } from './settings/preset-choice.tsx';
import { SealChoice } from './settings/seal-choice.tsx';
import { TeamChoice } from './settings/team-choice.tsx';

/** What a game is unless somebody chooses otherwise. */
const usual: GameSettings = {
  preset: 'speed',
  isLastRoundSealed: false,
  hasHallCode: false,
  names: 'own',
  appeals: true,
  asks: [],
  teams: null,
  pace: 'host',
  begins: null,
};

interface NewGameDialogProps {
  readonly quest: QuestSummary;
  readonly onCreated: (gameId: string) => void;
  readonly onRehearse: (of: RehearsalOf) => void;
  readonly onClose: () => void;
}

/** What has to be decided before a game, in plain words. */
export function NewGameDialog({ quest, onCreated, onRehearse, onClose }: NewGameDialogProps) {
  const t = useMessages();
  const form = useId();
  const [settings, setSettings] = useState<GameSettings>(usual);
  const [projectorLanguages, setProjectorLanguages] = useState<Language[]>([t.language]);
  const lacking = projectorLanguages.filter((language) => !quest.languages.includes(language));
  const { isBusy, failure, submit } = useForm(async () => {
    const created = await outcomeOf(api.games.create({ questId: quest.id, settings, projectorLanguages }));
    if (!created.ok) return created.failure;
    onCreated(created.data.id);
    return null;
  });
  return (
    <Dialog
      isOpen
      title={textIn(quest.title, t.language, 'en')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('word.cancel')}</Button>
          {quest.envelope === null ? <Button onClick={() => onRehearse({ questId: quest.id, settings, projectorLanguages })}>{t('rehearsal.first')}</Button> : null}
          <Button type="submit" form={form} tone="primary" isBusy={isBusy}>
            {t('host.create')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        {quest.envelope === null ? null : (
          <p className={styles.notice}>
            {waitingWords(t, quest.envelope)}
          </p>
        )}
        <PresetChoice value={settings.preset} onChange={(preset) => setSettings({ ...settings, preset })} />
        <fieldset className={styles.projector}>
          <legend>{t('projector.title')}</legend>
          <ProjectorLanguages value={projectorLanguages} onChange={setProjectorLanguages} />
          <p className={styles.hint}>{t('newGame.phones')}</p>
          {lacking.length === 0 ? null : (
            <p className={styles.notice} role="status">
              {t('quest.lacks', { languages: formatList(t.language, lacking.map((language) => languageNames[language])) })}{' '}
              <Link href={`/quests/${quest.id}`}>{t('quest.edit')}</Link>
            </p>
          )}
        </fieldset>
        <details className={styles.more}>
          <summary>{t('newGame.more')}</summary>
          <div className={styles.form}>
            {quest.rounds > 1 ? <SealChoice isSealed={settings.isLastRoundSealed} onChange={(isLastRoundSealed) => setSettings({ ...settings, isLastRoundSealed })} /> : null}
            <TeamChoice value={settings.teams} onChange={(teams) => setSettings({ ...settings, teams })} />
            <AsksChoice value={settings.asks} onChange={(asks) => setSettings({ ...settings, asks })} />
            <Switch title={t('newGame.pace')} text={t('newGame.paceText')} isOn={settings.pace === 'clock'} onChange={(isOn) => setSettings({ ...settings, pace: isOn ? 'clock' : 'host' })} />
            <AppealsChoice value={settings.appeals} onChange={(appeals) => setSettings({ ...settings, appeals })} />
            <EntrySettings value={settings} onChange={setSettings} />
          </div>
        </details>
        <p className={styles.failure} role="alert">
          {failure === null ? null : failureText(t, failure)}
          {failure === 'quest_incomplete' ? <Link href={`/quests/${quest.id}`}>{t('quest.edit')}</Link> : null}
        </p>
      </form>
    </Dialog>
  );
}
