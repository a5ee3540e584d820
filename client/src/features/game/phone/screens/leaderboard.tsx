import type { RowView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Heading } from '../heading.tsx';
import type { Shown } from '../phone-state.ts';
import { PlaceCard } from '../place-card.tsx';
import { TopRows } from '../top-rows.tsx';

export function Leaderboard({ shown: { me }, top }: { readonly shown: Shown; readonly top: readonly RowView[] }) {
  const t = useMessages();
  return (
    <>
      <Heading>{t('rank.title')}</Heading>
      <PlaceCard me={me} />
      <TopRows rows={top} own={me.number} />
    </>
  );
}
