import type { Preset } from '@tabarman/shared/game/scoring.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Choices } from '../../../../ui/choices.tsx';

interface PresetChoiceProps {
  readonly value: Preset;
  readonly onChange: (preset: Preset) => void;
}

export function PresetChoice({ value, onChange }: PresetChoiceProps) {
  const t = useMessages();
  return (
    <Choices
      legend={t('newGame.scoring')}
      offered={[
        { value: 'speed', title: t('newGame.speed'), text: t('newGame.speedText') },
        { value: 'accuracy', title: t('newGame.accuracy'), text: t('newGame.accuracyText') },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
