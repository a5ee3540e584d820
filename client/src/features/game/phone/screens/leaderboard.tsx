import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Wait } from '../../../../ui/wait.tsx';
import { Heading } from '../heading.tsx';
import type { Shown } from '../phone-state.ts';
import { PlaceCard } from '../place-card.tsx';

/** The own standing between two questions; the best of all are on the wall. */
export function Leaderboard({ shown: { me } }: { readonly shown: Shown }) {
  const t = useMessages();
  return (
    <>
      <Heading>{t('rank.yours', { n: me.place })}</Heading>
      <PlaceCard me={me} />
      <Wait>{t('lobby.waiting')}</Wait>
    </>
  );
}
