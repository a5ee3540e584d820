import type { MeView } from '@tabarman/shared/game/views.ts';
import type { useMessages } from '../../../i18n/phone/messages.ts';
import type { Fact } from './facts.tsx';

/** How the own university, region and country stand, where they have a place. */
export function ownGroups(t: ReturnType<typeof useMessages>, { groups }: MeView): Fact[] {
  return groups.map(({ by, place, of }) => ({ label: t(`rank.${by}`), value: t('rank.placeOf', { n: place, total: of }) }));
}
