import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';

interface TakeOverButtonProps {
  readonly isOffline: boolean;
  readonly onTakeOver: () => void;
}

/** At a desk that watches, in the place of the one big button. Not by Space: nobody takes over by accident. */
export function TakeOverButton({ isOffline, onTakeOver }: TakeOverButtonProps) {
  const t = useMessages();
  return (
    <Button tone="primary" isWide isBusy={isOffline} onClick={onTakeOver}>
      {t('charge.takeOver')}
    </Button>
  );
}
