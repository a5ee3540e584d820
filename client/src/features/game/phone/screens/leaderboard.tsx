import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Wait } from '../../../../ui/wait.tsx';
import { Band } from '../band.tsx';
import { Facts } from '../facts.tsx';
import { ownGroups } from '../own-groups.ts';
import { OwnHead } from '../own-head.tsx';
import type { Shown } from '../phone-state.ts';
import { PlaceCard } from '../place-card.tsx';

/** The own standing between two questions; the best of all are on the wall. */
export function Leaderboard({ shown: { me } }: { readonly shown: Shown }) {
  const t = useMessages();
  return (
    <>
      <Band />
      <OwnHead
        me={me}
        title={me.place === null ? t('score.points', { n: me.points }) : t('rank.yours', { n: me.place })}
        below={me.place === null ? me.name : t('score.points', { n: me.points })}
      />
      <PlaceCard me={me} />
      {me.groups.length === 0 ? null : <Facts facts={ownGroups(t, me)} />}
      <Wait>{t('lobby.waiting')}</Wait>
    </>
  );
}
