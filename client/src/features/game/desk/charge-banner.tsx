import type { DeskView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { useWasInCharge } from './use-charge.ts';

interface ChargeBannerProps {
  readonly view: DeskView;
  readonly isWatching: boolean;
}

/** Who leads, where it is another desk; and at the desk that leads, that the game rests. */
export function ChargeBanner({ view: { charge, isResting }, isWatching }: ChargeBannerProps) {
  const t = useMessages();
  const wasInCharge = useWasInCharge(isWatching);
  if (isWatching && charge !== null) {
    const { name } = charge;
    return <Banner tone={wasInCharge ? 'alarm' : 'notice'}>{wasInCharge ? t('charge.taken', { name }) : t('charge.watching', { name })}</Banner>;
  }
  return isResting ? <Banner>{t('rest.desk')}</Banner> : null;
}
