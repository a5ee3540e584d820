import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Switch } from '../../../../ui/choices.tsx';

interface AppealsChoiceProps {
  readonly value: boolean;
  readonly onChange: (appeals: boolean) => void;
}

export function AppealsChoice({ value, onChange }: AppealsChoiceProps) {
  const t = useMessages();
  return <Switch title={t('newGame.appeals')} text={t('newGame.appealsText')} isOn={value} onChange={onChange} />;
}
