import { useMessages } from '../../../i18n/desk/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';

interface RushBannerProps {
  readonly isOffline: boolean;
  readonly onOpen: () => void;
}

/** The game closed its entry by itself: says why, and opens it at one press. */
export function RushBanner({ isOffline, onOpen }: RushBannerProps) {
  const t = useMessages();
  return (
    <Banner tone="alarm" action={<Button isBusy={isOffline} onClick={onOpen}>{t('host.unlock')}</Button>}>
      {t('entry.rush')}
    </Banner>
  );
}
