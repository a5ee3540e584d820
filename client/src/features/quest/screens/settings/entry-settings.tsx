import type { GameSettings } from '@tabarman/shared/game/settings.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Choices, Switch } from '../../../../ui/choices.tsx';

interface EntrySettingsProps {
  readonly value: GameSettings;
  readonly onChange: (value: GameSettings) => void;
}

/** Who comes in, and under which name. */
export function EntrySettings({ value, onChange }: EntrySettingsProps) {
  const t = useMessages();
  return (
    <>
      <Choices
        legend={t('newGame.names')}
        offered={[
          { value: 'own', title: t('newGame.ownNames'), text: t('newGame.ownNamesText') },
          { value: 'generated', title: t('newGame.offeredNames'), text: t('newGame.offeredNamesText') },
          { value: 'approved', title: t('newGame.approvedNames'), text: t('newGame.approvedNamesText') },
        ]}
        value={value.names}
        onChange={(names) => onChange({ ...value, names })}
      />
      <Switch
        title={t('hallCode.title')}
        text={t('hallCode.text')}
        isOn={value.hasHallCode}
        onChange={(hasHallCode) => onChange({ ...value, hasHallCode })}
      />
    </>
  );
}
