import { teamNameIn } from '@tabarman/shared/game/team-name.ts';
import type { MeView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Facts } from './facts.tsx';

/** How the own team stands, and whether the own points are among those that count. */
export function TeamFacts({ me: { team, inTeam } }: { readonly me: MeView }) {
  const t = useMessages();
  if (!team || !inTeam) return null;
  return (
    <Facts
      facts={[
        { label: t('team.yours'), value: teamNameIn(inTeam.name, t.language) },
        { label: t('rank.place'), value: team.place === null ? t('team.unranked') : t('rank.of', { n: team.place, total: team.of }) },
        { label: t('score.label'), value: t('score.points', { n: team.points }) },
      ]}
      notes={team.isCounted ? [] : [t('team.notCounted')]}
    />
  );
}
