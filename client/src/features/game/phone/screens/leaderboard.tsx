import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Wait } from '../../../../ui/wait.tsx';
import { Appeal } from '../appeal.tsx';
import { Band } from '../band.tsx';
import { Facts } from '../facts.tsx';
import { ownGroups } from '../own-groups.ts';
import { OwnHead } from '../own-head.tsx';
import type { Shown } from '../phone-state.ts';
import { PlaceCard } from '../place-card.tsx';
import { TeamFacts } from '../team-facts.tsx';

interface LeaderboardProps {
  readonly shown: Shown;
  readonly index: number;
  readonly appealUntil: number | null;
}

/** The own standing between two questions; the best of all are on the wall. */
export function Leaderboard({ shown, index, appealUntil }: LeaderboardProps) {
  const t = useMessages();
  const { me } = shown;
  return (
    <>
      <Band />
      <OwnHead
        me={me}
        title={me.place === null ? t('score.points', { n: me.points }) : t('rank.yours', { n: me.place })}
        below={me.place === null ? me.name : t('score.points', { n: me.points })}
      />
      <PlaceCard me={me} />
      <TeamFacts me={me} />
      {me.groups.length === 0 ? null : <Facts facts={ownGroups(t, me)} />}
      <Appeal shown={shown} index={index} until={appealUntil} />
      <Wait>{t('lobby.waiting')}</Wait>
    </>
  );
}
