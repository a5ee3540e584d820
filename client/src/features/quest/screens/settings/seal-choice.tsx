import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Switch } from '../../../../ui/choices.tsx';

interface SealChoiceProps {
  readonly isSealed: boolean;
  readonly onChange: (isSealed: boolean) => void;
}

export function SealChoice({ isSealed, onChange }: SealChoiceProps) {
  const t = useMessages();
  return <Switch title={t('newGame.sealed')} text={t('newGame.sealedText')} isOn={isSealed} onChange={onChange} />;
}
