import type { RowView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Band } from '../band.tsx';
import { Facts } from '../facts.tsx';
import { ownGroups } from '../own-groups.ts';
import { OwnHead } from '../own-head.tsx';
import { usePhone } from '../phone-context.tsx';
import type { Shown } from '../phone-state.ts';
import { ReviewList } from '../review-list.tsx';
import { TeamFacts } from '../team-facts.tsx';
import { TopRows } from '../top-rows.tsx';
import { WaitingName } from '../waiting-name.tsx';

interface EndProps {
  readonly shown: Shown;
  readonly top: readonly RowView[];
  /** Nothing follows any more. */
  readonly isOver: boolean;
}

/** Podium and end: place, points, how many were right, and the way back through all questions. */
export function End({ shown: { me, view }, top, isOver }: EndProps) {
  const t = useMessages();
  const phone = usePhone();
  return (
    <>
      <Band />
      <OwnHead
        me={me}
        title={t(me.place !== null && me.place <= 3 ? 'end.congratulations' : 'end.over')}
        below={me.place === null ? t('seal.wait') : t('rank.yours', { n: me.place })}
      />
      <WaitingName me={me} isOver={isOver} />
      <Facts
        facts={[
          { label: t('score.label'), value: t('score.points', { n: me.points }) },
          { label: t('end.right'), value: t('rank.of', { n: me.right, total: view.questions - (view.surveys ?? 0) }) },
          { label: t('end.bestStreak'), value: t('score.inARow', { n: me.bestStreak }) },
          ...ownGroups(t, me),
        ]}
      />
      <TeamFacts me={me} />
      <p>{t('end.thanks')}</p>
      <ReviewList />
      {top.length === 0 ? null : (
        <>
          <h2>{t('rank.title')}</h2>
          <TopRows rows={top} own={me.number} />
        </>
      )}
      {isOver ? <Button tone="quiet" onClick={phone.startOver}>{t('end.another')}</Button> : null}
    </>
  );
}
